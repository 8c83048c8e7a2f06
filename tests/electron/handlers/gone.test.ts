import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../../shared/ids';
import { CalendarDate } from '../../../shared/time';
import { openCircles } from '../../support/circles';
import { enrollment, openOffice, TODAY } from '../../support/office';

const day = (text: string) => CalendarDate.parse(text);

/** A published match of Rosa and Tuan. */
async function withMatch() {
  const office = openOffice();
  const { done, enroll, startCohort } = office;
  const { cohortId } = await startCohort();
  const rosa = await enroll(cohortId, 'mentor', 'Rosa');
  const tuan = await enroll(cohortId, 'mentee', 'Tuan');
  await done('matching.run', { cohortId });
  await done('board.publish', { cohortId });
  const partOf = async (personId: PersonId) => {
    const { person, enrollments } = await done('people.get', { personId, cohortId });
    const [part] = enrollments;
    if (!part) throw new Error('not enrolled');
    const { id: _, ...about } = person;
    return { about, enrollmentId: part.id };
  };
  const gone = async () =>
    (await done('today.list', { cohortId })).items.filter(({ kind }) => kind === 'person-left');
  const save = async (personId: PersonId, rest: object, answers = {}) => {
    const { about } = await partOf(personId);
    const role = personId === rosa ? 'mentor' : 'mentee';
    await done('people.save', {
      ...{ personId, cohortId, person: { ...about, ...rest }, demographics: [] },
      enrollment: enrollment(role, answers),
    });
  };
  return { ...office, cohortId, rosa, tuan, partOf, gone, save };
}

describe('a match one of whose two takes no part any more', () => {
  it('is said on Today once somebody left the organisation', async () => {
    const { rosa, gone, save, travelTo } = await withMatch();
    await save(rosa, { leavingDate: day('2026-03-09') });
    expect(await gone()).toEqual([]);
    travelTo('2026-03-09');
    expect(await gone()).toMatchObject([{ urgency: 'late', names: ['Tuan', 'Rosa'] }]);
  });

  it('is said on Today once somebody was taken out of the cohort, until they are back', async () => {
    const { done, tuan, partOf, gone } = await withMatch();
    const { enrollmentId } = await partOf(tuan);
    await done('people.withdraw', { enrollmentId, withdrawn: true });
    expect(await gone()).toMatchObject([{ names: ['Tuan', 'Rosa'] }]);
    await done('people.withdraw', { enrollmentId, withdrawn: false });
    expect(await gone()).toEqual([]);
  });

  it('is said on Today once somebody says no', async () => {
    const { rosa, gone, save } = await withMatch();
    await save(rosa, {}, { optIn: { answer: 'no', on: TODAY, wording: null } });
    expect(await gone()).toMatchObject([{ names: ['Tuan', 'Rosa'] }]);
  });
});

it('is said on Today of who is still in a group, until they leave it, and of a circle without its facilitator', async () => {
  const { done, run, cohortId } = await openCircles({ members: 8, facilitators: 2 });
  await run();
  await done('groups.publish', { cohortId });
  const [row] = await done('groups.list', { cohortId });
  const [leads, member] = row?.people ?? [];
  if (!row || !leads || !member) throw new Error('no group was published');
  const groupId = row.group.id;
  const gone = async () =>
    (await done('today.list', { cohortId })).items.filter(
      ({ kind }) => kind === 'group-person-left' || kind === 'group-no-facilitator',
    );
  expect(await gone()).toEqual([]);
  for (const { personId } of [leads, member]) {
    const { enrollments } = await done('people.get', { personId, cohortId });
    const enrollmentId = enrollments[0]?.id ?? '';
    await done('people.withdraw', { enrollmentId, withdrawn: true });
  }
  const unled = { kind: 'group-no-facilitator', names: [row.group.name], groupId };
  const { name, personId } = member;
  expect(await gone()).toMatchObject([
    unled,
    { kind: 'group-person-left', names: [name, row.group.name], groupId, personId },
  ]);
  await done('groups.leave', { groupId, personId: leads.personId, leftOn: TODAY });
  expect((await gone()).map(({ kind }) => kind)).toEqual([unled.kind, 'group-person-left']);
  await done('groups.leave', { groupId, personId, leftOn: TODAY });
  expect(await gone()).toMatchObject([unled]);
});
