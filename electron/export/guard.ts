/**
 * Where a spreadsheet would begin to read a formula. It does so at the start of a cell; and where another
 * separator than ours is usual (a semicolon in much of Europe), what follows one, or a line break,
 * becomes a cell as well. Blanks and quotes before it do not help.
 */
const FORMULA = /(^|[;\t\r\n])(?=[" ]*[=+\-@＝＋－＠]|')/gu;
/** Empty text, which would read as no answer, and text that begins with a tab or a line break. */
const BARE = /^(?:$|[\t\r\n])/u;
const GUARD = /(^|[;\t\r\n])'/gu;

/**
 * A text as it can stand in a cell of a CSV file: with an apostrophe before whatever a spreadsheet would run,
 * and before an apostrophe that stands there itself, so that {@link unguarded} returns the text exactly.
 *
 * @example guarded('=1+1') // "'=1+1"
 */
export const guarded = (text: string): string =>
  (BARE.test(text) ? "'" : '') + text.replace(FORMULA, "$1'");

/** The text of a cell that {@link guarded} made. */
export const unguarded = (cell: string): string => cell.replace(GUARD, '$1');
