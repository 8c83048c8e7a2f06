import { expect, it } from 'vitest';
import { enrollment, openOffice, person } from '../../support/office';

it('[R06] keeps a veto that somebody in both roles gave in the other one', async () => {
  const { startCohort, enroll, done, call } = openOffice();
  const { cohortId } = await startCohort();
  const bo = await enroll(cohortId, 'mentee', 'Bo');
  const ann = await enroll(cohortId, 'mentor', 'Ann');
  await done('people.save', {
    personId: ann,
    cohortId,
    person: person('Ann'),
    enrollment: enrollment('mentee', {
      vetoes: [{ personId: bo, writtenName: 'Bo', reason: null }],
    }),
  });
  await done('matching.run', { cohortId });
  const published = await call('board.publish', { cohortId });
  expect(published).toEqual({ ok: false, error: { code: 'nothing-to-publish' } });
});
