import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Intake, IntakeStopped } from '../handlers/intake';
import {
  type IntakeFile,
  type IntakeMatter,
  type IntakeQuestion,
  IntakeRoom,
} from '../intake/intake-room';
import { startRoom } from './room';

/** What the thread is told: a file to keep, one to let go of, or a question about one. */
export type IntakeOrder =
  | { readonly kind: 'load'; readonly handle: string; readonly file: IntakeFile }
  | { readonly kind: 'forget'; readonly handle: string }
  | {
      readonly kind: 'ask';
      readonly id: number;
      readonly handle: string;
      readonly question: IntakeQuestion;
      readonly matter: IntakeMatter;
    };

const BUILT_WORKER = new URL('./intake-worker.js', import.meta.url);

const stopped = (cause: unknown): Error =>
  new IntakeStopped('reading ended without an answer', { cause });

/** Rows live as long as their plan: with little room for what is young, most of the time went into moving them. */
const LIMITS = { maxYoungGenerationSizeMb: 768 } as const;

const loadOf = (handle: string, file: IntakeFile): IntakeOrder => ({ kind: 'load', handle, file });

/** Starts reading files in a thread that keeps the last of them. */
export function startIntake(worker: URL = BUILT_WORKER): Intake {
  const room = startRoom({ worker, stopped, limits: LIMITS });
  return {
    ask: (handle, file, question, matter, patience) => {
      return room.ask({ handle, question, matter }, loadOf(handle, file), patience) as never;
    },
    load: (handle, file) => room.load(loadOf(handle, file)),
    forget: (handle) => room.tell({ kind: 'forget', handle } satisfies IntakeOrder),
    close: room.close,
  };
}

/** Files read in the caller's own thread, for those who have no window to keep from waiting. */
export function intakeInPlace(): Intake {
  const room = new IntakeRoom();
  return {
    ask: async (handle, file, question, matter, { signal, progress }) => {
      // As with a thread, what else waits comes in between: "Stop" as well.
      await nextTurn();
      if (signal.aborted) throw new IntakeStopped('given up');
      if (!room.has(handle)) room.load(handle, file);
      return room.ask(handle, question, matter, progress);
    },
    // They ask at once.
    load: () => undefined,
    forget: (handle) => room.forget(handle),
    close: () => undefined,
  };
}
