import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Engine, EngineStopped } from '../handlers/engine';
import type { DecidedOnBoard } from '../matching/canonical';
import { EngineRoom, type InputOf, type QuestionKind } from '../matching/engine-room';
import type { MatchingProblem } from '../matching/profile';
import { startRoom } from './room';

/** What the thread is told: a problem to load, or a question about a loaded one. */
export type EngineOrder =
  | { readonly kind: 'load'; readonly ground: string; readonly problem: MatchingProblem }
  | {
      readonly kind: 'ask';
      readonly id: number;
      readonly ground: string;
      readonly decisions: DecidedOnBoard;
      readonly question: QuestionKind;
      readonly input: InputOf<QuestionKind>;
    };

const BUILT_WORKER = new URL('./engine-worker.js', import.meta.url);

const stopped = (cause: unknown): Error =>
  new EngineStopped('the engine ended without an answer', { cause });

/** Starts the engine in a thread that keeps the last problems loaded. */
export function startEngine(worker: URL = BUILT_WORKER): Engine {
  const room = startRoom({ worker, stopped });
  return {
    ask: ({ ground, undecided, decisions }, question, input, patience = {}) => {
      const load: EngineOrder = { kind: 'load', ground, problem: undecided };
      return room.ask({ ground, decisions, question, input }, load, patience) as never;
    },
    close: room.close,
  };
}

/** The engine in the caller's own thread, for those who have no window to keep from waiting. */
export function engineInPlace(): Engine {
  const room = new EngineRoom();
  return {
    ask: async ({ ground, undecided, decisions }, kind, input, { signal } = {}) => {
      // As with a thread, what else waits comes in between: "Stop" as well.
      await nextTurn();
      if (signal?.aborted) throw new EngineStopped('given up');
      if (!room.has(ground)) room.load(ground, undecided);
      return room.ask(ground, decisions, kind, input);
    },
    close: () => undefined,
  };
}
