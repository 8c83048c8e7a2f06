import type { DemographicField } from '../../../shared/demographic';
import type { DateOrder, Field } from '../../../shared/intake';
import type { Ladder } from '../values/levels';
import type { Remark } from '../values/reading';
import type { Draft } from './draft';

/** Reads one cell into the draft of its row, and says what there is to say. */
export type ColumnReader = (written: string, draft: Draft) => readonly Remark[];

/** What reading depends on beside the cell. */
export type ReadingContext = {
  readonly ladder: Ladder;
  /** Wordings of skills, with the skill's own name. */
  readonly skills: ReadonlyMap<string, string>;
  /** Options with commas in them that are known from elsewhere. */
  readonly knownSkills: readonly string[];
  /** The optional questions of the program. */
  readonly asked: readonly DemographicField[];
  readonly dateOrder: DateOrder | null;
  readonly timeZone: string;
};

export type Column = {
  readonly field: Field;
  readonly heading: string;
  /** From the first row to the last. Made when asked for: most fields are read without a look at the others. */
  readonly cells: () => readonly string[];
};
