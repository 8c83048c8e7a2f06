import { expect, it } from 'vitest';
import { rotaPrice } from '../../../../electron/matching/meetings/rota-price';
import { menteeId, mentorId } from '../people';

const pair = (mentee: number, mentor: number) => ({
  menteeId: menteeId(mentee),
  mentorId: mentorId(mentor),
});
const meeting = (mentee: number, mentor: number, score: number, round: number) => ({
  ...pair(mentee, mentor),
  score,
  round,
});

it('tells what one rota has less, more and elsewhere than another', () => {
  const stays = meeting(1, 1, 700, 0);
  const before = [stays, meeting(1, 2, 400, 1), meeting(2, 1, 300, 1), meeting(2, 2, 250, 0)];
  const after = [meeting(1, 3, 90, 2), stays, meeting(2, 1, 300, 2)];
  expect(rotaPrice(before, after)).toEqual({
    meetings: -1,
    total: 90 + 700 + 300 - (700 + 400 + 300 + 250),
    ends: [pair(1, 2), pair(2, 2)],
    begins: [pair(1, 3)],
    shifted: 1,
  });
  const begins = [pair(1, 1), pair(1, 2), pair(2, 1), pair(2, 2)];
  expect(rotaPrice([], before)).toEqual({ meetings: 4, total: 1650, ends: [], begins, shifted: 0 });
});
