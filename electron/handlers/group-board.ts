import type { BoardGroup, GroupBoard, GroupCard, GroupFacts } from '../../shared/contract/groups';
import type { PlannedGroup } from '../../shared/group';
import type { PersonId } from '../../shared/ids';
import { countGroups } from '../matching/circles/divide';
import { everyoneIn, fitOf } from '../matching/circles/worth';
import { type GroupDraft, runningGroups, summaryOf } from './group-draft';

/** A group has this in common where so many share it. */
const SHARED_BY = 2;

/** Everything the board of groups shows. */
export function boardOf(draft: GroupDraft): GroupBoard {
  const { state, shape, circle, run, stored, decisions, nameOf } = draft;
  const count = (role: 'mentee' | 'mentor') =>
    circle.slots.filter((slot) => slot.role === role && !decisions.held.has(slot.id)).length;
  const [members, facilitators] = [count('mentee'), count('mentor')];
  const counted = countGroups(members, facilitators, shape);
  return {
    format: state.cohort.format,
    shape,
    run: run && summaryOf(run),
    outdated: draft.outdated,
    groups: [...publishedGroups(draft), ...plannedGroups(draft)],
    tray: (run?.plan.unplaced ?? [])
      .filter(({ personId }) => isOnFile(draft, personId))
      .map(({ personId, role, reason }) => ({ ...cardOf(draft, personId), role, reason })),
    decisions: stored.map((decision) => ({
      decision,
      person: nameOf(decision.personId),
      other: decision.otherId && nameOf(decision.otherId),
    })),
    ready: {
      members,
      facilitators,
      division: counted.ok ? { groups: counted.value.groups, placed: counted.value.placed } : null,
      trouble: counted.ok ? null : counted.error,
    },
  };
}

function cardOf({ state, decisions, nameOf }: GroupDraft, personId: PersonId): GroupCard {
  const person = state.people.get(personId);
  return {
    personId,
    name: person?.name ?? nameOf(personId),
    department: person?.department ?? null,
    level: person?.level ?? null,
    pinned: decisions.bonds.some((bond) => bond.includes(personId)),
  };
}

/** Whoever came with an import that was taken back may still stand in a draft. */
const isOnFile = ({ nameOf }: GroupDraft, personId: PersonId): boolean => nameOf(personId) !== '';

function shownGroup(draft: GroupDraft, group: PlannedGroup) {
  const cards = (ids: readonly PersonId[]) =>
    ids
      .filter((id) => isOnFile(draft, id))
      .map((id) => cardOf(draft, id))
      .sort((a, b) => a.name.localeCompare(b.name));
  const [facilitator = null] = cards(group.facilitatorId === null ? [] : [group.facilitatorId]);
  return {
    facilitator,
    members: cards(group.memberIds),
    facts: factsOf(draft, group),
  };
}

const plannedGroups = (draft: GroupDraft): BoardGroup[] =>
  (draft.run?.plan.groups ?? []).map((group, index) => ({
    index,
    groupId: null,
    name: draft.groupName(index),
    fit: fitOf(draft.circle, group),
    ...shownGroup(draft, group),
  }));

const publishedGroups = (draft: GroupDraft): BoardGroup[] =>
  runningGroups(draft).map(({ group: { id, name }, now }) =>
    // What it was worth was settled when it was published; the answers may have changed since.
    ({ index: null, groupId: id, name, fit: null, ...shownGroup(draft, now) }),
  );

/** What a group has in common, from the answers of its people. */
export function factsOf({ state }: Pick<GroupDraft, 'state'>, group: PlannedGroup): GroupFacts {
  const inside = everyoneIn(group);
  const answers = state.enrollments.filter(
    ({ personId, role }) =>
      (role === 'mentee' && group.memberIds.includes(personId)) ||
      (role === 'mentor' && group.facilitatorId === personId),
  );
  const departments = new Set(inside.map((id) => state.people.get(id)?.department ?? null));
  departments.delete(null);
  const goals = Map.groupBy(
    answers.filter(({ role }) => role === 'mentee').flatMap((each) => each.answers.goals),
    (goal) => goal,
  );
  const spoken = answers
    .map((each) => each.answers.languages)
    .filter((languages) => languages.length > 0);
  return {
    departments: departments.size,
    goals: [...goals]
      .map(([goal, all]) => ({ goal, members: all.length }))
      .filter(({ members }) => members >= SHARED_BY)
      .sort((a, b) => b.members - a.members || a.goal.localeCompare(b.goal)),
    languages: (spoken[0] ?? []).filter((language) =>
      spoken.every((languages) => languages.includes(language)),
    ),
  };
}
