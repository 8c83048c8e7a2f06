import { expect, it } from 'vitest';
import { byGain } from '../../../../renderer/features/matching/recruit-words';

const scarce = (skill: string) => ({
  ...{ skill, wanted: 2, met: 1, unplaced: 0, mentors: 1, places: 1 },
});
const gain = (skill: string, total: number) => ({ skill, placed: 0, worst: 0, total });

it('puts the skills first that gain most, then those that were not tried; all of them before that is known', () => {
  const skills = ['Law', 'Tea', 'Art', 'Go'].map(scarce);
  const gains = [gain('Art', 90), gain('Law', 20), gain('Gone since', 5)];
  expect(byGain(skills, gains).map((each) => [each.skill, each.gain?.total ?? null])).toEqual([
    ['Art', 90],
    ['Law', 20],
    ['Tea', null],
    ['Go', null],
  ]);
  expect(byGain(skills, []).map(({ skill }) => skill)).toEqual(['Law', 'Tea', 'Art', 'Go']);
});
