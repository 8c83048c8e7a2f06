import { beforeAll, describe, expect, it } from 'vitest';
import {
  changeWords,
  countsWords,
  findingWords,
  valueWords,
} from '../../../../renderer/features/import/import-words';
import { wordsFor } from '../../../../renderer/lib/error-words';
import { loadWords } from '../../../../renderer/lib/words';
import { type Finding, FindingCode, IntakeRefusal, LooksLike } from '../../../../shared/intake';
import { DEFAULT_LADDER } from '../../../../shared/program';

beforeAll(loadWords);

const finding = (code: FindingCode, rest: Partial<Finding> = {}): Finding => ({
  row: 4,
  column: 2,
  field: 'capacity',
  code,
  written: '1 or 2',
  read: '1',
  expected: [],
  ...rest,
});
const ladder = DEFAULT_LADDER.map(({ level, label }) => `${String(level)} - ${label}`);

describe('what is said about a cell or a row [R04]', () => {
  it.each(FindingCode.options)('has a whole sentence for %s', (code) => {
    const sentence = findingWords(finding(code, { expected: ladder }), DEFAULT_LADDER);
    expect(sentence).toMatch(/\.$/u);
    expect(sentence).not.toMatch(/\{\{|finding\.|undefined/u);
  });

  it('says how a number was read', () => {
    const hours = finding('decimal-comma', { field: 'monthly-hours', written: '1,5', read: '90' });
    expect(findingWords(hours, DEFAULT_LADDER)).toBe('Hours a month: “1,5” was read as 1.5 hours.');
    expect(findingWords(finding('lower-of-range'), DEFAULT_LADDER)).toBe(
      'Places: “1 or 2” was read as 1, the lower end; correct it if more was meant.',
    );
  });

  it('names the ladder where a level is not on it', () => {
    const wizard = finding('unknown-level', {
      field: 'level',
      written: 'Wizard',
      read: null,
      expected: ladder,
    });
    expect(findingWords(wizard, DEFAULT_LADDER)).toBe(
      'Level “Wizard” is not on your ladder (1 Assistant … 7 Director); the level is left empty.',
    );
  });

  it('says that formulas never run', () => {
    const formula = finding('formula', { field: 'note', written: '=1+1', read: '=1+1' });
    expect(findingWords(formula, DEFAULT_LADDER)).toBe(
      'Note: this cell holds a formula; it is kept as plain text and never run.',
    );
  });

  it('quotes the beginning of a long cell only', () => {
    const long = finding('not-a-number', { written: 'x'.repeat(300), read: null });
    expect(findingWords(long, DEFAULT_LADDER).length).toBeLessThan(200);
  });
});

describe('why a whole file is refused [R04]', () => {
  const refusals: readonly IntakeRefusal[] = IntakeRefusal.options.flatMap(
    (option): readonly IntakeRefusal[] => {
      const code = option.shape.code.value;
      if (code === 'not-a-table')
        return LooksLike.options.map((looksLike) => ({ code, looksLike }));
      if (code === 'open-quote') return [{ code, row: 7 }];
      if (code === 'too-large') return [{ code, bytes: 1, limitBytes: 33_554_432 }];
      if (code === 'too-many-rows' || code === 'too-many-columns') return [{ code, limit: 50_000 }];
      return [{ code }];
    },
  );

  it.each(refusals)('says what it is, what is safe and what to do: %o', (refusal) => {
    const sentence = wordsFor({ code: 'file-refused', fileName: 'staff.csv', refusal });
    expect(sentence).toMatch(/^staff\.csv could not be taken: .+\. Nothing was changed\.$/u);
    expect(sentence).not.toMatch(/\{\{|refusal\./u);
  });

  it('says that pulse answers and moves are no people', () => {
    for (const code of ['pulse-answers', 'moves'] as const) {
      const refusal = { code };
      expect(wordsFor({ code: 'file-refused', fileName: 'a.csv', refusal })).toContain(
        'not people',
      );
    }
  });
});

describe('values and changes in words', () => {
  it('puts codes, minutes, levels and dates as people say them', () => {
    expect(valueWords('goals', 'network', [])).toBe('Network');
    expect(valueWords('slots', 'tue-lunch; wed-morning', [])).toBe('Tue lunch, Wed morning');
    expect(valueWords('level', '4', DEFAULT_LADDER)).toBe('4 Senior specialist');
    expect(valueWords('entry-date', '2012-11-18', [])).toBe('18 November 2012');
    expect(valueWords('department', 'Finance', [])).toBe('Finance');
  });

  it('shows what was and what becomes of it', () => {
    const change = { field: 'department', from: ['Finance'], to: ['People'] } as const;
    expect(changeWords({ ...change, from: [...change.from], to: [...change.to] }, [])).toBe(
      'Department: Finance → People',
    );
  });

  it('counts vetoes and names nobody', () => {
    const words = changeWords({ field: 'vetoes', from: [], to: ['Rosa Ortiz (01162)'] }, []);
    expect(words).toBe('Not with (confidential): 1 entry');
  });

  it('puts counts into one sentence', () => {
    const none = { new: 0, updated: 0, unchanged: 0, refused: 0, ask: 0 };
    const counts = { ...none, 'merged-into-later': 0, 'older-answer': 0 };
    expect(countsWords({ ...counts, new: 24, 'merged-into-later': 1 })).toBe(
      '24 new and 1 merged into a later answer',
    );
    expect(countsWords(counts)).toBe('nothing changed');
  });
});
