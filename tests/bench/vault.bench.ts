import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CalendarDate } from '../../shared/time';
import { writeCohort, writeCrowd } from '../support/crowd';
import { MemoryKeystore } from '../support/keystore';
import { person } from '../support/office';
import { openVault } from '../support/vault';

const PEOPLE = 10_000;
const TODAY = CalendarDate.parse('2026-03-01');
const OPENINGS = 9;
const SAVES = 60;
const OPENS_UNDER_MS = 1500;
const SAVES_UNDER_MS = 200;

const at = (times: readonly number[], share: number): number =>
  times.toSorted((one, other) => one - other)[Math.ceil(share * times.length) - 1] ?? 0;

async function clocked(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** A file of ten thousand people, protected or not; its openings and saves, in milliseconds. */
async function measure(isProtected: boolean) {
  const folder = mkdtempSync(join(tmpdir(), 'mentorbook-bench-'));
  const keystore = new MemoryKeystore();
  const first = openVault(folder, { keystore });
  await first.life.start();
  if (isProtected) await first.protect('begin', { keystore: true });
  else await first.done('vault.beginPlain', {});
  if (first.life.db === null) throw new Error('not open');
  const cohortId = writeCohort(first.life.db, TODAY);
  writeCrowd(first.life.db, cohortId, PEOPLE, TODAY);
  first.life.close();
  const opens: number[] = [];
  const saves: number[] = [];
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    const vault = openVault(folder, { keystore });
    opens.push(
      await clocked(async () => {
        await vault.life.start();
        await vault.done('app.overview', {});
      }),
    );
    if (opening === OPENINGS - 1) {
      for (let save = 0; save < SAVES; save += 1) {
        const input = {
          personId: null,
          cohortId,
          person: person(`Person ${save}`),
          enrollment: null,
        };
        saves.push(await clocked(() => vault.done('people.save', input)));
      }
    }
    vault.life.close();
  }
  const { size } = statSync(join(folder, 'mentorbook.db'));
  rmSync(folder, { recursive: true });
  return { opens, saves, megabytes: size / 1024 / 1024 };
}

test(`a file of ${PEOPLE} people opens and saves in time, protected as well`, {
  timeout: 600_000,
}, async () => {
  const plain = await measure(false);
  const sealed = await measure(true);
  const line = (what: string, of: 'opens' | 'saves', share: number) => {
    const [ours, peer] = [at(sealed[of], share), at(plain[of], share)];
    return `  ${what.padEnd(16)} protected ${ours.toFixed(0).padStart(5)} ms, without ${peer.toFixed(0).padStart(5)} ms, ratio ${(ours / peer).toFixed(2)}`;
  };
  const lines = [
    `${PEOPLE} people, ${sealed.megabytes.toFixed(0)} MB, ${OPENINGS} openings, ${SAVES} saves`,
    line('opening, median', 'opens', 0.5),
    line('opening, most', 'opens', 1),
    line('a save, median', 'saves', 0.5),
    line('a save, p95', 'saves', 0.95),
  ];
  process.stdout.write(`\n${lines.join('\n')}\n\n`);
  expect(at(sealed.opens, 1)).toBeLessThan(OPENS_UNDER_MS);
  expect(at(sealed.saves, 0.95)).toBeLessThan(SAVES_UNDER_MS);
});
