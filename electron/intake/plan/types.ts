import type { DemographicAnswer, DemographicField } from '../../../shared/demographic';
import type { Enrollment } from '../../../shared/enrollment';
import type { CohortId, PersonId } from '../../../shared/ids';
import type {
  DateOrder,
  FileKind,
  Finding,
  ImportChoices,
  ImportCounts,
  ImportOutcome,
  ImportRow,
  Mapping,
} from '../../../shared/intake';
import type { Person } from '../../../shared/person';
import type { Instant } from '../../../shared/time';
import type { SkillLibrary } from '../library';
import type { Table } from '../read/table';
import type { Ladder } from '../values/levels';
import type { Draft } from './draft';

/** Told now and then how many rows were read, of how many. */
export type OnProgress = (done: number, total: number) => void;

/** Everything an import is worked out from; the same input gives the same plan, but for new ids. */
export type PlanInput = {
  readonly table: Table;
  readonly mapping: Mapping;
  readonly kind: FileKind;
  readonly corrections: ImportChoices['corrections'];
  readonly answers: ImportChoices['answers'];
  readonly dateOrder: DateOrder | null;
  readonly existing: {
    readonly people: readonly Person[];
    /** Answers to the optional questions, by question and person. */
    readonly demographics: ReadonlyMap<string, ReadonlyMap<PersonId, string>>;
    readonly enrollments: readonly Enrollment[];
  };
  readonly ladder: Ladder;
  /** The optional questions of the program. */
  readonly asked: readonly DemographicField[];
  readonly library: SkillLibrary;
  readonly cohortId: CohortId;
  readonly now: Instant;
  /** Whose clocks wrote the file's times, where they state no zone. */
  readonly timeZone: string;
  /**
   * A new UUID, never one that is taken. With a seed the same file makes the same people on every
   * computer, so that ties in matching fall the same way and fingerprints can be compared.
   */
  readonly newId: (seed?: string) => string;
  readonly onProgress?: OnProgress;
};

/** What a run of the plan would save; the database only stores it. */
export type Writes = {
  readonly people: { readonly insert: readonly Person[]; readonly update: readonly Person[] };
  readonly enrollments: {
    readonly insert: readonly Enrollment[];
    readonly update: readonly Enrollment[];
  };
  /** Answers to optional questions that become different; null takes one back. */
  readonly demographics: readonly (DemographicAnswer & { readonly personId: PersonId })[];
};

/** What becomes of a row, and what there is to say about it. */
export type RowOutcome = Pick<ImportRow, 'rowNumber' | 'outcome' | 'findings'>;

export type ImportPlan = {
  /** In the order of the file. */
  readonly outcomes: readonly RowOutcome[];
  readonly counts: ImportCounts;
  /** False where no column tells who a row is about. */
  readonly hasNames: boolean;
  /** Rows by their index in the file, with all there is to show of them. */
  readonly rowsAt: (indices: readonly number[]) => readonly ImportRow[];
  readonly writes: () => Writes;
};

/** One row, read cell by cell and not yet held against anybody. */
export type RowFacts = Draft & {
  readonly rowNumber: number;
  /** The cells, for findings made later. */
  readonly cells: readonly string[];
  /** What the person is looked up by, as `shared/person` compares it; null where the row is silent. */
  keys: {
    readonly number: string | null;
    readonly email: string | null;
    readonly name: string | null;
  };
  /** Grows while the row is held against the record. */
  readonly findings: Finding[];
  refused: boolean;
  /** Refused, until it is known whom the row is about. */
  outcome: ImportOutcome;
};
