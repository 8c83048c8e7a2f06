import type { GroupShape } from '../../../shared/format';
import type { PlannedGroup, Unplaced, UnplacedReason } from '../../../shared/group';
import type { PersonId } from '../../../shared/ids';
import { fail, ok, type Result } from '../../../shared/result';
import type { GroupPlan as Division, GroupProblem, Two } from '../groups/problem';
import { evenSizes } from '../groups/sizes';
import { areApart, type Circle } from './people';

/** What the coordinator decided, among those who take part. */
export type CircleDecisions = {
  /** People who stay together, each list one bond. */
  readonly bonds: readonly (readonly PersonId[])[];
  readonly apart: readonly (readonly [PersonId, PersonId])[];
  readonly held: ReadonlySet<PersonId>;
};

/** Why nobody can be put together at all. */
export type NoGroups = 'too-few' | 'no-facilitator';

/** A cohort as the engine's question, with the way back from its indices. */
export type Question = {
  readonly problem: GroupProblem;
  /** The slot of each index of the problem: members first, then the facilitator of each group. */
  readonly slots: readonly number[];
  readonly members: number;
  readonly unplaced: readonly Unplaced[];
  /** Why members are left over, where any are. */
  readonly spare: UnplacedReason;
};

/** How many groups there will be, and how many members find a place in them. */
export function countGroups(
  members: number,
  facilitators: number,
  { least, most, facilitated }: GroupShape,
): Result<{ groups: number; placed: number; spare: UnplacedReason }, NoGroups> {
  if (members < least) return fail('too-few');
  if (facilitated && facilitators === 0) return fail('no-facilitator');
  let placed = members;
  while (Math.ceil(placed / most) > Math.floor(placed / least)) placed -= 1;
  const fewest = Math.ceil(placed / most);
  const greatest = Math.floor(placed / least);
  if (facilitated) {
    if (facilitators < fewest) {
      return ok({
        groups: facilitators,
        placed: facilitators * most,
        spare: 'short-of-facilitators',
      });
    }
    return ok({ groups: Math.min(facilitators, greatest), placed, spare: 'left-over' });
  }
  // Two or three: as many twos as can be. Larger groups: of middling size, so that one can leave or
  // join; that is never more groups than there can be, but it may be too few.
  const wanted = most <= 3 ? greatest : Math.round((2 * placed) / (least + most));
  return ok({ groups: Math.max(fewest, wanted), placed, spare: 'left-over' });
}

/** Who leads: those tied to somebody first, then who is worth most to the members. O(facilitators x members) */
function chooseLeaders(
  { slots, values }: Circle,
  free: readonly number[],
  members: readonly number[],
  tied: ReadonlySet<PersonId>,
  wanted: number,
): number[] {
  const worth = (slot: number): number =>
    members.reduce((sum, member) => sum + (values[slot * slots.length + member] as number), 0);
  const isTied = (slot: number): number => Number(tied.has((slots[slot] as { id: PersonId }).id));
  return free
    .map((slot) => ({ slot, tied: isTied(slot), worth: worth(slot) }))
    .toSorted((a, b) => b.tied - a.tied || b.worth - a.worth || a.slot - b.slot)
    .slice(0, wanted)
    .map(({ slot }) => slot)
    .toSorted((a, b) => a - b);
}

/**
 * Puts a cohort as a question to the engine: how many groups, how large, who leads, who must not
 * meet and who must.
 *
 * @returns why there can be no group at all, or the question
 * Complexity O(n^2)
 */
