import type { IntakeRefusal } from '../../shared/intake';
import type { Result } from '../../shared/result';
import type {
  IntakeAnswers,
  IntakeFile,
  IntakeMatter,
  IntakeQuestion,
} from '../intake/intake-room';

/** What waiting for a long file may look like. */
type Patience = {
  readonly signal: AbortSignal;
  /** Rows that were read, of how many. */
  readonly progress: (done: number, total: number) => void;
};

/** Files being read, as handlers reach it: in a thread of its own, so that the window never waits. */
export type Intake = {
  /**
   * Rejects with `IntakeStopped` when it was given up, or when the thread ended without an answer;
   * nothing has changed then, and the next question starts it anew.
   */
  readonly ask: <K extends IntakeQuestion>(
    handle: string,
    file: IntakeFile,
    question: K,
    matter: IntakeMatter,
    patience: Patience,
  ) => Promise<Result<IntakeAnswers[K], IntakeRefusal>>;
  /** Begins to read a file that is going to be asked about. */
  readonly load: (handle: string, file: IntakeFile) => void;
  /** Lets go of a file that is in. */
  readonly forget: (handle: string) => void;
  readonly close: () => void;
};

/** There is no answer: the thread that reads files ended, or the question was given up. */
export class IntakeStopped extends Error {
  override name = 'IntakeStopped';
}
