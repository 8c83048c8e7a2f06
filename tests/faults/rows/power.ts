import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Chance, chanceOf } from '../chance';
import { readKept } from '../disk/kept';
import { buildPreload } from '../disk/preload';
import { ACKS, type Recorded, record } from '../disk/record';
import { afterPowerCut, type Fate } from '../disk/recording';
import { FILE, faultIn, freshFolder, makeBase } from '../file';
import { ledger, type Row, type Trials } from '../row';

const ACTS = 40;
const STATES_PER_RECORDING = 1000;

const fateBy = (chance: Chance): { readonly name: string; readonly fate: Fate } => {
  const name = chance.pick(['none', 'all', 'a subset', 'torn sectors']);
  const some = () => chance.once(2);
  const fates: Readonly<Record<string, Fate>> = {
    none: { arrives: () => false, sector: null },
    all: { arrives: () => true, sector: null },
    'a subset': { arrives: some, sector: null },
    'torn sectors': { arrives: some, sector: some },
  };
  return { name, fate: fates[name] ?? { arrives: some, sector: some } };
};

/** Cuts the power somewhere in a recording, and looks at what is left. */
function cut({ file, ops, states }: Recorded, chance: Chance, folder: string): string | null {
  const at = chance.below(ops.length + 1);
  const { name, fate } = fateBy(chance);
  const done = ops.slice(0, at);
  const acknowledged = done.filter(
    (op) => op.name === ACKS && op.kind === 'write' && op.data.toString() === 'a',
  ).length;
  const left = afterPowerCut(
    new Map([[FILE, file]]),
    done.filter((op) => op.name !== ACKS),
    fate,
  );
  freshFolder(folder);
  for (const [each, content] of left) writeFileSync(join(folder, each), content);
  const fault = faultIn(join(folder, FILE), states, acknowledged);
  return fault === null
    ? null
    : `power cut at call ${at}, ${name} of what was not synced: ${fault}`;
}

export const power: Row = {
  promise: 'the power goes, and every acknowledged change is there',
  bar: '10,000 states, 0 lost; with fsync off the same test must fail',
  counts: { full: 10_000, sample: 40, control: 150 },
  control: 'synchronous = OFF',
  run: async ({ n, seed, folder, isProtected }: Trials) => {
    const { fail, goesOn, outcome } = ledger({ isProtected });
    const chance = chanceOf(seed);
    const library = buildPreload(folder);
    const recordWork = async (from: number): Promise<Recorded> => {
      if (library === null) return readKept(isProtected ? 'sync' : 'no-sync', join(folder, 'kept'));
      const base = await makeBase(join(folder, 'base'), from);
      const control = isProtected ? '' : 'no-sync';
      return record(library, base, { folder, acts: ACTS, control });
    };
    let done = 0;
    let acts = 0;
    while (done < n && goesOn()) {
      const recorded = await recordWork(seed + done);
      acts += recorded.states.length - 2;
      const until = Math.min(n, done + STATES_PER_RECORDING);
      for (; done < until && goesOn(); done += 1) {
        const fault = cut(recorded, chance, join(folder, 'cut'));
        if (fault !== null) fail(fault);
      }
    }
    const how =
      library === null ? 'recorded before, as there is no C compiler here' : 'recorded anew';
    return outcome(done, [`${acts} changes, ${how}`]);
  },
};
