import { expect, it } from 'vitest';
import type { PersonId } from '../../../shared/ids';
import { addDays, type CalendarDate } from '../../../shared/time';
import { enrollment, openOffice, person, TODAY } from '../../support/office';

/** A consent as the form sends it. */
const agreed = (personId: PersonId, givenOn = TODAY) => ({
  personId,
  purpose: 'matching' as const,
  wording: 'privacy notice 2',
  givenOn,
  guardian: null,
});

it('withdraws a consent that was given on what is tomorrow by a clock set back since', async () => {
  const { startCohort, enroll, done, travelTo } = openOffice();
  const { cohortId } = await startCohort();
  const personId = await enroll(cohortId, 'mentee', 'Nia Newt');
  const { id } = await done('consents.give', agreed(personId));
  travelTo('2026-02-28');
  const withdrawn = await done('consents.withdraw', { consentId: id });
  expect(withdrawn.withdrawnOn).toBe(TODAY);
  const { notMatchable } = await done('people.get', { personId, cohortId });
  expect(notMatchable).toBe('consent-withdrawn');
});

it('lets somebody agree anew who withdrew on what is later by a clock set back since', async () => {
  const { startCohort, enroll, done, travelTo } = openOffice();
  const { cohortId } = await startCohort();
  const personId = await enroll(cohortId, 'mentee', 'Nia Newt');
  const { id } = await done('consents.give', agreed(personId, addDays(TODAY, -9)));
  await done('consents.withdraw', { consentId: id });
  const other = { ...agreed(personId), purpose: 'reports' as const };
  await done('consents.give', other);
  const setBack = addDays(TODAY, -30);
  travelTo(setBack);
  const again = await done('consents.give', agreed(personId, setBack));
  expect(again.givenOn).toBe(TODAY);
  const { notMatchable } = await done('people.get', { personId, cohortId });
  expect(notMatchable).toBe(null);
});

it('keeps the day of an older paper, which brings nobody back who withdrew since', async () => {
  const { startCohort, enroll, done } = openOffice();
  const { cohortId } = await startCohort();
  const personId = await enroll(cohortId, 'mentee', 'Nia Newt');
  const { id } = await done('consents.give', agreed(personId, addDays(TODAY, -9)));
  await done('consents.withdraw', { consentId: id });
  const older = await done('consents.give', agreed(personId, addDays(TODAY, -30)));
  expect(older.givenOn).toBe(addDays(TODAY, -30));
  const { notMatchable } = await done('people.get', { personId, cohortId });
  expect(notMatchable).toBe('consent-withdrawn');
});

it('keeps the day of an older paper also by such a clock, so that it brings nobody back', async () => {
  const { startCohort, enroll, done, travelTo } = openOffice();
  const { cohortId } = await startCohort();
  const personId = await enroll(cohortId, 'mentee', 'Nia Newt');
  const { id } = await done('consents.give', agreed(personId, addDays(TODAY, -9)));
  await done('consents.withdraw', { consentId: id });
  travelTo(addDays(TODAY, -3));
  const older = await done('consents.give', agreed(personId, addDays(TODAY, -5)));
  expect(older.givenOn).toBe(addDays(TODAY, -5));
  const { notMatchable } = await done('people.get', { personId, cohortId });
  expect(notMatchable).toBe('consent-withdrawn');
});

it('refuses a yes of a day to come, unless it stands on record already', async () => {
  const { startCohort, enroll, done, call, travelTo } = openOffice();
  const { cohortId } = await startCohort();
  const personId = await enroll(cohortId, 'mentee', 'Nia Newt');
  const saying = (on: CalendarDate) => ({
    ...{ personId, cohortId, person: person('Nia Newt') },
    enrollment: enrollment('mentee', { optIn: { answer: 'yes', on, wording: null } }),
  });
  const tomorrow = addDays(TODAY, 1);
  expect(await call('people.save', saying(tomorrow))).toEqual({
    ok: false,
    error: { code: 'day-in-future', day: tomorrow },
  });
  travelTo('2026-02-28');
  await done('people.save', saying(TODAY));
});

it('refuses a birth date to come', async () => {
  const { startCohort, enroll, call } = openOffice();
  const { cohortId } = await startCohort();
  const personId = await enroll(cohortId, 'mentee', 'Nia Newt');
  const birthDate = addDays(TODAY, 1);
  expect(await call('minors.save', { personId, minor: { birthDate } })).toEqual({
    ok: false,
    error: { code: 'day-in-future', day: birthDate },
  });
});
