import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chanceOf } from '../chance';
import { type Base, copyIn, expectedStates, faultIn, makeBase } from '../file';
import { ledger, type Row, type Trials } from '../row';
import { bundled, ended, type Script, startScript } from '../start-child';

/** Acts a child may do before it is killed at the latest. */
const ACTS = 60;
const LONGEST_LIFE_MS = 400;
const KILLS_PER_BASE = 100;
const AT_A_TIME = 2;

const acksIn = (folder: string): string => {
  try {
    return readFileSync(join(folder, 'acks'), 'utf8');
  } catch {
    return '';
  }
};

type Victim = {
  readonly script: Script;
  readonly base: Base;
  readonly states: readonly string[];
  readonly control: string;
};

/** Starts a child on a copy of the base, kills it `delay` ms into its work, and looks at the file. */
async function kill({ script, base, states, control }: Victim, folder: string, delay: number) {
  const path = copyIn(base.folder, folder);
  const args = [folder, base.cohortId, String(base.seed), String(ACTS), control];
  const child = startScript(script, args);
  while (acksIn(folder) === '' && child.exitCode === null) await sleep(5);
  await sleep(delay);
  child.kill('SIGKILL');
  await ended(child);
  const acknowledged = acksIn(folder).split('a').length - 1;
  return { acknowledged, fault: faultIn(path, states, acknowledged) };
}

export const kills: Row = {
  promise: 'killed at any time, every acknowledged change is there and none is half there',
  bar: '1,000 kills, 0 lost, 0 torn',
  counts: { full: 1000, sample: 6, control: 60 },
  control: 'answers before the commit',
  run: async ({ n, seed, folder, isProtected }: Trials) => {
    const { fail, goesOn, outcome } = ledger({ isProtected });
    const chance = chanceOf(seed);
    const script = await bundled('child.ts');
    const control = isProtected ? '' : 'early';
    let done = 0;
    let acknowledged = 0;
    while (done < n && goesOn()) {
      const base = await makeBase(join(folder, 'base'), seed + done);
      const states = await expectedStates(base, join(folder, 'expected'), ACTS + 1);
      const victim = { script, base, states, control };
      const until = Math.min(n, done + KILLS_PER_BASE);
      const lane = async (name: string) => {
        while (done < until && goesOn()) {
          done += 1;
          const delay = chance.below(LONGEST_LIFE_MS);
          const killed = await kill(victim, join(folder, name), delay);
          acknowledged += killed.acknowledged;
          if (killed.fault !== null) fail(`killed after ${delay} ms: ${killed.fault}`);
        }
      };
      await Promise.all(Array.from({ length: AT_A_TIME }, (_, index) => lane(`lane-${index}`)));
    }
    return outcome(done, [`${acknowledged} acknowledged changes`]);
  },
};
