/** What a row found out. */
export type Outcome = {
  /** Trials made. */
  readonly n: number;
  /** A sentence for each trial that broke the promise. */
  readonly failures: readonly string[];
  /** What else is worth saying: what was left out, figures. */
  readonly notes?: readonly string[];
  /** Why it can't be tried on this machine. */
  readonly skipped?: string;
};

/** A count for rows that go through all cases there are. */
export const ALL = 1_000_000_000;

export type Trials = {
  /** As many trials as these, or all there are where a row goes through all cases. */
  readonly n: number;
  readonly seed: number;
  /** A folder of the row's own, empty. */
  readonly folder: string;
  /** False for the negative control: the protection is switched off, and the row has to notice. */
  readonly isProtected: boolean;
};

/** One line of the table of promises. */
export type Row = {
  readonly promise: string;
  readonly bar: string;
  /** Trials of the bar, within `npm test`, and those within which the control has to fail. */
  readonly counts: { readonly full: number; readonly sample: number; readonly control: number };
  /** What is switched off in the control. */
  readonly control: string;
  /** Measures time, so nothing else may run beside it. */
  readonly isTimed?: boolean;
  readonly run: (trials: Trials) => Promise<Outcome>;
};

/** The most sentences about failures that are kept of one row. */
const KEPT = 20;

/** Collects failures. */
export function ledger({ isProtected }: Pick<Trials, 'isProtected'>) {
  const failures: string[] = [];
  let count = 0;
  return {
    /** Says what went wrong in a trial. */
    fail: (sentence: string) => {
      count += 1;
      if (failures.length < KEPT) failures.push(sentence);
    },
    /** Whether more is to be tried: a control has done its part when it fails. */
    goesOn: () => isProtected || count === 0,
    outcome: (n: number, notes: readonly string[] = []): Outcome => ({
      n,
      failures: [...failures, ...Array<string>(count - failures.length).fill('…')],
      notes,
    }),
  };
}
