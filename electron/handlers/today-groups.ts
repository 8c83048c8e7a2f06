import type { DueItem } from '../../shared/contract/app';
import type { GroupRow } from '../../shared/contract/groups';
import type { CohortId } from '../../shared/ids';
import { type CalendarDate, daysBetween, localDate } from '../../shared/time';
import type { ReadDb } from '../db/database';
import { countGroups } from '../matching/circles/divide';
import { openGroups } from './group-draft';
import { groupRows } from './group-rows';
import { outOn } from './out-on';
import { dueEnding, dueGates, item, SIGNING_DAYS, SOON_DAYS } from './today-items';

/** Since when an agreement can be signed: a new facilitator's is another one. */
function readySince({ group, people }: GroupRow): CalendarDate {
  const joined = people.flatMap(({ joinedOn, leftOn }) =>
    leftOn === null ? (joinedOn ?? []) : [],
  );
  return [localDate(new Date(group.publishedAt)), ...joined].toSorted().at(-1) ?? group.startsOn;
}

/** What is due where people are put together in groups. */
export function dueGroups(db: ReadDb, cohortId: CohortId, today: CalendarDate): DueItem[] {
  const draft = openGroups(db, cohortId, today);
  if (!draft) return [];
  const { circle, decisions, shape, run, outdated, state } = draft;
  const active = draft.groups.filter((group) => group.state === 'active');
  const toKickoff = daysBetween(today, state.cohort.kickoffDate);
  const free = circle.slots.filter(({ id }) => !decisions.held.has(id));
  const members = free.filter(({ role }) => role === 'mentee').length;
  const counted = countGroups(members, free.length - members, shape);
  const rows = groupRows(db, cohortId, today);
  const unsigned = rows.filter(
    ({ group, attendance }) =>
      group.state === 'active' && group.signedOn === null && !attendance.isOver,
  );
  const [first] = unsigned.map(readySince).sort();
  const waited = first === undefined ? 0 : daysBetween(first, today);
  const quiet = rows.filter(({ attendance }) => attendance.needsAttention);
  const isOut = outOn(state, today);
  const leaderless = rows.filter(({ lead, attendance }) => lead === 'nobody' && !attendance.isOver);
  const left = rows.flatMap(({ group, people, lead }) =>
    people
      .filter(({ leftOn, role, personId }) => {
        // Who takes over from somebody ends their part.
        if (role === 'facilitator' && lead === 'nobody') return false;
        const part = role === 'facilitator' ? 'mentor' : 'mentee';
        return leftOn === null && isOut(part, personId);
      })
      .map(({ name, personId }) => ({ group, name, personId })),
  );
  return [
    ...leaderless.map(({ group }) =>
      item('group-no-facilitator', 'late', [group.name], { groupId: group.id }),
    ),
    ...left.map(({ group, name, personId }) =>
      item('group-person-left', 'late', [name, group.name], { groupId: group.id, personId }),
    ),
    ...quiet.map(({ group, attendance }) =>
      item(attendance.lastOn === null ? 'group-never-met' : 'group-silent', 'late', [group.name], {
        groupId: group.id,
        days: attendance.silentDays,
      }),
    ),
    ...(run && outdated ? [item('groups-outdated', 'now', [])] : []),
    ...(run && !outdated
      ? [item('groups-draft', 'now', [], { count: run.plan.groups.length })]
      : []),
    ...(!run && counted.ok
      ? [item('groups-ready', active.length === 0 ? 'now' : 'soon', [], { count: members })]
      : []),
    ...(unsigned.length > 0
      ? [
          item(
            'groups-unsigned',
            waited > SIGNING_DAYS ? 'late' : 'now',
            unsigned.map(({ group }) => group.name),
            { on: first ?? null, days: waited },
          ),
        ]
      : []),
    ...(active.length > 0 && toKickoff >= 0 && toKickoff <= SOON_DAYS
      ? [item('kickoff', 'soon', [], { on: state.cohort.kickoffDate, days: toKickoff })]
      : []),
    ...dueGates('group-gate', active, state.cohort, today),
    ...dueEnding('group-ending', active, state.cohort, today),
  ];
}
