import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Intake } from '../../../electron/handlers/intake';
import { intakeInPlace, startIntake } from '../../../electron/jobs/intake';
import { NO_CHOICES } from '../../../shared/intake';
import { openOffice } from '../../support/office';
import { builtWorker, FRAIL_WORKER } from '../../support/workers';
import { sample } from '../intake/desk';

let built: URL;
beforeAll(async () => {
  built = await builtWorker('intake-worker');
});

const started: Intake[] = [];
afterAll(() => {
  for (const intake of started) intake.close();
});

/** An office whose files are read as given, and a cohort in it. */
async function officeWith(intake: Intake) {
  started.push(intake);
  let own = intake;
  const office = openOffice({
    desk: {
      intake: {
        ask: (...asked) => own.ask(...asked),
        load: (...loaded) => own.load(...loaded),
        forget: (handle) => own.forget(handle),
        close: () => undefined,
      },
    },
  });
  const { cohortId } = await office.startCohort();
  const open = async (fileName: string, bytes: Uint8Array) => {
    const base64 = Buffer.from(bytes).toString('base64');
    const { file } = await office.done('imports.open', { fileName, base64 });
    return { cohortId, file, choices: NO_CHOICES };
  };
  return {
    ...office,
    cohortId,
    open,
    change: (other: Intake) => {
      started.push(other);
      own = other;
    },
    people: async () => (await office.done('people.list', { cohortId })).length,
  };
}

const letters = (number: number): string =>
  [...String(number)].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('');

/** A list of so many people; of very many, it takes a while. */
const list = (count: number): Buffer => {
  const line = (_: unknown, index: number) => `Ada ${letters(index)},p${index}@x.org,${index}`;
  return Buffer.from(
    ['Name,E-mail,Staff number', ...Array.from({ length: count }, line)].join('\n'),
  );
};

describe('[R04] files read in a thread of their own', () => {
  it('are read, corrected and taken in as they are in place', async () => {
    const there = await officeWith(startIntake(built));
    const here = await officeWith(intakeInPlace());
    for (const name of ['roster.csv', 'mentors.csv', 'mentees.xlsx']) {
      const [told, expected] = await Promise.all(
        [there, here].map(async (office) => {
          const asked = await office.open(name, sample(name));
          const corrections = [{ row: 2, column: 1, text: 'Ada' }];
          const corrected = { ...asked, choices: { ...NO_CHOICES, corrections } };
          return {
            first: await office.done('imports.preview', asked),
            again: await office.done('imports.preview', corrected),
            counts: (await office.done('imports.apply', asked)).counts,
          };
        }),
      );
      expect(told).toEqual(expected);
    }
    expect(await there.people()).toBe(180);
  });

  it('tell how far they are, and can be stopped; the thread is then ended, and the next file read', async () => {
    const office = await officeWith(startIntake(built));
    const long = office.call('imports.preview', await office.open('long.csv', list(60_000)));
    const isGoing = () => office.events.some(({ type }) => type === 'progress');
    await expect.poll(isGoing, { timeout: 60_000, interval: 5 }).toBe(true);
    expect(await office.done('jobs.stop', { channel: 'imports.preview' })).toEqual({
      stopped: true,
    });
    expect(await long).toEqual({ ok: false, error: { code: 'stopped' } });
    const short = await office.done('imports.preview', await office.open('short.csv', list(3)));
    expect(short.counts.new).toBe(3);
  });

  it('leave everything as it was when their thread breaks off, and say so', async () => {
    const office = await officeWith(startIntake(FRAIL_WORKER));
    const asked = await office.open('list.csv', list(5));
    const steps = () => office.db.prepare('SELECT count(*) FROM changes').pluck().get();
    const before = steps();
    for (const channel of ['imports.preview', 'imports.apply'] as const) {
      expect(await office.call(channel, asked)).toMatchObject({
        ok: false,
        error: { code: 'intake-stopped' },
      });
    }
    expect([await office.people(), steps()]).toEqual([0, before]);
    office.change(startIntake(built));
    expect((await office.done('imports.apply', asked)).counts.new).toBe(5);
  });

  it('are held against what was saved while they were read', async () => {
    const office = await officeWith(intakeInPlace());
    const asked = await office.open('list.csv', list(2));
    const apply = office.done('imports.apply', asked);
    await office.enroll(office.cohortId, 'mentor', 'Ada a', { person: { staffNumber: '0' } });
    expect((await apply).counts).toMatchObject({ new: 1 });
    expect(await office.people()).toBe(2);
  });
});
