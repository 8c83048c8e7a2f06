import { describe, expect, it } from 'vitest';
import { blockingPairs } from '../../../electron/matching/blocking';
import type { MatchMentor, MatchPerson } from '../../../electron/matching/profile';
import type { PersonId } from '../../../shared/ids';
import { type Case, preparedCase } from './cases';
import { mentee, menteeId, mentor, mentorId, problemOf } from './people';

const pair = (n: number, m: number) => ({
  menteeId: menteeId(n),
  mentorId: mentorId(m),
  score: 0,
  pinned: false,
});

type Hall = {
  readonly mentees: readonly Partial<MatchPerson>[];
  readonly mentors: readonly Partial<MatchMentor>[];
  readonly scores?: Case['scores'];
  readonly threshold?: number;
};

/** Who blocks a plan, as [mentee, mentor, instead of, giving up]. */
function blocking({ mentees, mentors, scores, threshold = 0 }: Hall, pairs: readonly number[][]) {
  const prepared = preparedCase({
    problem: problemOf({
      mentees: mentees.map((known, i) => mentee(i, known)),
      mentors: mentors.map((known, j) => mentor(j, known)),
      settings: { threshold },
    }),
    scores: scores ?? mentees.map(() => mentors.map(() => 500)),
  });
  const plan = { pairs: pairs.map(([i = 0, j = 0]) => pair(i, j)) };
  const number = (id: PersonId | null) => (id === null ? null : Number(id.slice(-2)));
  return blockingPairs(prepared, plan).map((each) => [
    number(each.menteeId),
    number(each.mentorId),
    number(each.insteadOf),
    number(each.givingUp),
  ]);
}

const wish = (...wishes: PersonId[]) => ({ wishes });

describe('pairs that would both rather have each other', () => {
  it('are found where the mentor has a place free, or ranks somebody they have lower', () => {
    const hall = {
      mentees: [wish(mentorId(0)), {}, wish(mentorId(0))],
      mentors: [{ ...wish(menteeId(0), menteeId(2)), places: 2 }, {}],
    };
    expect(blocking(hall, [])).toEqual([
      [0, 0, null, null],
      [2, 0, null, null],
    ]);
    expect(
      blocking(hall, [
        [1, 0],
        [2, 0],
      ]),
    ).toEqual([[0, 0, null, 1]]);
    expect(
      blocking(hall, [
        [0, 1],
        [1, 0],
        [2, 0],
      ]),
    ).toEqual([[0, 0, 1, 1]]);
    expect(
      blocking(hall, [
        [0, 0],
        [1, 0],
      ]),
    ).toEqual([[2, 0, null, 1]]);
    expect(
      blocking(hall, [
        [0, 0],
        [2, 0],
      ]),
    ).toEqual([]);
  });

  it('are not where the mentor ranks those they have higher', () => {
    const hall = {
      mentees: [wish(mentorId(0)), {}],
      mentors: [{ ...wish(menteeId(1), menteeId(0)) }],
    };
    expect(blocking(hall, [[1, 0]])).toEqual([]);
    expect(blocking({ ...hall, mentors: [wish(menteeId(0), menteeId(1))] }, [[1, 0]])).toEqual([
      [0, 0, null, 1],
    ]);
  });

  it('give up whom the mentor ranks lowest of those they have', () => {
    const mentors = [{ ...wish(...[3, 2, 0, 1].map(menteeId)), places: 3 }];
    const mentees = [{}, {}, {}, wish(mentorId(0))];
    for (const order of [
      [0, 1, 2],
      [1, 2, 0],
      [2, 0, 1],
    ]) {
      expect(
        blocking(
          { mentees, mentors },
          order.map((i) => [i, 0]),
        ),
      ).toEqual([[3, 0, null, 1]]);
    }
  });

  it('are only those above what the mentee has, whether they wished for that or not', () => {
    const mentees = [wish(mentorId(1), mentorId(0), mentorId(2))];
    const mentors = [0, 1, 2, 3].map(() => wish(menteeId(0)));
    const free = (pairs: number[][]) => blocking({ mentees, mentors }, pairs).map(([, j]) => j);
    expect(free([[0, 0]])).toEqual([1]);
    expect(free([[0, 1]])).toEqual([]);
    expect(free([[0, 3]])).toEqual([1, 0, 2]);
    expect(free([])).toEqual([1, 0, 2]);
  });

  it('are never one-sided, absent, forbidden or below the threshold', () => {
    const both = { mentees: [wish(mentorId(0))], mentors: [wish(menteeId(0))] };
    const [one] = both.mentees;
    const [other] = both.mentors;
    expect(blocking(both, [])).toHaveLength(1);
    expect(blocking({ ...both, mentors: [{}] }, [])).toEqual([]);
    expect(blocking({ ...both, mentees: [{ ...one, held: true }] }, [])).toEqual([]);
    expect(blocking({ ...both, mentors: [{ ...other, matchable: 'left' }] }, [])).toEqual([]);
    expect(blocking({ ...both, mentors: [{ ...other, places: 0 }] }, [])).toEqual([]);
    expect(blocking({ ...both, mentors: [{ ...other, vetoes: [menteeId(0)] }] }, [])).toEqual([]);
    expect(blocking({ ...both, threshold: 501 }, [])).toEqual([]);
    expect(blocking({ ...both, threshold: 500 }, [])).toHaveLength(1);
    expect(blocking({ ...both, mentees: [wish(mentorId(7))] }, [])).toEqual([]);
  });

  it('read the score of their own pair', () => {
    const hall = {
      mentees: [{}, wish(mentorId(1), mentorId(0))],
      mentors: [wish(menteeId(1)), wish(menteeId(1))],
      scores: [
        [0, 0],
        [0, 900],
      ],
      threshold: 300,
    };
    expect(blocking(hall, [])).toEqual([[1, 1, null, null]]);
  });
});