export function questionOf(
  circle: Circle,
  shape: GroupShape,
  { bonds, apart, held }: CircleDecisions,
): Result<Question, NoGroups> {
  const { slots, values, slotOf } = circle;
  const n = slots.length;
  const free = slots.flatMap(({ id }, slot) => (held.has(id) ? [] : [slot]));
  const members = free.filter((slot) => slots[slot]?.role === 'mentee');
  const able = shape.facilitated ? free.filter((slot) => slots[slot]?.role === 'mentor') : [];
  const counted = countGroups(members.length, able.length, shape);
  if (!counted.ok) return counted;
  const { groups, placed, spare } = counted.value;
  const leaders = chooseLeaders(
    circle,
    able,
    members,
    new Set(bonds.flat()),
    shape.facilitated ? groups : 0,
  );
  const taking = [...members, ...leaders];
  const indexOfSlot = new Map(taking.map((slot, index) => [slot, index]));
  const indexOf = (id: PersonId): number | undefined => {
    const asMember = indexOfSlot.get(slotOf(id, 'mentee') ?? -1);
    return asMember ?? indexOfSlot.get(slotOf(id, 'mentor') ?? -1);
  };
  /** Whoever takes part and leads is met in either group. */
  const allOf = (id: PersonId): number[] =>
    (['mentee', 'mentor'] as const).flatMap(
      (role) => indexOfSlot.get(slotOf(id, role) ?? -1) ?? [],
    );
  const keptApart = apart.flatMap(([one, other]) =>
    allOf(one).flatMap((a) => allOf(other).flatMap((b): Two[] => (a === b ? [] : [[a, b]]))),
  );
  const idAt = (index: number): PersonId => (slots[taking[index] as number] as { id: PersonId }).id;
  const size = taking.length;
  const byRule: Two[] = [];
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < a; b++) if (areApart(circle, idAt(a), idAt(b))) byRule.push([b, a]);
  }
  const sizes = evenSizes(placed, groups).map((count) => count + (shape.facilitated ? 1 : 0));
  const maySpare = placed < members.length;
  const leading = leaders.map((_, at) => members.length + at);
  // As many who lead as there are groups, none with another: each group gets one, and the engine
  // finds out which. Where people may be left over, only settling them keeps them in.
  const oneEach = leading.flatMap((one, at) =>
    leading.slice(0, at).map((other): Two => [other, one]),
  );
  const problem: GroupProblem = {
    n: size,
    values: Int32Array.from({ length: size * size }, (_, cell) => {
      const [a, b] = [taking[Math.floor(cell / size)] as number, taking[cell % size] as number];
      return values[a * n + b] as number;
    }),
    sizes,
    apart: [...byRule, ...(maySpare ? [] : oneEach), ...keptApart],
    together: bonds.flatMap((bond) => {
      // Whoever does not take part ties nobody, and parts nobody.
      const [first, ...rest] = bond.flatMap((id) => indexOf(id) ?? []);
      return first === undefined ? [] : rest.map((index): Two => [first, index]);
    }),
    fixedIn: maySpare ? leading.map((index, group) => [index, group]) : [],
    maySpare,
  };
  const left = slots.flatMap(({ id, role }, slot): Unplaced[] => {
    if (held.has(id)) return [{ personId: id, role, reason: 'held' }];
    if (role === 'mentee' || leaders.includes(slot)) return [];
    const reason = shape.facilitated ? 'spare-facilitator' : 'no-facilitators-here';
    return [{ personId: id, role, reason }];
  });
  return ok({ problem, slots: taking, members: members.length, unplaced: left, spare });
}

/** The engine's answer as groups of people. */
export function planOf(
  { slots }: Circle,
  { slots: taking, members, unplaced, spare }: Question,
  answer: Division,
) {
  const idAt = (index: number): PersonId => (slots[taking[index] as number] as { id: PersonId }).id;
  const groups = answer.groups.map((group): PlannedGroup => {
    const leader = group.find((index) => index >= members);
    return {
      facilitatorId: leader === undefined ? null : idAt(leader),
      memberIds: group.filter((index) => index < members).map(idAt),
    };
  });
  const left = answer.spare.map(
    (index): Unplaced => ({ personId: idAt(index), role: 'mentee', reason: spare }),
  );
  return { groups, unplaced: [...unplaced, ...left], total: answer.total, bound: answer.bound };
}
