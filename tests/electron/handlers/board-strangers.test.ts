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

it('takes back what was decided about somebody who is matched since', async () => {
  const { startCohort, enroll, done } = openOffice();
  const { cohortId } = await startCohort();
  const menteeId = await enroll(cohortId, 'mentee', 'Bo');
  const mentorId = await enroll(cohortId, 'mentor', 'Ann');
  const other = await enroll(cohortId, 'mentor', 'Cy');
  await done('matching.run', { cohortId });
  const decide = (edit: BoardEdit) => done('board.decide', { cohortId, edit, reason: null });
  await decide({ kind: 'pin', menteeId, mentorId });
  await decide({ kind: 'forbid', menteeId, mentorId: other });
  await done('board.publish', { cohortId });
  await done('matching.run', { cohortId });
  const lifts: readonly BoardEdit[] = [
    { kind: 'unpin', menteeId, mentorId },
    { kind: 'allow', menteeId, mentorId: other },
  ];
  for (const edit of lifts) {
    expect(await done('board.preview', { cohortId, edit })).toEqual({
      ...{ placed: 0, worst: 0, total: 0, moves: [], reason: null, forbidden: [] },
    });
    await decide(edit);
  }
  const board = await done('board.get', { cohortId });
  expect(board).toMatchObject({ decisions: [], outdated: false });
});
