import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bestPlaces } from '../../../electron/matching/best-places';
import { places } from '../../../electron/matching/places';
import { load, outcomeOf } from '../../../electron/matching/solved';
import { cases, preparedCase } from './cases';
import { menteeId } from './people';

it('[M07] shows the present place and the best others, with whom they displace and how many', () => {
  fc.assert(
    fc.property(
      cases({ mentees: 6, mentors: 5 }),
      fc.integer({ min: 1, max: 4 }),
      (given, most) => {
        const solved = load(preparedCase(given));
        const id = menteeId(0);
        const whole = places(solved, id);
        const now = outcomeOf(solved).pairs.find((pair) => pair.menteeId === id)?.mentorId;
        const all = bestPlaces(solved, { menteeId: id, most: null });
        expect(all.places.map(({ mentorId }) => mentorId)).toEqual(
          whole.map(({ mentorId }) => mentorId),
        );
        const few = bestPlaces(solved, { menteeId: id, most });
        expect(few.count).toBe(whole.length);
        const others = whole.filter(({ mentorId }) => mentorId !== now);
        const expected = [
          ...whole.filter(({ mentorId }) => mentorId === now),
          ...others.slice(0, most),
        ];
        expect(few.places.map(({ mentorId }) => mentorId)).toEqual(
          expected.map(({ mentorId }) => mentorId),
        );
        for (const [index, { price }] of few.places.entries()) {
          const moves = expected[index]?.price?.moves().filter((move) => move.menteeId !== id);
          expect(price?.others).toBe(moves?.length);
          expect(price?.displaced).toEqual(moves?.slice(0, 3));
        }
      },
    ),
    { numRuns: 200 },
  );
});
