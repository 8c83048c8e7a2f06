import i18next from 'i18next';
import { expect, it } from 'vitest';
import { loadWords, speakOf } from '../../../renderer/lib/words';

it('says the roles as the format of the cohort does, and turns back with it [D08]', () => {
  loadWords();
  const { t } = i18next;
  const said = () => [t('people:actions.enrol.mentor'), t('people:sentence.mentees', { count: 2 })];
  expect(said()).toEqual(['Enrol a mentor', '2 mentees']);
  speakOf('circles');
  expect(said()).toEqual(['Enrol a facilitator', '2 members']);
  speakOf('reverse');
  expect(said()).toEqual(['Enrol a junior mentor', '2 senior mentees']);
  speakOf('one-to-one');
  expect(said()).toEqual(['Enrol a mentor', '2 mentees']);
});

it('writes the numbers in a sentence as those in a table', () => {
  loadWords();
  const { t } = i18next;
  expect(t('people:sentence.mentees', { count: 3300 })).toBe('3,300 mentees');
  expect(t('board:stats.placed', { placed: 3300, of: 12_000 })).toBe('3,300 of 12,000');
});
