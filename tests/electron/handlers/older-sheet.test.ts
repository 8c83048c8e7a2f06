import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../../shared/ids';
import { Purpose } from '../../../shared/safeguard';
import { addDays, type CalendarDate } from '../../../shared/time';
import { openOffice, TODAY } from '../../support/office';

const ago = (days: number): CalendarDate => addDays(TODAY, -days);

/** Somebody who agreed nine days ago to everything, and withdrew from it today. */
async function withdrawn() {
  const office = openOffice();
  const { cohortId, programId } = await office.startCohort();
  const personId = await office.enroll(cohortId, 'mentee', 'Nia Newt');
  await office.enroll(cohortId, 'mentor', 'Mo Marten');
  const give = (purpose: Purpose, givenOn: CalendarDate, guardian: string | null = null) =>
    office.done('consents.give', { personId, purpose, wording: 'notice 2', givenOn, guardian });
  for (const purpose of Purpose.options) {
    const { id } = await give(purpose, ago(9));
    await office.done('consents.withdraw', { consentId: id });
  }
  const why = async () => (await office.done('people.get', { personId, cohortId })).notMatchable;
  const counting = async (purpose: Purpose) =>
    (await office.done('rights.of', { personId, cohortId })).consents.find(
      (consent) => consent.purpose === purpose,
    );
  return { office, cohortId, programId, personId, give, why, counting };
}

describe('a sheet that is entered after a withdrawal', () => {
  it('[G03] and dated before it brings nobody back into matching, and says why', async () => {
    const { give, why, counting } = await withdrawn();
    // After the consent that was withdrawn, and still before its withdrawal.
    const sheet = await give('matching', ago(5));
    expect(sheet).toMatchObject({ givenOn: ago(5), withdrawnOn: null });
    expect(sheet.outweighedBy).toMatchObject({ givenOn: ago(9), withdrawnOn: TODAY });
    expect(await why()).toBe('consent-withdrawn');
    expect(await counting('matching')).toMatchObject({ withdrawnOn: TODAY });
  });

  it('[G03] and dated before it brings no name back into reports', async () => {
    const { office, give, cohortId } = await withdrawn();
    await give('matching', TODAY);
    await office.done('matching.run', { cohortId });
    await office.done('board.publish', { cohortId });
    await give('reports', ago(1));
    const data = JSON.stringify(await office.done('report.data', { cohortId }));
    expect(data).toContain('Mo Marten');
    expect(data).not.toContain('Nia Newt');
  });

  it('and dated before it brings no optional answer back into use', async () => {
    const { office, give, cohortId, programId, personId } = await withdrawn();
    const field = { name: 'Region', choices: ['North', 'South'] };
    await office.done('demographics.add', { programId, field });
    const { person } = await office.done('people.get', { personId, cohortId });
    const { id: _, ...input } = person;
    await office.done('people.save', {
      personId,
      cohortId,
      person: input,
      enrollment: null,
      demographics: [{ field: 'Region', choice: 'North' }],
    });
    const answered = async () =>
      (await office.done('demographics.list', { programId }))[0]?.answered;
    await give('optional-questions', ago(5));
    expect(await answered()).toBe(0);
    await give('optional-questions', TODAY);
    expect(await answered()).toBe(1);
  });

  it('and dated before it is no guardian’s consent either', async () => {
    const { office, give, why, personId } = await withdrawn();
    await office.done('minors.save', { personId, minor: { birthDate: null } });
    await give('matching', ago(5), 'Ruth Newt');
    expect(await why()).toBe('consent-withdrawn');
    await give('matching', TODAY, 'Ruth Newt');
    expect(await why()).toBeNull();
  });

  it('counts on the day of the withdrawal, and after it', async () => {
    const { office, give, why } = await withdrawn();
    expect((await give('matching', TODAY)).outweighedBy).toBeNull();
    expect(await why()).toBeNull();
    await office.done('history.undo', {});
    expect(await why()).toBe('consent-withdrawn');
    office.travelTo(addDays(TODAY, 3));
    expect((await give('matching', addDays(TODAY, 2))).outweighedBy).toBeNull();
    expect(await why()).toBeNull();
  });

  it('comes to the same when all of it is taken back and done again', async () => {
    const { office, give, why } = await withdrawn();
    await give('matching', ago(5));
    for (const step of ['history.undo', 'history.redo'] as const) {
      for (let times = 0; times < 7; times += 1) await office.done(step, {});
    }
    expect(await why()).toBe('consent-withdrawn');
  });
});

it('a sheet from before a newer consent is kept, and the newer one counts', async () => {
  const { give, why, counting } = await withdrawn();
  const newer = await give('matching', TODAY);
  const older = await give('matching', ago(30));
  expect(older.outweighedBy).toMatchObject({ id: newer.id, withdrawnOn: null });
  expect(await counting('matching')).toMatchObject({ id: newer.id });
  expect(await why()).toBeNull();
});

it('the day said last decides, whatever was entered in which order', async () => {
  const deed = fc.record({
    what: fc.constantFrom('give', 'give', 'withdraw', 'pass'),
    days: fc.integer({ min: 0, max: 12 }),
  });
  const purpose = 'matching';
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 14 }), async (deeds) => {
      const office = openOffice();
      const { cohortId } = await office.startCohort();
      const personId: PersonId = await office.enroll(cohortId, 'mentee', 'Nia Newt');
      let today = TODAY;
      /** What somebody would keep by hand: the latest day anything was said, and what. */
      let said: { on: CalendarDate; yes: boolean } | null = null;
      for (const { what, days } of deeds) {
        if (what === 'pass') {
          today = addDays(today, days);
          office.travelTo(today);
        } else if (what === 'give') {
          const givenOn = addDays(today, -days);
          const sheet = { personId, purpose, wording: 'v', givenOn, guardian: null } as const;
          const { outweighedBy } = await office.done('consents.give', sheet);
          const isLatest: boolean = said === null || givenOn >= said.on;
          expect(outweighedBy === null).toBe(isLatest);
          if (isLatest) said = { on: givenOn, yes: true };
        } else {
          const { consents } = await office.done('rights.of', { personId, cohortId });
          const [counting] = consents;
          if (!counting || counting.withdrawnOn !== null) continue;
          await office.done('consents.withdraw', { consentId: counting.id });
          said = { on: today, yes: false };
        }
        const { notMatchable } = await office.done('people.get', { personId, cohortId });
        const isOut = notMatchable === 'consent-withdrawn';
        expect(isOut).toBe(said !== null && !said.yes);
      }
      expect(office.incidents).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
