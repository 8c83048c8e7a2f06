import { byText } from '../../../shared/by-text';
import type { Role } from '../../../shared/enrollment';
import type { PersonId } from '../../../shared/ids';
import type { Forbidden } from '../../../shared/plan';
import { prepare } from '../prepare';
import { forbiddenAt, indexOf, type Prepared } from '../prepared';
import type { MatchingProblem, MatchPerson } from '../profile';

/** A place somebody can take in a group: as a member, or leading it. */
export type Slot = { readonly id: PersonId; readonly role: Role };

/** Everybody who may be in a group, and what each two of them are worth to one another. */
export type Circle = {
  /** Members and facilitators, each in id order; somebody may be both. */
  readonly slots: readonly Slot[];
  readonly prepared: Prepared;
  /** n x n over the slots: 0..1000, symmetric. */
  readonly values: Int32Array;
  /** The slot of somebody in a role. */
  readonly slotOf: (id: PersonId, role: Role) => number | undefined;
};

const byId = (a: { readonly id: PersonId }, b: { readonly id: PersonId }): number =>
  byText(a.id, b.id);

/** Two people as a member and a facilitator are worth what they would be as a pair; two members the mean of both ways. */
function worth({ scores, menteeIndex, mentors }: Prepared, one: Slot, other: Slot): number {
  const [i, j] = [indexOf(menteeIndex, one.id), indexOf(menteeIndex, other.id)];
  const there = scores[i * mentors.length + j] as number;
  const back = scores[j * mentors.length + i] as number;
  // Facilitators stand behind members: where the roles differ, `one` is who leads.
  return one.role === other.role ? Math.round((there + back) / 2) : back;
}

/**
 * Scores everybody with everybody.
 *
 * @param problem members as its mentees, facilitators as its mentors
 * Complexity O(n^2 x criteria)
 */
export function gatherCircle(problem: MatchingProblem): Circle {
  const members = problem.mentees.toSorted(byId);
  const facilitators = problem.mentors.toSorted(byId);
  // Everybody stands in both rows and columns, so that any two can be compared either way.
  const asMember = new Map<PersonId, MatchPerson>(
    [...facilitators, ...members].map((p) => [p.id, p]),
  );
  const asLeader = new Map<PersonId, MatchPerson>(
    [...members, ...facilitators].map((p) => [p.id, p]),
  );
  const prepared = prepare({
    ...problem,
    mentees: [...asMember.values()],
    mentors: [...asLeader.values()].map((person) => ({ ...person, places: 1, activeMatches: 0 })),
    pins: [],
    forbids: [],
  });
  const slots: Slot[] = [
    ...members.map(({ id }) => ({ id, role: 'mentee' as const })),
    ...facilitators.map(({ id }) => ({ id, role: 'mentor' as const })),
  ];
  const n = slots.length;
  const values = new Int32Array(n * n);
  slots.forEach((one, a) => {
    slots.slice(0, a).forEach((other, b) => {
      const value = one.id === other.id ? 0 : worth(prepared, one, other);
      values[a * n + b] = value;
      values[b * n + a] = value;
    });
  });
  const places = new Map(slots.map(({ id, role }, slot) => [role + id, slot]));
  return { slots, prepared, values, slotOf: (id, role) => places.get(role + id) };
}

/** The rules against two people in one group, whoever of them it comes from. */
export function rulesBetween({ prepared }: Circle, one: PersonId, other: PersonId): Forbidden[] {
  const { menteeIndex } = prepared;
  const [i, j] = [indexOf(menteeIndex, one), indexOf(menteeIndex, other)];
  if (i === j) return forbiddenAt(prepared, i, j);
  const back = forbiddenAt(prepared, j, i).map((each) => ({
    ...each,
    rule: turnedRule(each.rule),
  }));
  const rules = [...forbiddenAt(prepared, i, j), ...back];
  return rules.filter(
    ({ rule, criterion }, at) =>
      rules.findIndex((each) => each.rule === rule && each.criterion === criterion) === at,
  );
}

/** A veto found from the other side is the other one's. */
function turnedRule(rule: Forbidden['rule']): Forbidden['rule'] {
  if (rule === 'veto-by-mentee') return 'veto-by-mentor';
  return rule === 'veto-by-mentor' ? 'veto-by-mentee' : rule;
}

/** Whether a rule keeps two people out of one group. O(1) */
export function areApart({ prepared }: Circle, one: PersonId, other: PersonId): boolean {
  const { menteeIndex, rules, mentors } = prepared;
  const [i, j] = [indexOf(menteeIndex, one), indexOf(menteeIndex, other)];
  return rules[i * mentors.length + j] !== 0 || rules[j * mentors.length + i] !== 0;
}
