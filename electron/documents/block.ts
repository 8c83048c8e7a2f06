/**
 * What a document says, before anybody knows where it lands on paper. Blocks are plain data, so that
 * they can be compared in tests and handed to a worker.
 */
export type Block =
  | HeadBlock
  | TitleBlock
  | TextBlock
  | CardsBlock
  | FactsBlock
  | ListBlock
  | WriteInBlock
  | SignaturesBlock
  | TableBlock
  | FiguresBlock
  | ChartBlock
  | SlipsBlock
  | PageBreakBlock
  | FootBlock;

/** The thin line of text on top of every page. */
export type HeadBlock = { readonly kind: 'head'; readonly left: string; readonly right: string };

/** The document's name; the badge ("Draft") stands in a box beside it. */
export type TitleBlock = {
  readonly kind: 'title';
  readonly text: string;
  readonly badge: string | null;
};

/**
 * - `lead`: the sentence under the title
 * - `heading`: opens a section and never ends a page
 * - `paragraph`: running text; line breaks in it are kept
 * - `note`: small print
 */
export type TextBlock = {
  readonly kind: 'lead' | 'heading' | 'paragraph' | 'note';
  readonly text: string;
};

export type Card = {
  readonly label: string;
  readonly name: string;
  readonly details: string;
};

/** People side by side, two to a row. */
export type CardsBlock = { readonly kind: 'cards'; readonly cards: readonly Card[] };

/** A labelled fact; where the value is not known a line is left to write it on. */
export type Fact = { readonly label: string; readonly value: string | null };

/** Facts in two columns, read row by row. */
export type FactsBlock = { readonly kind: 'facts'; readonly facts: readonly Fact[] };

/** A numbered list. */
export type ListBlock = { readonly kind: 'list'; readonly items: readonly string[] };

/** A label and empty lines below it, to be filled in by hand. */
export type WriteInBlock = {
  readonly kind: 'write-in';
  readonly label: string;
  readonly lines: number;
};

/** Who signs; a signer without a name writes it. */
type Signer = { readonly name: string | null; readonly role: string };

/** Lines to sign on, at the foot of the last page; never alone on a page. */
export type SignaturesBlock = {
  readonly kind: 'signatures';
  readonly note: string | null;
  readonly signers: readonly Signer[];
};

export type Column = {
  readonly header: string;
  /** Share of the width, against the other columns. */
  readonly share: number;
  readonly align: 'left' | 'right';
};

/** A table whose header comes again on every page it reaches. Rows have a cell per column. */
export type TableBlock = {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
};

type Figure = { readonly value: string; readonly label: string };

/** Big numbers side by side, with what they count below. */
export type FiguresBlock = { readonly kind: 'figures'; readonly figures: readonly Figure[] };

type Bar = { readonly label: string; readonly value: number };

/** Bars with their values written on top, so that they need no colour and no scale. */
export type ChartBlock = {
  readonly kind: 'chart';
  readonly title: string;
  readonly bars: readonly Bar[];
};

/** A row of a slip: a time or number, words, a few more at the right, boxes to mark, lines to write on. */
export type SlipRow = {
  readonly when: string;
  readonly text: string;
  readonly aside: string;
  /** How many boxes, numbered from 1. */
  readonly boxes: number;
  readonly lines: number;
};

/** A piece of paper of its own once it is cut out. Empty texts are left out. */
export type Slip = {
  readonly title: string;
  readonly badge: string;
  readonly details: string;
  readonly rows: readonly SlipRow[];
  readonly foot: string;
};

/** Slips to be cut out, two to a row. */
export type SlipsBlock = { readonly kind: 'slips'; readonly slips: readonly Slip[] };

type PageBreakBlock = { readonly kind: 'page-break' };

/** The smallest print at the foot of every page. */
export type FootBlock = {
  readonly kind: 'foot';
  readonly left: string;
  readonly right: string;
  /** Words with `{page}` and `{pages}` in them, printed where there is more than one page. */
  readonly page: string;
};
