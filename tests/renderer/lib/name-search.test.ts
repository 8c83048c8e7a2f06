import { expect, it } from 'vitest';
import { fits, fold, searchWords, wordsOf } from '../../../renderer/lib/name-search';

it.each([
  ['Łukasz Lê', 'lukasz le'],
  ['O’Brien', 'obrien'],
  ['García-López', 'garcia lopez'],
  ['Aydın', 'aydin'],
  ['Weiß', 'weiss'],
  ['Nørgaard', 'norgaard'],
])('%s is searched as %s', (name, folded) => {
  expect(fold(name)).toBe(folded);
});

it('finds two people by the beginnings of their names, in any order', () => {
  const pair = 'Łukasz Lindqvist with Rosa Ortiz';
  expect(fits(pair, 'ros luk')).toBe(true);
  expect(fits(pair, 'ortiz, rosa')).toBe(true);
  expect(fits(pair, 'osa')).toBe(false);
  expect(fits('Adaeze O’Brien with Bo Vega', "o'brien")).toBe(true);
});

it('keeps what belongs to an address, and parts a name at every sign', () => {
  expect(searchWords('p4999@harbour  vega')).toEqual(['p4999@harbour', 'vega']);
  expect(wordsOf('Vega, Priya (2)')).toEqual(['vega', 'priya', '2']);
});
