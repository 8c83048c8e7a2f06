import type { PersonId } from '../../shared/ids';
import type { Move, Place } from '../../shared/plan';
import { type PricedPlace, places } from './places';
import { outcomeOf, type Solved } from './solved';

/** Displaced people told of with a place, where few places are asked for. */
const TOLD = 3;

/** A place with its price in short: a card has one with every mentor, and each a chain of moves. */
export type ShortPlace = Omit<Place, 'price'> & {
  readonly price:
    | (Omit<NonNullable<Place['price']>, 'moves'> & {
        /** The first few of the others who would move, and how many others there are. */
        readonly displaced: Move[];
        readonly others: number;
      })
    | null;
};

function inShort(place: PricedPlace, menteeId: PersonId, told: number): ShortPlace {
  if (place.price === null) return { ...place, price: null };
  const { moves, ...figures } = place.price;
  const others = moves().filter((move) => move.menteeId !== menteeId);
  const displaced = others.slice(0, told);
  return { ...place, price: { ...figures, displaced, others: others.length } };
}

/**
 * Where a mentee is and the best other places, in short; see `places`. What is not shown is left
 * out here, since an answer is copied from thread to thread.
 *
 * @param most how many others; null for everybody, in order
 * @throws RangeError when the mentee is not in the problem
 */
export function bestPlaces(
  solved: Solved,
  { menteeId, most }: { readonly menteeId: PersonId; readonly most: number | null },
): { readonly count: number; readonly places: ShortPlace[] } {
  const all = places(solved, menteeId);
  const now = outcomeOf(solved).pairs.find((pair) => pair.menteeId === menteeId)?.mentorId;
  const isNow = ({ mentorId }: PricedPlace) => mentorId === now;
  const others = all.filter((place) => !isNow(place));
  const kept = most === null ? all : [...all.filter(isNow), ...others.slice(0, most)];
  const told = most === null ? 1 : TOLD;
  return { count: all.length, places: kept.map((place) => inShort(place, menteeId, told)) };
}
