import { expect, it } from 'vitest';
import { documentWords } from '../../../electron/documents/words';
import { day } from './samples';

const words = documentWords();

it('writes dates in full, the same in every time zone', () => {
  expect(words.date(day('2026-04-16'))).toBe('16 April 2026');
  expect(words.month('2026-09')).toBe('Sept 2026');
});

it('chooses the plural', () => {
  expect(words.t('report.pins', { count: 1 })).toBe('1 pair set');
  expect(words.t('report.pins', { count: 2 })).toBe('2 pairs set');
});

it('spells small numbers and keeps names as they are', () => {
  expect([6, 13, 90].map(words.numeral)).toEqual(['six', '13', 'ninety']);
  expect(words.t('agreement.callName', { name: "<b>O'Neill & {{x}} $t(draft)" })).toContain(
    "<b>O'Neill & {{x}} $t(draft)",
  );
});
