import { expect, it } from 'vitest';
import type { BoardEdit } from '../../../shared/decision';
import { PersonId } from '../../../shared/ids';
import { anyId, openOffice } from '../../support/office';

it('says who is not on the board, whoever a step names', async () => {
  const { startCohort, enroll, done, call } = openOffice();
  const { cohortId } = await startCohort();
  const menteeId = await enroll(cohortId, 'mentee', 'Bo');
  const mentorId = await enroll(cohortId, 'mentor', 'Ann');
  await done('matching.run', { cohortId });
  const edits: readonly BoardEdit[] = [
    { kind: 'forbid', menteeId, mentorId: PersonId.parse(anyId()) },
    { kind: 'pin', menteeId, mentorId: menteeId },
    { kind: 'pin', menteeId: mentorId, mentorId: menteeId },
  ];
  for (const edit of edits) {
    expect(await call('board.decide', { cohortId, edit, reason: null })).toMatchObject({
      ok: false,
      error: { code: 'not-on-board' },
    });
  }
});
