import { describe, expect, it } from 'vitest';
import { GoalKind, MeetingWay, NO_ANSWERS, Slot } from '../../../shared/answers';
import type { PersonId } from '../../../shared/ids';
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
    expect(await done('board.blockingPairs', { cohortId })).toEqual({
      ...{ wished: 0, mutual: 0, together: 0, blocking: [] },
    });
  });

  it('[R11] ranks skills by what one more mentor who offers them would gain, exactly', async () => {
    const { done, call, cohortId, enroll } = await withTooFewPlaces();
    await enroll(cohortId, 'mentee', 'Bo', { answers: { ...NO_ANSWERS, skills: ['Zither'] } });
    await done('matching.run', { cohortId });
    const { skills } = await done('matching.recruit', { cohortId });
    expect(skills.map(({ skill }) => skill)).toEqual(['Law', 'Writing', 'Zither']);
    const gains = await done('matching.skillGains', { cohortId });
    // Mei wants two things and would get one of them; Bo wants this and nothing else.
    expect(gains.map(({ skill }) => skill)).toEqual(['Zither', 'Law', 'Writing']);
    const [best] = gains;
    const { value } = (await done('board.get', { cohortId })).run ?? {};
    await enroll(cohortId, 'mentor', 'Newcomer', {
      answers: {
        ...{ ...NO_ANSWERS, skills: ['Zither'], capacity: 1, monthlyMinutes: 6000 },
        ...{ goals: GoalKind.options, meeting: MeetingWay.options, slots: Slot.options },
      },
    });
    await done('matching.run', { cohortId });
    const after = (await done('board.get', { cohortId })).run?.value;
    if (!value || !after) throw new Error('nothing was matched');
    expect(best).toEqual({
      skill: 'Zither',
      placed: after.placed - value.placed,
      worst: (after.worst ?? 0) - (value.worst ?? 0),
      total: after.total - value.total,
    });
    const reply = call('matching.skillGains', { cohortId });
    expect(await done('jobs.stop', { channel: 'matching.skillGains' })).toEqual({ stopped: true });
    expect(await reply).toMatchObject({ ok: false, error: { code: 'stopped' } });
  });

  it('[R11] ranks skills where no mentor takes part at all', async () => {
    const { done, cohortId, rosa } = await withTooFewPlaces();
    const edit = { kind: 'hold', personId: rosa } as const;
    await done('board.decide', { cohortId, edit, reason: null });
    const gains = await done('matching.skillGains', { cohortId });
    expect(gains.map(({ placed }) => placed)).toEqual([1, 1]);
  });

  it('[R11] says so where no mentor takes part', async () => {
    const { done, cohortId, rosa } = await withTooFewPlaces();
    expect(await done('matching.recruit', { cohortId })).toMatchObject({ mentors: 1 });
    const edit = { kind: 'hold', personId: rosa } as const;
    await done('board.decide', { cohortId, edit, reason: null });
    expect(await done('matching.recruit', { cohortId })).toMatchObject({ mentors: 0, places: [] });
  });

  it('[M07] says who named each other, who of them is together, and who would rather be', async () => {
    const { done, startCohort, enroll } = openOffice();
    const { cohortId } = await startCohort();
    const skilled = (skill: string, ...wishes: { id: PersonId; name: string }[]) => ({
      answers: { ...NO_ANSWERS, skills: [skill], capacity: 1 },
      wishes: wishes.map(({ id, name }) => ({ personId: id, writtenName: name, reason: null })),
    });
    const someone = async (...asked: Parameters<typeof enroll>) => ({
      id: await enroll(...asked),
      name: asked[2],
    });
    const mei = await someone(cohortId, 'mentee', 'Mei', skilled('Law'));
    const tuan = await someone(cohortId, 'mentee', 'Tuan', skilled('Writing'));
    const rosa = await someone(cohortId, 'mentor', 'Rosa', skilled('Writing', mei));
    const omar = await someone(cohortId, 'mentor', 'Omar', skilled('Law', tuan));
    const wishFor = async (who: typeof mei, ...wishes: (typeof mei)[]) => {
      const { person, enrollments } = await done('people.get', { personId: who.id, cohortId });
      const { id: _, ...rest } = person;
      const [enrollment] = enrollments;
      if (!enrollment) throw new Error('not enrolled');
      const { role, answers, optIn, vetoes } = enrollment;
      const given = { role, answers, optIn, vetoes, wishes: skilled('', ...wishes).wishes };
      await done('people.save', { personId: who.id, cohortId, person: rest, enrollment: given });
    };
    await wishFor(mei, rosa);
    await done('matching.run', { cohortId });
    expect(await done('board.blockingPairs', { cohortId })).toEqual({
      wished: 3,
      mutual: 1,
      together: 0,
      blocking: [
        {
          ...{ menteeId: mei.id, mentee: 'Mei', mentorId: rosa.id, mentor: 'Rosa' },
          ...{ insteadOf: 'Omar', givingUp: 'Tuan' },
        },
      ],
    });
    const edit = { kind: 'pin', menteeId: mei.id, mentorId: rosa.id } as const;
    await done('board.decide', { cohortId, edit, reason: null });
    expect(await done('board.blockingPairs', { cohortId })).toMatchObject({
      ...{ mutual: 1, together: 1, blocking: [] },
    });
    await wishFor(tuan, rosa, omar);
    await done('matching.run', { cohortId });
    // Tuan is with Omar, his second wish; Rosa did not name him.
    expect(await done('board.blockingPairs', { cohortId })).toMatchObject({
      ...{ wished: 4, mutual: 2, together: 2, blocking: [] },
    });
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
