import { describe, expect, it } from 'vitest';
import { canonical } from '../../../electron/matching/canonical';
import { answers, mentee, menteeId, mentor, mentorId, problemOf } from './people';

const pair = (n: number, m: number) => ({ menteeId: menteeId(n), mentorId: mentorId(m) });
const problem = problemOf({
  mentees: [mentee(1, { answers: answers({ skills: ['SQL', 'Law'] }) }), mentee(2)],
  mentors: [mentor(1), mentor(2, { wishes: [menteeId(2), menteeId(1)] })],
  managers: new Map([
    [menteeId(1), menteeId(9)],
    [menteeId(2), menteeId(9)],
  ]),
  pins: [pair(1, 1), pair(2, 2)],
});

describe('canonical', () => {
  it('is the same text in whatever order things are listed', () => {
    const listed = {
      ...problem,
      mentees: [mentee(2), mentee(1, { answers: answers({ skills: ['Law', 'SQL'] }) })],
      mentors: problem.mentors.toReversed(),
      managers: new Map([...problem.managers].toReversed()),
      pins: problem.pins.toReversed(),
    };
    expect(canonical(listed)).toBe(canonical(problem));
    expect(() => JSON.parse(canonical(problem))).not.toThrow();
  });

  it('is another text where anything that counts differs', () => {
    const others = [
      { ...problem, pins: [pair(1, 2), pair(2, 1)] },
      { ...problem, forbids: [pair(1, 2)] },
      { ...problem, mentors: [mentor(1), mentor(2, { wishes: [menteeId(1), menteeId(2)] })] },
      { ...problem, mentors: [mentor(1, { places: 2 }), ...problem.mentors.slice(1)] },
      { ...problem, settings: { ...problem.settings, threshold: 1 } },
    ];
    const texts = new Set([problem, ...others].map(canonical));
    expect(texts.size).toBe(others.length + 1);
  });

  it('takes no notice of notes, which do not count', () => {
    const noted = mentee(2, { answers: answers({ note: 'Likes tea.' }) });
    expect(canonical({ ...problem, mentees: [...problem.mentees.slice(0, 1), noted] })).toBe(
      canonical(problem),
    );
  });
});
