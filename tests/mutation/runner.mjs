import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** What the first run measured, kept for the processes that follow where one had to be ended. */
const MEASURED = 'first-run.json';
/**
 * The engine's own tests, and those of groups with the solver that lives outside of it. Fewer, by
 * MUTANT_TESTS, are quicker for a part of the engine; what they miss the others might have caught.
 */
const TESTS = ['tests/electron/matching/**/*.test.ts', 'tests/electron/groups/*.test.ts'];
/** A mutant that makes a test pass by its place so many times as often as usual never ends. */
const TOO_OFTEN = 10;
/** Some tests pass by so seldom that ten times as often is nothing. */
const OFTEN = 100_000;

/**
 * Runs the engine's tests for Stryker, all mutants in one warm process: a worker started for each
 * mutant takes far longer than its tests.
 */
class OneProcess {
  tests = null;

  capabilities() {
    // Stryker then starts anew for a mutant that is at work while modules load.
    return { reloadEnvironment: false };
  }

  async load() {
    if (this.tests) return;
    const at = (name) => pathToFileURL(path.resolve(name)).href;
    await import(at('tests/mutation/hooks.mjs'));
    const { collected } = await import(at('tests/mutation/collect.mjs'));
    const tests = [];
    for (const file of globSync(process.env.MUTANT_TESTS?.split(',') ?? TESTS).toSorted()) {
      await import(at(file));
      for (const { name, run } of collected.splice(0)) {
        tests.push({ id: `${file}#${name}`, name, run, fileName: path.resolve(file), hits: {} });
      }
    }
    this.tests = tests;
    if (existsSync(MEASURED)) this.learn(JSON.parse(readFileSync(MEASURED, 'utf8')));
  }

  /** The quickest tests go first. */
  learn(measured) {
    for (const test of this.tests) Object.assign(test, measured[test.id]);
    this.tests.sort((a, b) => a.timeSpentMs - b.timeSpentMs);
  }

  async dryRun() {
    const space = stryker();
    space.activeMutant = undefined;
    await this.load();
    const tests = [];
    for (const { id, name, run, fileName } of this.tests) {
      space.currentTestId = id;
      const before = performance.now();
      const failureMessage = await failureOf(run);
      const timeSpentMs = performance.now() - before;
      const status = failureMessage === null ? 0 : 1;
      tests.push({ id, name, fileName, timeSpentMs, status, failureMessage });
    }
    space.currentTestId = undefined;
    const measured = Object.fromEntries(
      tests.map(({ id, timeSpentMs }) => {
        return [id, { timeSpentMs, hits: space.mutantCoverage?.perTest[id] ?? {} }];
      }),
    );
    writeFileSync(MEASURED, JSON.stringify(measured));
    this.learn(measured);
    return { status: 'complete', tests, mutantCoverage: space.mutantCoverage };
  }

  /** The solver keeps memory that a mutant may spoil; what throws here is tried again in a new process. */
  async checkSane({ run, fileName }) {
    if (!fileName.includes('electron/groups')) return;
    stryker().activeMutant = undefined;
    const failureMessage = await failureOf(run);
    if (failureMessage !== null) throw new Error(`spoiled: ${failureMessage}`);
  }

  async mutantRun({ activeMutant: { id }, testFilter, hitLimit, mutantActivation }) {
    const space = stryker();
    space.activeMutant = mutantActivation === 'static' ? id : undefined;
    await this.load();
    space.activeMutant = id;
    const wanted = testFilter && new Set(testFilter);
    let nrOfTests = 0;
    for (const test of [...this.tests]) {
      if (wanted && !wanted.has(test.id)) continue;
      nrOfTests += 1;
      space.hitCount = 0;
      space.hitLimit = test.hits[id] ? test.hits[id] * TOO_OFTEN + OFTEN : hitLimit;
      const failureMessage = await failureOf(test.run);
      if (space.hitCount > space.hitLimit) return { status: 'timeout', reason: 'endless' };
      if (failureMessage === null) continue;
      await this.checkSane(test);
      // Mutants that are neighbours mostly fall to the same test.
      this.tests = [test, ...this.tests.filter((other) => other !== test)];
      return { status: 'killed', killedBy: [test.id], failureMessage, nrOfTests };
    }
    return { status: 'survived', nrOfTests };
  }
}

/** Where Stryker's changed code looks up which change is on, and counts. */
function stryker() {
  globalThis.__stryker__ ??= {};
  return globalThis.__stryker__;
}

async function failureOf(run) {
  try {
    await run();
    return null;
  } catch (error) {
    return String(error?.message ?? error);
  }
}

const factory = () => new OneProcess();
factory.inject = [];

export const strykerPlugins = [{ kind: 'TestRunner', name: 'one-process', factory }];
