import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fragmentsOf, makeSplitter } from '../../../electron/intake/values/lists';
import { wordKey } from '../../../electron/intake/values/reading';

const DATA = 'Data analysis (Excel, SQL)';
const WRITING = 'Writing, editing and reports';

describe('[R04] options with commas in them', () => {
  it('brackets keep their commas', () => {
    expect(fragmentsOf(`${DATA}, Coaching`)).toEqual([DATA, 'Coaching']);
    expect(fragmentsOf('Broken (Excel, SQL')).toEqual(['Broken (Excel', 'SQL']);
  });

  it('known options stay whole, the longest first', () => {
    const split = makeSplitter([], [WRITING, 'Writing']);
    expect(split(`Coaching, ${WRITING}, Strategy`)).toEqual(['Coaching', WRITING, 'Strategy']);
    expect(split('Writing, Strategy')).toEqual(['Writing', 'Strategy']);
  });

  it('semicolons and line breaks separate, and commas in such columns do not', () => {
    const split = makeSplitter(['A; B', 'A'], []);
    expect(split('Cats, dogs and others; B;')).toEqual(['Cats, dogs and others', 'B']);
    expect(split('Cats, dogs and others')).toEqual(['Cats, dogs and others']);
    expect(split('A, B')).toEqual(['A', 'B']);
    expect(split('One\nTwo')).toEqual(['One', 'Two']);
  });

  it('fragments that are never seen apart are one option, also when nobody knows it', () => {
    const cells = [`Coaching, ${WRITING}`, `${WRITING}, Strategy`, 'Strategy, Coaching'];
    expect(makeSplitter(cells, [])(`Strategy, ${WRITING}`)).toEqual(['Strategy', WRITING]);
  });

  it('two options that people like to tick together stay two', () => {
    const cells = ['Coaching, Strategy', 'Coaching, Strategy', 'Negotiation'];
    expect(makeSplitter(cells, [])('Coaching, Strategy')).toEqual(['Coaching', 'Strategy']);
  });

  it('what was joined comes apart again, with commas or semicolons', () => {
    const options = [
      DATA,
      WRITING,
      'Structured, with an agenda',
      'Coaching',
      'AI tools',
      'Strategy',
    ];
    const chosen = fc.array(fc.subarray(options, { minLength: 1 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(chosen, fc.constantFrom(', ', ';', '; ', '\n'), (answers, separator) => {
        const cells = answers.map((answer) => answer.join(separator));
        const split = makeSplitter(cells, options);
        expect(cells.map(split)).toEqual(answers);
      }),
    );
  });

  it('a comma is taken as if every run of fragments were put together and looked up', () => {
    const words = ['Writing', 'editing', 'a (b, c)', '-', "'", 'Łódź', 'Σ', 'x.', '(, y)', ''];
    const text = fc
      .array(fc.constantFrom(...words), { maxLength: 5 })
      .map((some) => some.join(', '));
    /** Option by option: the longest run that is known, else a fragment. */
    const slowly = (piece: string, known: ReadonlySet<string>): string[] => {
      const fragments = fragmentsOf(piece);
      if (fragments.length < 2 || known.has(wordKey(piece))) return piece === '' ? [] : [piece];
      const options: string[] = [];
      for (let at = 0; at < fragments.length; ) {
        let end = fragments.length;
        const run = () => fragments.slice(at, end).join(', ');
        while (end > at + 1 && !known.has(wordKey(run()))) end -= 1;
        options.push(run());
        at = end;
      }
      return options;
    };
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), text, (options, cell) => {
        const known = new Set(options.map(wordKey));
        expect(makeSplitter([], options)(cell)).toEqual(slowly(cell.trim(), known));
      }),
    );
  });
});
