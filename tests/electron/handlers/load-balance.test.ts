import { expect, it } from 'vitest';
import { NO_ANSWERS } from '../../../shared/answers';
import { meanScore } from '../../../shared/documents';
import { openOffice } from '../../support/office';

const POINTS = 30;
const offers = (capacity: number | null, ...skills: string[]) => ({
  answers: { ...NO_ANSWERS, skills, capacity },
});

it('[M06] screen, price, report and proof count the same points taken off for even load', async () => {
  const { done, startCohort, enroll } = openOffice();
  const { cohortId } = await startCohort();
  await enroll(cohortId, 'mentor', 'Rosa', offers(4, 'Writing', 'Law'));
  const omar = await enroll(cohortId, 'mentor', 'Omar', offers(2, 'Law'));
  const mentees = [];
  for (const name of ['Tuan', 'Mei', 'Anwar', 'Lu']) {
    mentees.push(await enroll(cohortId, 'mentee', name, offers(null, 'Writing')));
  }
  const { settings } = await done('matching.overview', { cohortId });
  const even = { ...settings, objective: 'best-total' as const, loadBalance: POINTS };
  await done('matching.settings', { cohortId, settings: even });
  /** The total as anybody could add it up from the cards. */
  const addedUp = async () => {
    const { mentors, run } = await done('board.get', { cohortId });
    const scores = mentors.flatMap(({ cards }) => cards.map(({ score }) => score ?? 0));
    const off = mentors.flatMap(({ cards }) => cards.map((_, earlier) => POINTS * earlier));
    const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
    expect(run?.loadPoints).toBe(sum(off));
    return { total: sum(scores) - sum(off), off: sum(off), mean: sum(scores) / scores.length, run };
  };
  const run = await done('matching.run', { cohortId });
  const before = await addedUp();
  expect(before.off).toBeGreaterThan(0);
  expect(run.value.total).toBe(before.total);
  // With one stage, the proof is of the total itself, times a unit, and one for each pair.
  const { primal, dual, verified } = run.certificate;
  expect({ verified, dual }).toEqual({ verified: true, dual: primal });
  expect((primal - run.value.placed) % run.value.total).toBe(0);

  const [moved] = mentees;
  if (!moved) throw new Error('nobody is enrolled');
  const { places } = await done('board.places', { cohortId, menteeId: moved, most: null });
  const edit = { kind: 'pin', menteeId: moved, mentorId: omar } as const;
  const preview = await done('board.preview', { cohortId, edit });
  expect(places.find(({ mentorId }) => mentorId === omar)?.price?.total).toBe(preview.total);
  await done('board.decide', { cohortId, edit, reason: null });
  const after = await addedUp();
  expect(after.total - before.total).toBe(preview.total);

  await done('board.publish', { cohortId });
  const { quality } = await done('report.data', { cohortId });
  expect(quality).toMatchObject({ total: after.total, loadPoints: after.off });
  expect(quality && meanScore(quality)).toBe(Math.round(after.mean));
});
