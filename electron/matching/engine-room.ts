import type { PersonId } from '../../shared/ids';
import { bestPlaces } from './best-places';
import { mutualWishes } from './blocking';
import { canonicalDecisions, type DecidedOnBoard } from './canonical';
import { type EventRules, planMeetings } from './meetings/plan-meetings';
import { oneMorePlace } from './one-more';
import { prepare, redecide } from './prepare';
import type { Prepared } from './prepared';
import type { MatchingProblem, Pair } from './profile';
import { scarceSkills } from './scarce-skills';
import { load, outcomeOf, planOf, resolve, type Solved } from './solved';
import { type Edit, whatIf } from './what-if';
import { whyNot } from './why-not';

/** A loaded problem, solved when that is first needed. */
type Loaded = {
  /** As decided on the board. */
  readonly solved: () => Solved;
  /** As if nothing had been decided by hand. */
  readonly free: () => Solved;
  /** The same, scored only. */
  readonly undecided: Prepared;
};

/** All that can be asked of a loaded problem. Inputs and answers cross between threads: data only. */
const QUESTIONS = {
  plan: ({ solved }: Loaded) => planOf(solved()),
  freeValue: ({ free }: Loaded) => outcomeOf(free()).value,
  /** What pairs score; those whose people are not both in the problem are left out. */
  scores: ({ solved }: Loaded, pairs: readonly Pair[]) => scoresOf(solved().prepared, pairs),
  whatIf: ({ solved }: Loaded, edits: readonly Edit[]) => whatIf(solved(), edits),
  places: ({ solved }: Loaded, asked: Parameters<typeof bestPlaces>[1]) =>
    bestPlaces(solved(), asked),
  oneMorePlace: ({ solved }: Loaded) => oneMorePlace(solved()),
  whyNot: ({ solved }: Loaded, { menteeId, mentorId }: Pair) =>
    whyNot(solved(), menteeId, mentorId),
  mutualWishes: ({ solved }: Loaded) => mutualWishes(solved().prepared, outcomeOf(solved())),
  meetings: ({ undecided }: Loaded, { rules, pins }: MeetingsAsked) =>
    planMeetings(undecided, rules, pins),
  scarceSkills: ({ solved }: Loaded) => scarceSkills(solved().prepared, outcomeOf(solved())),
};
type MeetingsAsked = { readonly rules: EventRules; readonly pins: readonly Pair[] };
type Questions = typeof QUESTIONS;

export type QuestionKind = keyof Questions;
/** What a question needs beside the problem; `undefined` where it needs nothing. */
export type InputOf<K extends QuestionKind> = Parameters<Questions[K]>[1];
export type AnswerOf<K extends QuestionKind> = ReturnType<Questions[K]>;

function scoresOf({ menteeIndex, mentorIndex, mentors, scores }: Prepared, pairs: readonly Pair[]) {
  return pairs.flatMap(({ menteeId, mentorId }) => {
    const i = menteeIndex.get(menteeId);
    const j = mentorIndex.get(mentorId);
    return i === undefined || j === undefined ? [] : [scores[i * mentors.length + j] as number];
  });
}

/** The ground of a problem: what no decision changes, with what was decided on it. */
class Ground implements Loaded {
  readonly undecided: Prepared;
  #free: Solved | null = null;
  #solved: Solved | null = null;
  #decided: { readonly text: string; readonly prepared: Prepared };

  constructor(problem: MatchingProblem) {
    this.undecided = prepare(problem);
    this.#decided = { text: '', prepared: this.undecided };
  }

  decide(decisions: DecidedOnBoard): void {
    const text = canonicalDecisions(decisions);
    if (this.#decided.text === text) return;
    const { pins, forbids } = decisions;
    const held = new Set(decisions.held);
    const isHeld = ({ id }: { readonly id: PersonId }) => held.has(id);
    this.#decided = { text, prepared: redecide(this.undecided, { pins, forbids, isHeld }) };
  }

  readonly solved = (): Solved => {
    const { prepared } = this.#decided;
    if (this.#solved?.prepared !== prepared) {
      this.#solved = this.#solved ? resolve(this.#solved, prepared) : load(prepared);
    }
    return this.#solved;
  };

  readonly free = (): Solved => {
    this.#free ??= load(this.undecided);
    return this.#free;
  };
}

/** The board, and what it is compared with. */
const KEPT = 2;

/**
 * The engine with its memory: problems stay scored and solved between questions, so that a
 * decision scores nobody again and is answered from where the last one stood.
 */
export class EngineRoom {
  /** By the fingerprint of the problem without decisions; the one asked last comes last. */
  readonly #grounds = new Map<string, Ground>();

  has(fingerprint: string): boolean {
    return this.#grounds.has(fingerprint);
  }

  /** Takes a problem in; the one not asked for longest is forgotten. O(n m x criteria) */
  load(fingerprint: string, problem: MatchingProblem): void {
    this.#grounds.set(fingerprint, new Ground(problem));
    for (const oldest of this.#grounds.keys()) {
      if (this.#grounds.size <= KEPT) return;
      this.#grounds.delete(oldest);
    }
  }

  /** @throws RangeError when no such problem is loaded, or as the question does */
  ask<K extends QuestionKind>(
    fingerprint: string,
    decisions: DecidedOnBoard,
    kind: K,
    input: InputOf<K>,
  ): AnswerOf<K> {
    const ground = this.#grounds.get(fingerprint);
    if (!ground) throw new RangeError('the problem is not loaded');
    this.#grounds.delete(fingerprint);
    this.#grounds.set(fingerprint, ground);
    ground.decide(decisions);
    const answer = QUESTIONS[kind] as (loaded: Loaded, input: InputOf<K>) => AnswerOf<K>;
    return answer(ground, input);
  }
}
