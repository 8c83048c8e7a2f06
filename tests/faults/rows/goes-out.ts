import Papa from 'papaparse';
import { unguarded } from '../../../electron/export/guard';
import { openWithArchive } from '../../support/archive';
import { changed } from '../../support/changed-archive';
import { runningCells, textsIn } from '../../support/csv-cells';
import { fillProgram } from '../../support/full-program';
import { goingOut } from '../../support/going-out';
import { chanceOf, seedIds } from '../chance';
import { ledger, type Row, type Trials } from '../row';

/** After so many programs every table must have had rows in one of them. */
const ENOUGH = 100;

/** The control: every cell as it is, without the guard. */
const withoutGuards = (archive: Uint8Array): Uint8Array =>
  changed(archive, (files) => {
    for (const [name, text] of files) {
      if (!name.endsWith('.csv')) continue;
      const { data } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' });
      files.set(name, Papa.unparse(data.map((row) => row.map(unguarded))));
    }
  });

type Contents = ReturnType<typeof goingOut>;

const differing = (before: Contents, after: Contents): readonly string[] =>
  Object.keys({ ...before, ...after }).filter(
    (table) => JSON.stringify(before[table]) !== JSON.stringify(after[table]),
  );

/** Takes a program out, and brings it into an empty file. @returns what is wrong with that */
async function trial(seed: number, isProtected: boolean) {
  seedIds(seed);
  const out = openWithArchive();
  await fillProgram(out.office, chanceOf(seed));
  const before = goingOut(out.db);
  const archive = await out.takeOut();
  const bytes = isProtected ? archive : withoutGuards(archive);
  const back = openWithArchive({ bytes });
  const reply = await back.bringIn();
  const after = goingOut(back.db);
  const faults = [
    ...[...textsIn(bytes)]
      .filter(([name]) => name.endsWith('.csv'))
      .flatMap(([name, text]) => runningCells(text).map((cell) => `${name} runs ${cell}`)),
    ...(reply.ok ? [] : [`is not taken back: ${JSON.stringify(reply.error)}`]),
    ...differing(before, after).map((table) => `${table} differs`),
  ];
  out.db.close();
  back.db.close();
  return { faults, before };
}

export const goesOut: Row = {
  promise:
    'what goes out comes back: export all, import into an empty file; no cell that a spreadsheet would run',
  bar: '1,000 generated programs, identical; no cell that a spreadsheet would run as a formula',
  counts: { full: 1000, sample: 4, control: 5 },
  control: 'cells are not guarded',
  run: async ({ n, seed, isProtected }: Trials) => {
    const { fail, goesOn, outcome } = ledger({ isProtected });
    const filled = new Map<string, number>();
    let rows = 0;
    let done = 0;
    for (; done < n && goesOn(); done += 1) {
      const { faults, before } = await trial(seed + done, isProtected);
      for (const fault of faults) fail(`program ${seed + done}: ${fault.slice(0, 200)}`);
      for (const [table, its] of Object.entries(before)) {
        filled.set(table, (filled.get(table) ?? 0) + its.length);
        rows += its.length;
      }
    }
    const empty = [...filled].filter(([, count]) => count === 0).map(([table]) => table);
    if (done >= ENOUGH) for (const table of empty) fail(`${table} was empty in every program`);
    const covered = `${filled.size - empty.length} of ${filled.size} tables`;
    return outcome(done, [`${rows} rows in ${covered}`]);
  },
};
