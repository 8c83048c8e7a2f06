/** Every colour of the app, by what it is for. Nothing else in the renderer names a colour. */
type Colours = {
  readonly paper: string;
  readonly side: string;
  readonly card: string;
  /** A card's head, a table's head: a breath darker than the card. */
  readonly tint: string;
  readonly hover: string;
  readonly line: string;
  /** The edge of something one types into; 3:1 against card and paper. */
  readonly edge: string;
  readonly ink: string;
  readonly ink2: string;
  readonly hint: string;
  readonly neutral: string;
  readonly accent: string;
  readonly 'accent-hover': string;
  readonly 'accent-soft': string;
  readonly 'on-accent': string;
  readonly amber: string;
  readonly 'amber-soft': string;
  readonly red: string;
  readonly 'red-hover': string;
  readonly 'red-soft': string;
  readonly 'on-red': string;
  readonly green: string;
  readonly 'green-soft': string;
  readonly violet: string;
  readonly 'violet-soft': string;
  readonly veil: string;
  /** The shadow of a card, and of what floats over the page. */
  readonly lift: string;
  readonly float: string;
};

/** The drafts' light palette. Text on every ground it stands on reaches 4.5:1. */
export const LIGHT: Colours = {
  paper: '#faf9f6',
  side: '#f4f3f1',
  card: '#ffffff',
  tint: '#faf8f5',
  hover: '#f6f4ef',
  line: '#e5e1d8',
  edge: '#928d84',
  ink: '#1d2730',
  ink2: '#54606b',
  hint: '#5f6a74',
  neutral: '#efece5',
  accent: '#0f6468',
  'accent-hover': '#0b5054',
  'accent-soft': '#e2f0ee',
  'on-accent': '#ffffff',
  amber: '#7a4d00',
  'amber-soft': '#fdf0d3',
  red: '#9c2329',
  'red-hover': '#821a20',
  'red-soft': '#fbe7e5',
  'on-red': '#ffffff',
  green: '#1f6038',
  'green-soft': '#e2f3e6',
  violet: '#51489b',
  'violet-soft': '#ecebf8',
  veil: 'rgb(29 39 48 / 45%)',
  lift: '0 1px 2px rgb(29 39 48 / 6%)',
  float: '0 8px 28px rgb(29 39 48 / 16%)',
};

/** The drafts' dark palette, to the same measure. */
export const DARK: Colours = {
  paper: '#15191d',
  side: '#1c1f22',
  card: '#1d2227',
  tint: '#252829',
  hover: '#252b31',
  line: '#31383f',
  edge: '#6a737b',
  ink: '#eceae5',
  ink2: '#a9b1b8',
  hint: '#9aa3ab',
  neutral: '#2b3137',
  accent: '#5fc3bd',
  'accent-hover': '#7ad1cb',
  'accent-soft': '#183736',
  'on-accent': '#0e1a1c',
  amber: '#f0c469',
  'amber-soft': '#3a2e12',
  red: '#f2a29c',
  'red-hover': '#f6b8b3',
  'red-soft': '#3f1f1f',
  'on-red': '#2a0f10',
  green: '#8dd6a4',
  'green-soft': '#193423',
  violet: '#b9b2f2',
  'violet-soft': '#2a2747',
  veil: 'rgb(0 0 0 / 60%)',
  lift: '0 1px 2px rgb(0 0 0 / 20%)',
  float: '0 8px 28px rgb(0 0 0 / 45%)',
};

/** A scheme's colours as CSS variables: `accent-soft` is `var(--mb-accent-soft)`. */
export const asVariables = (colours: Colours): Record<string, string> =>
  Object.fromEntries(Object.entries(colours).map(([name, value]) => [`--mb-${name}`, value]));
