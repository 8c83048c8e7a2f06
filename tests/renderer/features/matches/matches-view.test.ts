import { describe, expect, it } from 'vitest';
import {
  chosenMatches,
  filterCounts,
  hasTicks,
  shownRows,
  toggled,
} from '../../../../renderer/features/matches/matches-view';
import { glyphFindings } from '../../../../renderer/lib/glyph-findings';
import { silenceOf } from '../../../../renderer/lib/SilenceTag';
import { MatchId } from '../../../../shared/ids';
import { day, idOf, rowOf, sessionOf, TODAY } from '../sessions/rows';

const id = (number: number): MatchId => MatchId.parse(idOf(number));
const met = sessionOf(11, '2026-06-10');
const rows = [
  rowOf(11, ['Łukasz Lindqvist', 'Rosa Ortiz'], { signedOn: day('2026-04-02') }, [met]),
  rowOf(12, ['Tuan Lê', 'Omar Müller']),
  rowOf(13, ['Grace Smith', 'Rosa Ortiz'], { state: 'closed' }),
];
const mentees = (list: typeof rows | ReturnType<typeof shownRows>) =>
  list.map(({ mentee }) => mentee);

describe('the list of matches', () => {
  it('filters by what is to be done and by either name', () => {
    expect(filterCounts(rows)).toEqual({ all: 2, new: 0, unsigned: 1, silent: 1, ended: 1 });
    expect(mentees(shownRows(rows, 'all', 'rosa'))).toEqual(['Łukasz Lindqvist']);
    expect(mentees(shownRows(rows, 'unsigned', ''))).toEqual(['Tuan Lê']);
    expect(mentees(shownRows(rows, 'ended', ''))).toEqual(['Grace Smith']);
  });

  it('counts the tick of what ended no more', () => {
    expect(hasTicks(rows, new Set([id(11)]))).toBe(true);
    expect(hasTicks(rows, new Set([id(13)]))).toBe(false);
  });

  it('prints, signs and ends what is ticked, or all active ones; never what ended', () => {
    expect(mentees([...chosenMatches(rows, 'all', new Set())])).toHaveLength(2);
    expect(mentees([...chosenMatches(rows, 'all', new Set([id(12), id(13)]))])).toEqual([
      'Tuan Lê',
    ]);
  });

  it('[M14] knows the newest where matches were added to earlier ones, and prints them alone', () => {
    const added = rowOf(14, ['Mei', 'Omar Müller'], {
      publishedAt: '2026-05-01T09:00:00.000Z' as never,
    });
    const more = [...rows, added];
    expect(filterCounts(more).new).toBe(1);
    expect(mentees([...chosenMatches(more, 'new', new Set())])).toEqual(['Mei']);
    expect(mentees([...chosenMatches(more, 'ended', new Set())])).toHaveLength(3);
  });

  it('turns a tick over without touching the others', () => {
    const one = toggled(new Set([id(11)]), id(12));
    expect([...one]).toEqual([id(11), id(12)]);
    expect([...toggled(one, id(11))]).toEqual([id(12)]);
  });
});

describe('letters the font lacks', () => {
  it('are said once for each name, however many sentences hold it [S01]', () => {
    const missing = [
      { text: 'Renée 王', characters: ['王'] },
      { text: 'Renée 王 brings the agenda.', characters: ['王'] },
    ];
    expect(glyphFindings(missing, ['Renée 王', 'Rosa Ortiz', 'Renée 王'])).toEqual([
      { kind: 'name', text: 'Renée 王', characters: ['王'] },
    ]);
  });

  it('are said of a text where no name explains them', () => {
    const goal = { text: 'Learn 漢字', characters: ['漢', '字'] };
    const both = { text: 'Renée 王: 漢', characters: ['王', '漢'] };
    expect(glyphFindings([goal, both], ['Renée 王']).map(({ kind, text }) => [kind, text])).toEqual(
      [
        ['name', 'Renée 王'],
        ['text', 'Learn 漢字'],
        ['text', 'Renée 王: 漢'],
      ],
    );
  });

  it('are none where all can be drawn', () => {
    expect(glyphFindings([], ['Łukasz'])).toEqual([]);
  });
});

it('has a word for every silence [S07]', () => {
  const word = (...row: Parameters<typeof rowOf>) => {
    const { match, attendance } = rowOf(...row);
    return silenceOf({ ...match, attendance }, 14, TODAY);
  };
  const names = ['A', 'B'] as const;
  expect(word(11, names)).toBe('never-met');
  expect(word(11, names, {}, [sessionOf(11, '2026-05-01')])).toBe('silent');
  expect(word(11, names, {}, [sessionOf(11, '2026-06-01')])).toBe('due');
  expect(word(11, names, {}, [met])).toBe('in-rhythm');
  expect(word(11, names, { startsOn: day('2026-06-15') })).toBe('waiting');
  expect(word(11, names, { startsOn: day('2026-07-01') })).toBe('not-begun');
});
