import { describe, expect, it } from 'vitest';
import { CalendarDate } from '../../../shared/time';
import { openCircles } from '../../support/circles';

describe('[K07] the report on a cohort of groups', () => {
  it('counts people, sessions and who was there as the screens do', async () => {
    const { run, done, enroll, travelTo, cohortId } = await openCircles({
      members: 9,
      facilitators: 3,
      groups: { least: 4, most: 5, facilitated: true },
    });
    await enroll(cohortId, 'mentee', 'No Yes', { optIn: null });
    await run();
    await done('groups.publish', { cohortId });
    travelTo('2026-03-20');
    const [first] = await done('groups.list', { cohortId });
    if (!first) throw new Error('no group was published');
    const [leads, one, two] = first.people.map(({ personId }) => personId);
    if (!leads || !one || !two) throw new Error('the group is too small');
    const session = { groupId: first.group.id, minutes: 90, way: 'video', note: null } as const;
    await done('group-sessions.log', {
      ...session,
      heldOn: CalendarDate.parse('2026-03-04'),
      presentIds: [leads, one, two],
    });
    await done('group-sessions.log', {
      ...session,
      heldOn: CalendarDate.parse('2026-03-18'),
      presentIds: first.people.map(({ personId }) => personId),
    });
    const data = await done('group-report.data', { cohortId });
    const size = first.people.length;
    expect(data).toMatchObject({
      format: 'circles',
      funnel: {
        enrolled: { mentees: 10, mentors: 3 },
        matchable: { mentees: 9, mentors: 3 },
        matched: { mentees: 9, mentors: 2 },
        places: null,
        // Who could have led is no member without a group.
        unmatched: [{ reason: 'no-opt-in', mentees: 1 }],
      },
      quality: { groups: 2, placed: 9, matchable: 9 },
      sessions: { held: 2, minutes: 180, matches: 2, met: 1, medianGapDays: 14, gaps: 1 },
      presence: { present: 3 + size, expected: 2 * size },
      attention: [],
      unmatched: [{ role: 'mentor', reason: 'spare-facilitator' }, { name: 'No Yes' }],
    });
    const { figures } = await done('today.list', { cohortId });
    expect(figures).toMatchObject({ conversations: 2, minutes: 180, metInLast30Days: 1 });
    travelTo('2026-04-20');
    const later = await done('group-report.data', { cohortId });
    expect(later.attention.map(({ reason, daysSilent }) => [reason, daysSilent])).toEqual([
      ['silent', 33],
      ['never-met', 50],
    ]);
    const rows = await done('people.list', { cohortId });
    const unplaced = rows.find(({ name }) => name === 'No Yes');
    if (!unplaced) throw new Error('nobody of that name');
    const { id } = await done('consents.give', {
      personId: unplaced.id,
      purpose: 'reports',
      wording: 'My name may stand in reports.',
      givenOn: CalendarDate.parse('2026-03-02'),
      guardian: null,
    });
    await done('consents.withdraw', { consentId: id });
    const { unmatched } = await done('group-report.data', { cohortId });
    expect(unmatched.map(({ name }) => name)).toContain('(name withheld)');
    expect(unmatched.map(({ name }) => name)).not.toContain('No Yes');
  });
});
