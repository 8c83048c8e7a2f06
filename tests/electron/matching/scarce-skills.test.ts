import { expect, it } from 'vitest';
import { prepare } from '../../../electron/matching/prepare';
import { scarceSkills } from '../../../electron/matching/scarce-skills';
import { SKILL_LIST } from './criteria';
import { answers, mentee, menteeId, mentor, mentorId, problemOf } from './people';

const able = (...skills: string[]) => ({ answers: answers({ skills }) });
const pair = (n: number, m: number) => ({
  menteeId: menteeId(n),
  mentorId: mentorId(m),
  score: 0,
  pinned: false,
});

it('names the skills mentees went without, the scarcest first, wordings of one together', () => {
  const prepared = prepare(
    problemOf({
      mentees: [
        mentee(1, able('SQL', 'Law', 'law')),
        mentee(2, able('Structured query language')),
        mentee(3, able('Law', 'Tea', 'Art')),
        mentee(4, able('Tea')),
        mentee(5, { ...able('Tea'), held: true }),
        mentee(6, able('Go')),
        mentee(7, able('Dance', 'Art')),
      ],
      mentors: [
        mentor(1, { ...able('sql', 'Go'), places: 2 }),
        mentor(2, { ...able('LAW'), places: 3 }),
        mentor(3, { ...able('Law'), places: 1 }),
        mentor(4, { ...able('Tea'), matchable: 'left' }),
      ],
      skills: SKILL_LIST,
    }),
  );
  const pairs = [pair(1, 2), pair(2, 1), pair(6, 1), pair(4, 3)];
  expect(scarceSkills(prepared, { pairs })).toEqual([
    { skill: 'Art', wanted: 2, met: 0, unplaced: 2, mentors: 0, places: 0 },
    { skill: 'Tea', wanted: 2, met: 0, unplaced: 1, mentors: 0, places: 0 },
    { skill: 'Dance', wanted: 1, met: 0, unplaced: 1, mentors: 0, places: 0 },
    { skill: 'SQL', wanted: 2, met: 1, unplaced: 0, mentors: 1, places: 2 },
    { skill: 'law', wanted: 2, met: 1, unplaced: 1, mentors: 2, places: 4 },
  ]);
  expect(scarceSkills(prepare(problemOf({})), { pairs: [] })).toEqual([]);
});
