import fc from 'fast-check';
import { expect, it } from 'vitest';
import { instanceOf } from '../../../electron/matching/instance';
import { solve } from '../../../electron/matching/solve';
import { type Case, cases, preparedCase } from './cases';
import { mentee, menteeId, mentor, mentorId, problemOf } from './people';

/** Whether all of some rows can be seated at once; slow, and plainly right. */
function canAllSit(
  { m, scores }: ReturnType<typeof instanceOf>,
  left: readonly number[],
  rows: readonly number[],
): boolean {
  const [row, ...others] = rows;
  if (row === undefined) return true;
  return left.some(
    (count, j) =>
      count > 0 &&
      (scores[row * m + j] ?? -1) >= 0 &&
      canAllSit({ m, scores } as ReturnType<typeof instanceOf>, left.with(j, count - 1), others),
  );
}

it('calls somebody full only where any place for them would put somebody else out', () => {
  fc.assert(
    fc.property(cases({ mentees: 6, mentors: 4 }), (given) => {
      const prepared = preparedCase(given);
      const instance = instanceOf(prepared);
      const { pairs, unmatched } = solve(prepared);
      const seated = new Set(pairs.map((each) => each.menteeId));
      const rowOf = (id: string) =>
        [...instance.rows].findIndex((i) => prepared.mentees[i]?.id === id);
      for (const { personId, reason } of unmatched) {
        if (reason !== 'full' && reason !== 'better-total-without') continue;
        const rows = [...seated, personId].map(rowOf).filter((row) => row >= 0);
        expect(canAllSit(instance, [...instance.places], rows)).toBe(
          reason === 'better-total-without',
        );
      }
      expect(unmatched.length + pairs.length).toBe(prepared.mentees.length);
    }),
    { numRuns: 400 },
  );
});

it('[M04] counts the mentors each rule takes from somebody who has none left', () => {
  const given: Case = {
    problem: problemOf({
      mentees: [
        mentee(0, { vetoes: [mentorId(0), mentorId(1)], site: 'Lagos' }),
        mentee(1, { vetoes: [mentorId(0)] }),
      ],
      mentors: [
        mentor(0, { site: 'Lagos' }),
        mentor(1, { vetoes: [menteeId(0)] }),
        mentor(2, { site: 'Lagos' }),
        mentor(3, { places: 0 }),
        mentor(4, { matchable: 'left' }),
      ],
      settings: { forbidSameSite: true },
    }),
    scores: [
      [500, 500, 500, 500, 500],
      [500, 500, 500, 500, 500],
    ],
  };
  const { unmatched } = solve(preparedCase(given));
  expect(unmatched).toEqual([
    {
      personId: menteeId(0),
      reason: 'all-forbidden',
      rules: [
        { rule: 'veto-by-mentee', mentors: 2 },
        { rule: 'veto-by-mentor', mentors: 1 },
        { rule: 'same-site', mentors: 2 },
      ],
    },
  ]);
});
