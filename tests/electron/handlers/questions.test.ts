import { describe, expect, it } from 'vitest';
import { NO_ANSWERS } from '../../../shared/answers';
import { openOffice } from '../../support/office';

/** A mentor with one place, and two mentees who want what she offers; one wants something else too. */
async function withTooFewPlaces() {
  const office = openOffice();
  const { cohortId } = await office.startCohort();
  const { enroll, done } = office;
  const answers = (capacity: number | null, ...skills: string[]) => ({
    answers: { ...NO_ANSWERS, skills, capacity },
  });
  const rosa = await enroll(cohortId, 'mentor', 'Rosa', answers(1, 'Writing'));
  const tuan = await enroll(cohortId, 'mentee', 'Tuan', answers(null, 'Writing'));
  const mei = await enroll(cohortId, 'mentee', 'Mei', answers(null, 'Writing', 'Law'));
  await done('matching.run', { cohortId });
  return { ...office, cohortId, rosa, tuan, mei };
}

describe('questions about the plan', () => {
  it('[M07] says why not, what it would cost, who is displaced, and what would change it', async () => {
    const { done, cohortId, rosa, tuan, mei } = await withTooFewPlaces();
    const pair = { cohortId, menteeId: mei, mentorId: rosa };
    expect(await done('board.whyNot', { ...pair, menteeId: tuan })).toMatchObject({
      kind: 'together',
    });
    const answer = await done('board.whyNot', pair);
    expect(answer).toMatchObject({
      kind: 'price',
      places: 1,
      taken: 1,
      price: {
        placed: 0,
        moves: [
          { mentee: 'Mei', fromMentor: null, toMentor: 'Rosa' },
          { mentee: 'Tuan', fromMentor: 'Rosa', toMentor: null },
        ],
      },
      flips: { place: true },
    });
    const forbid = { kind: 'forbid', menteeId: mei, mentorId: rosa } as const;
    await done('board.decide', { cohortId, edit: forbid, reason: null });
    expect(await done('board.whyNot', pair)).toMatchObject({
      kind: 'forbidden',
      forbidden: [{ rule: 'forbidden-by-you' }],
    });
  });

  it('[R11] says where one more place and which skill would help most', async () => {
    const { done, cohortId, rosa, mei } = await withTooFewPlaces();
    const { places, skills } = await done('matching.recruit', { cohortId });
    expect(places).toMatchObject([
      {
        mentorId: rosa,
        mentor: 'Rosa',
        placed: 1,
        comes: { menteeId: mei, mentee: 'Mei' },
        others: 0,
      },
    ]);
    expect(skills).toEqual([
      { skill: 'Law', wanted: 1, met: 0, unplaced: 1, mentors: 0, places: 0 },
      { skill: 'Writing', wanted: 2, met: 1, unplaced: 1, mentors: 1, places: 1 },
    ]);
    expect(await done('board.blockingPairs', { cohortId })).toEqual([]);
  });

  it('refuses without a plan, and about somebody who is not on the board', async () => {
    const { call, startCohort, enroll } = openOffice();
    const { cohortId } = await startCohort();
    const rosa = await enroll(cohortId, 'mentor', 'Rosa');
    const error = { code: 'not-found', entity: 'run' };
    expect(await call('matching.recruit', { cohortId })).toMatchObject({ ok: false, error });
    await call('matching.run', { cohortId });
    const asked = { cohortId, menteeId: rosa, mentorId: rosa };
    expect(await call('board.whyNot', asked)).toMatchObject({
      ok: false,
      error: { code: 'not-on-board', name: 'Rosa' },
    });
  });
});
