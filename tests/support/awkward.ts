/** Picks one of some; the tests' own chance, or a counter. */
export type Picks = {
  readonly pick: <T>(items: readonly T[]) => T;
  readonly below: (limit: number) => number;
  readonly once: (inTimes: number) => boolean;
};

const BEGINNINGS = [
  '=',
  '+',
  '-',
  '@',
  "'",
  "''",
  '"',
  '=1+1;',
  '＝',
  ' =',
  '" =',
  ';=',
  ',',
  '\uFEFF',
  '{',
  '[',
];
const MIDDLES = [
  'Łukasz',
  "O'Brien",
  'cmd|/C calc!A0',
  'שלום עולם',
  'مرحبا',
  '👩🏽‍🏫🎓',
  'Ünï"c"ode',
  'a, b; c | d',
  "x;=HYPERLINK('http://example.invalid')",
  '00123',
  '1e5',
  'TRUE',
  '=',
  "'",
  'null',
  '2026-03-01',
];
const BREAKS = [
  '\n',
  '\r\n',
  '\r',
  '\t',
  '\n=2+2\n',
  '\n\n- a\n- b\n',
  ';\t=3+3',
  "\n'",
  '\n"=4+4"',
];

/** One line that a spreadsheet, a CSV reader or a careless program may trip over. */
export const awkwardLine = ({ pick, once }: Picks): string =>
  `${once(2) ? pick(BEGINNINGS) : ''}${pick(MIDDLES)}${once(3) ? pick(MIDDLES) : ''}`;

/** A paragraph of the same kind; one in ten is as long as one may be: 10 kB and more. */
export function awkwardText(picks: Picks): string {
  const { pick, once, below } = picks;
  let text = awkwardLine(picks);
  for (let count = below(4); count > 0; count -= 1) text += pick(BREAKS) + awkwardLine(picks);
  return once(10) ? text + '語'.repeat(4000 - text.length) : text;
}

/** A name that only a file brings: nothing in it is cleaned. */
export const awkwardFileName = ({ pick }: Picks): string =>
  pick(['\t=1+1.csv', '\r\n@x.csv', '\n', "'", '-', '\u0000nul.csv', '+a.csv', 'plain.csv']);
