import { type Circle, gatherCircle } from '../../../../electron/matching/circles/people';
import type { Situation } from '../../../../electron/matching/circles/step';
import { totalOf } from '../../../../electron/matching/circles/worth';
import type { GroupShape } from '../../../../shared/format';
import type { PlannedGroup } from '../../../../shared/group';
import type { PersonId } from '../../../../shared/ids';
import { mentee, menteeId, mentor, mentorId, problemOf } from '../people';

/** Two to four members, and somebody who leads. */
export const SMALL: GroupShape = { least: 2, most: 4, facilitated: true };

type Veto = readonly [by: PersonId, against: PersonId];

/** Six who take part and three who lead; two of them are worth one more than ten times their places in line, multiplied. */
export function smallCircle(vetoes: readonly Veto[] = []): Circle {
  const by = (id: PersonId) => ({
    vetoes: vetoes.flatMap(([from, against]) => (from === id ? [against] : [])),
  });
  const circle = gatherCircle(
    problemOf({
      mentees: [1, 2, 3, 4, 5, 6].map((at) => mentee(at, by(menteeId(at)))),
      mentors: [1, 2, 3].map((at) => mentor(at, by(mentorId(at)))),
    }),
  );
  const n = circle.slots.length;
  const values = Int32Array.from({ length: n * n }, (_, cell) => {
    const [a, b] = [Math.floor(cell / n) + 1, (cell % n) + 1];
    return a === b ? 0 : 10 * a * b + 1;
  });
  return { ...circle, values };
}

/** Who leads, and who takes part, by their numbers. */
export const group = (leader: number | null, ...members: readonly number[]): PlannedGroup => ({
  facilitatorId: leader === null ? null : mentorId(leader),
  memberIds: members.map(menteeId),
});

/** A board of those groups, as good as can be; whoever is in none of them waits. */
export function boardOf(
  groups: readonly PlannedGroup[],
  {
    vetoes = [],
    bonds = [],
    apart = [],
    shape = SMALL,
  }: {
    readonly vetoes?: readonly Veto[];
    readonly bonds?: readonly (readonly PersonId[])[];
    readonly apart?: readonly (readonly [PersonId, PersonId])[];
    readonly shape?: GroupShape;
  } = {},
): Situation {
  const circle = smallCircle(vetoes);
  const placed = groups.flatMap(({ facilitatorId, memberIds }) => [facilitatorId, ...memberIds]);
  const total = totalOf(circle, groups);
  return {
    circle,
    shape,
    decisions: { bonds, apart, held: new Set() },
    plan: {
      groups: [...groups],
      unplaced: circle.slots
        .filter(({ id }) => !placed.includes(id))
        .map(({ id, role }) => ({
          personId: id,
          role,
          reason: role === 'mentee' ? 'left-over' : 'spare-facilitator',
        })),
      total,
      bound: total,
    },
  };
}
