import type { DecidedOnBoard } from '../matching/canonical';
import type { AnswerOf, InputOf, QuestionKind } from '../matching/engine-room';
import type { MatchingProblem } from '../matching/profile';

/** What a question is about. */
export type Subject = {
  /** The fingerprint of `undecided`: the engine is handed a problem once, not with each question. */
  readonly ground: string;
  readonly undecided: MatchingProblem;
  readonly decisions: DecidedOnBoard;
};

export type Patience = {
  /** Gives the question up; the answer is then `EngineStopped`. */
  readonly signal?: AbortSignal;
};

/** The matching engine as handlers reach it: in a thread of its own, so that the window never waits. */
export type Engine = {
  /**
   * Rejects with `EngineStopped` when it was given up, or when the thread ended without an answer;
   * nothing has changed then, and the next question starts it anew.
   */
  readonly ask: <K extends QuestionKind>(
    subject: Subject,
    kind: K,
    input: InputOf<K>,
    patience?: Patience,
  ) => Promise<AnswerOf<K>>;
  readonly close: () => void;
};

/** There is no answer: the engine's thread ended, or the question was given up. */
export class EngineStopped extends Error {
  override name = 'EngineStopped';
}
