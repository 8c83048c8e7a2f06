/** A column of a linear program: what a unit of it is worth, and the rows it stands in, once each. */
export type LpColumn = { readonly worth: number; readonly rows: readonly number[] };

/** A row: the sum of the columns that stand in it is to lie between the two. */
export type LpRow = { readonly least: number; readonly most: number };

/** The best that can be made of a program; `prices` are the duals of its rows. */
export type LpAnswer = {
  readonly total: number;
  readonly amounts: Float64Array;
  readonly prices: Float64Array;
};

/** A program that is kept, grows, and is solved again from where it stood. It maximises. */
export type LpModel = {
  /** Amounts of a column are 0 or more. */
  readonly addColumns: (columns: readonly LpColumn[]) => void;
  /** Null where the rows can't be met or the solver gave up. */
  readonly solve: () => LpAnswer | null;
  /** Settles the amount of a column, by its place among those added, at 1, or frees it again. */
  readonly require: (column: number, required: boolean) => void;
  /** Gives its memory back; nothing may be asked afterwards. */
  readonly close: () => void;
};

/** How long a search for whole amounts may last. */
export type ChoiceLimits = {
  readonly mostNodes: number;
  /** Asked now and then; the search ends where it says no. */
  readonly mayGoOn: () => boolean;
};

/** Which columns to take, each once or not at all. */
export type LpChoice = {
  /** Indices of the columns; null where no choice was found that meets the rows. */
  readonly taken: readonly number[] | null;
  /** No choice among them is worth more, by the solver's own floating numbers. */
  readonly bound: number;
};

/** A solver of linear programs. It lives outside of this folder, which is pure. */
export type LinearSolver = {
  /** Opens a program with rows and no columns. */
  readonly open: (rows: readonly LpRow[]) => LpModel;
  readonly choose: (
    rows: readonly LpRow[],
    columns: readonly LpColumn[],
    limits: ChoiceLimits,
  ) => LpChoice;
};
