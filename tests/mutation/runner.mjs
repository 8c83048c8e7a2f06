import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The engine's own tests, and those of groups with the solver that lives outside of it. Fewer, by
 * MUTANT_TESTS, are quicker for a part of the engine; what they miss the others might have caught.
 */
const TESTS = ['tests/electron/matching/**/*.test.ts', 'tests/electron/groups/*.test.ts'];
/** What the first run measured, kept for the processes that follow where one had to be ended. */
const MEASURED = 'first-run.json';
/** A test that takes so many times its usual steps, and some more, never ends. */
const TOO_MANY = 10;
const SOME_MORE = 200_000;

/**
 * Counts the steps of changed code. At every place that can be changed, Stryker's code asks which
 * change is on: so any loop that never ends goes past here, wherever the change is that causes it.
 */
class Steps {
  taken = 0;
  most = Number.POSITIVE_INFINITY;
  /** The change that is on. */
  on = undefined;

  constructor(space) {
    Object.defineProperty(space, 'activeMutant', {
      get: () => {
        this.taken += 1;
        if (this.taken > this.most) throw new Error('endless');
        return this.on;
      },
    });
  }

  /** Runs a test; what it fails with, or null. */
  async failureOf(run, most = Number.POSITIVE_INFINITY) {
    this.taken = 0;
    this.most = most;
    try {
      await run();
      return null;
    } catch (error) {
      return String(error?.message ?? error);
    }
  }

  get isEndless() {
    return this.taken > this.most;
  }
}

/**
 * Runs the engine's tests for Stryker, all mutants in one warm process: a worker started for each
 * mutant takes far longer than its tests. What it leaves out is told in resources/decisions/0005.
 */
class OneProcess {
  tests = null;
  space = {};
  steps = new Steps(this.space);

  capabilities() {
    // Stryker then starts anew for a mutant that is at work while modules load.
    return { reloadEnvironment: false };
  }

  async load() {
    if (this.tests) return;
    globalThis.__stryker__ = this.space;
    const at = (name) => pathToFileURL(path.resolve(name)).href;
    await import(at('tests/mutation/hooks.mjs'));
    const { collected } = await import(at('tests/mutation/collect.mjs'));
    const tests = [];
    const files = globSync(process.env.MUTANT_TESTS?.split(',') ?? TESTS);
    for (const file of files.toSorted()) {
      await import(at(file));
      for (const { name, run } of collected.splice(0)) {
        tests.push({ id: `${file}#${name}`, name, run, fileName: path.resolve(file) });
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
    const { space, steps } = this;
    await this.load();
    const tests = [];
    const measured = {};
    for (const { id, name, run, fileName } of this.tests) {
      space.currentTestId = id;
      const before = performance.now();
      const failureMessage = await steps.failureOf(run);
      const timeSpentMs = performance.now() - before;
      const status = failureMessage === null ? 0 : 1;
      tests.push({ id, name, fileName, timeSpentMs, status, failureMessage });
      measured[id] = { timeSpentMs, usual: steps.taken };
    }
    space.currentTestId = undefined;
    writeFileSync(MEASURED, JSON.stringify(measured));
    this.learn(measured);
    return { status: 'complete', tests, mutantCoverage: space.mutantCoverage };
  }

  async mutantRun({ activeMutant: { id }, testFilter, mutantActivation }) {
    const { steps } = this;
    if (mutantActivation === 'static') steps.on = id;
    await this.load();
    steps.on = id;
    const wanted = testFilter && new Set(testFilter);
    let nrOfTests = 0;
    for (const test of [...this.tests]) {
      if (wanted && !wanted.has(test.id)) continue;
      nrOfTests += 1;
      const failureMessage = await steps.failureOf(test.run, test.usual * TOO_MANY + SOME_MORE);
      if (steps.isEndless) return { status: 'timeout', reason: 'endless' };
      if (failureMessage === null) continue;
      await this.checkSane(test);
      // Mutants that are neighbours mostly fall to the same test.
      this.tests = [test, ...this.tests.filter((other) => other !== test)];
      return { status: 'killed', killedBy: [test.id], failureMessage, nrOfTests };
    }
    return { status: 'survived', nrOfTests };
  }

  /** The solver keeps memory that a mutant may spoil; what throws here is tried again in a new process. */
  async checkSane({ run, fileName }) {
    if (!fileName.includes('electron/groups')) return;
    this.steps.on = undefined;
    const failureMessage = await this.steps.failureOf(run);
    if (failureMessage !== null) throw new Error(`spoiled: ${failureMessage}`);
  }
}

const factory = () => new OneProcess();
factory.inject = [];

export const strykerPlugins = [{ kind: 'TestRunner', name: 'one-process', factory }];
