import { type BrokenPin, forbiddenAt, inPlay, type Prepared, type Ruled } from './prepared';
import { keyOf, type Pair } from './profile';

/** In mentee and then mentor order, each pair once. */
function inOrder(pins: readonly Pair[]): Pair[] {
  const byKey = new Map(
    pins.map(({ menteeId, mentorId }) => {
      const pin = { menteeId, mentorId };
      return [keyOf(pin), pin];
    }),
  );
  return [...byKey.keys()].toSorted().flatMap((key) => byKey.get(key) ?? []);
}

/** Why the pair itself can't be pinned, whatever else is. */
function flaw(ruled: Ruled, i: number, j: number): Omit<BrokenPin, keyof Pair> | null {
  const mentee = ruled.mentees[i];
  const mentor = ruled.mentors[j];
  if (!mentee || !mentor) return { cause: 'unknown', forbidden: [] };
  const forbidden = forbiddenAt(ruled, i, j);
  if (forbidden.length > 0) return { cause: 'rule', forbidden };
  if (mentee.held || mentor.held) return { cause: 'held', forbidden };
  return inPlay(mentee) && inPlay(mentor) ? null : { cause: 'not-matchable', forbidden };
}

/**
 * Decides which pins are obeyed: all that no rule forbids, as far as the mentor's places go, in
 * mentee-id order. The others are reported, never bent. O(pins)
 */
export function settlePins(ruled: Ruled): Pick<Prepared, 'pinned' | 'brokenPins'> {
  const pinned = new Int32Array(ruled.mentees.length).fill(-1);
  const left = ruled.mentors.map(({ places }) => places);
  const brokenPins: BrokenPin[] = [];
  for (const pin of inOrder(ruled.problem.pins)) {
    const i = ruled.menteeIndex.get(pin.menteeId) ?? -1;
    const j = ruled.mentorIndex.get(pin.mentorId) ?? -1;
    const broken = flaw(ruled, i, j);
    if (broken) brokenPins.push({ ...pin, ...broken });
    else if (pinned[i] !== -1) brokenPins.push({ ...pin, cause: 'pinned-twice', forbidden: [] });
    else if ((left[j] ?? 0) <= 0) brokenPins.push({ ...pin, cause: 'no-places', forbidden: [] });
    else {
      pinned[i] = j;
      left[j] = (left[j] ?? 0) - 1;
    }
  }
  return { pinned, brokenPins };
}
