import { expect, it } from 'vitest';
import { NO_ANSWERS } from '../../../shared/answers';
import { enrollment, openOffice, person } from '../../support/office';

/** Bo is placed with Ann; Cy has one place, which a published match takes. */
async function withBoard() {
  const office = openOffice();
  const { startCohort, enroll, done } = office;
  const { cohortId } = await startCohort();
  const one = { answers: { ...NO_ANSWERS, capacity: 1 } };
  const cy = await enroll(cohortId, 'mentor', 'Cy', one);
  await enroll(cohortId, 'mentee', 'Al');
  await done('matching.run', { cohortId });
  await done('board.publish', { cohortId });
  const ann = await enroll(cohortId, 'mentor', 'Ann', one);
  const bo = await enroll(cohortId, 'mentee', 'Bo');
  await done('matching.run', { cohortId });
  const place = async (mentorId: typeof cy) => {
    const edit = { kind: 'pin', menteeId: bo, mentorId } as const;
    const before = await done('board.get', { cohortId });
    const asked = await office.call('board.preview', { cohortId, edit });
    const reply = await office.call('board.decide', { cohortId, edit, reason: null });
    expect(asked).toEqual(reply);
    expect(await done('board.get', { cohortId })).toEqual(before);
    return reply.ok ? null : reply.error;
  };
  return { ...office, cohortId, ann, bo, cy, place };
}

it('refuses to place somebody with a mentor who is held back, and decides nothing', async () => {
  const { done, cohortId, ann, place } = await withBoard();
  const edit = { kind: 'hold', personId: ann } as const;
  await done('board.decide', { cohortId, edit, reason: null });
  expect(await place(ann)).toEqual({ code: 'takes-no-part', name: 'Ann', why: 'held' });
});

it('refuses to place somebody who is held back', async () => {
  const { done, cohortId, ann, bo, place } = await withBoard();
  const edit = { kind: 'hold', personId: bo } as const;
  await done('board.decide', { cohortId, edit, reason: null });
  expect(await place(ann)).toEqual({ code: 'takes-no-part', name: 'Bo', why: 'held' });
});

it('refuses to place somebody with a mentor who was taken out, though a match of theirs goes on', async () => {
  const { done, cohortId, cy, place } = await withBoard();
  const { enrollments } = await done('people.get', { personId: cy, cohortId });
  const enrollmentId = enrollments[0]?.id ?? '';
  await done('people.withdraw', { enrollmentId, withdrawn: true });
  await done('matching.run', { cohortId });
  expect(await place(cy)).toEqual({ code: 'takes-no-part', name: 'Cy', why: 'withdrawn' });
});

it('counts the places that published matches take when it says that a mentor is full', async () => {
  const { cy, place } = await withBoard();
  expect(await place(cy)).toEqual({ code: 'mentor-full', mentor: 'Cy', places: 1 });
});

it('keeps no place for somebody pinned who is held back or vetoed since', async () => {
  const { done, enroll, cohortId, ann, bo } = await withBoard();
  const di = await enroll(cohortId, 'mentee', 'Di');
  await done('matching.run', { cohortId });
  const pin = (menteeId: typeof bo) => ({ kind: 'pin', menteeId, mentorId: ann }) as const;
  await done('board.decide', { cohortId, edit: pin(bo), reason: null });
  const hold = { kind: 'hold', personId: bo } as const;
  await done('board.decide', { cohortId, edit: hold, reason: null });
  const { places } = await done('board.places', { cohortId, menteeId: di, most: null });
  expect(places.find(({ mentorId }) => mentorId === ann)?.price).not.toBeNull();
  await done('board.decide', { cohortId, edit: pin(di), reason: null });
  const { mentors } = await done('board.get', { cohortId });
  expect(mentors.find(({ personId }) => personId === ann)?.cards).toMatchObject([
    { personId: di, pinned: true },
  ]);

  await done('board.decide', { cohortId, edit: { ...pin(di), kind: 'unpin' }, reason: null });
  const release = { kind: 'release', personId: bo } as const;
  await done('board.decide', { cohortId, edit: release, reason: null });
  await done('people.save', {
    personId: bo,
    cohortId,
    person: person('Bo'),
    enrollment: enrollment('mentee', {
      vetoes: [{ personId: ann, writtenName: 'Ann', reason: null }],
    }),
  });
  await done('matching.run', { cohortId });
  await done('board.decide', { cohortId, edit: pin(di), reason: null });
});
