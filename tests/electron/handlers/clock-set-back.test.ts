import { expect, it } from 'vitest';
import { openOffice, TODAY } from '../../support/office';

it('withdraws a consent that was given on what is tomorrow by a clock set back since', async () => {
  const { startCohort, enroll, done, travelTo } = openOffice();
  const { cohortId } = await startCohort();
  const personId = await enroll(cohortId, 'mentee', 'Nia Newt');
  const { id } = await done('consents.give', {
    personId,
    purpose: 'matching',
    wording: 'privacy notice 2',
    givenOn: TODAY,
    guardian: null,
  });
  travelTo('2026-02-28');
  const withdrawn = await done('consents.withdraw', { consentId: id });
  expect(withdrawn.withdrawnOn).toBe(TODAY);
  const { notMatchable } = await done('people.get', { personId, cohortId });
  expect(notMatchable).toBe('consent-withdrawn');
});
