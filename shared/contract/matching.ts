import { z } from 'zod';
import { MatchingSettings, Objective } from '../criterion';
import { BoardEdit, Decision, Reason } from '../decision';
import { CohortId, MatchId, PersonId, RunId } from '../ids';
import { Wait } from '../match';
import {
  Certificate,
  Forbidden,
  Move,
  NotMatchable,
  Place,
  PlanValue,
  ScorePart,
  Unmatched,
  UnmatchedReason,
} from '../plan';
import { CalendarDate, Instant } from '../time';
import { command, job, query } from './call';

/** One computed plan: from what, when, and what it attains. */
export const RunSummary = z.object({
  id: RunId,
  madeAt: Instant,
  /** SHA-256 of the canonical input, in hexadecimal. */
  fingerprint: z.string(),
  engineVersion: z.string(),
  objective: Objective,
  value: PlanValue,
  /** Mentees the run could choose from: opted in, with answers, not matched yet. */
  matchable: z.int(),
  unmatched: z.int(),
  meanScore: z.int().nullable(),
  /** Points that load balance took off the scores in `value.total`; 0 without it. */
  loadPoints: z.int(),
  certificate: Certificate,
  milliseconds: z.int(),
});
export type RunSummary = z.infer<typeof RunSummary>;

/** A mentee on the board. */
export const BoardCard = z.object({
  personId: PersonId,
  name: z.string(),
  score: z.int().nullable(),
  /** `active` was published before and stays; it is not moved by a run. */
  state: z.enum(['proposed', 'active']),
  pinned: z.boolean(),
  matchId: MatchId.nullable(),
});
export type BoardCard = z.infer<typeof BoardCard>;

export const BoardMentor = z.object({
  personId: PersonId,
  name: z.string(),
  level: z.int().nullable(),
  department: z.string().nullable(),
  places: z.int(),
  held: z.boolean(),
  cards: z.array(BoardCard),
});
export type BoardMentor = z.infer<typeof BoardMentor>;

export const Board = z.object({
  run: RunSummary.nullable(),
  mentors: z.array(BoardMentor),
  /** Mentees without a place, each with the reason. */
  tray: z.array(z.object({ name: z.string(), unmatched: Unmatched })),
  decisions: z.array(Decision),
  /** Mentees in the tray or placed by this run who waited for it. */
  waits: z.array(Wait.extend({ personId: PersonId })),
  /** Mentees between two matches, by name, and the day from which they can be matched again. */
  resting: z.array(z.object({ personId: PersonId, name: z.string(), until: CalendarDate })),
  /** Placed, worst and total given up for the decisions, against a run without any; null without. */
  decisionsCost: PlanValue.extend({ worst: z.int(), placed: z.int(), total: z.int() }).nullable(),
  /** People or settings changed since the run; running again takes it in. */
  outdated: z.boolean(),
});
export type Board = z.infer<typeof Board>;

/** A rule against a pair, with the names of those a reporting line runs through, the lowest first. */
export const NamedForbidden = Forbidden.extend({ through: z.array(z.string()) });
export type NamedForbidden = z.infer<typeof NamedForbidden>;

/** A place's price in short; `board.preview` tells everybody who would move. */
const PlacePrice = z.object({
  placed: z.int(),
  worst: z.int(),
  total: z.int(),
  /** The first few of the others who would move, and how many others there are. */
  displaced: z.array(Move),
  others: z.int(),
});

/** A move with what the board shows of it afterwards. */
const BoardMove = Move.extend({
  /** The score of the new pair; null where `to` is nobody. */
  score: z.int().nullable(),
  /** Why nobody is left for them; null where somebody is. */
  reason: UnmatchedReason.nullable(),
});

/** What a step would do to the plan, before it is done. */
export const BoardPreview = z.object({
  placed: z.int(),
  worst: z.int(),
  total: z.int(),
  moves: z.array(BoardMove),
  /** Why nobody would be left for the mentee the step is about; null where they have somebody. */
  reason: UnmatchedReason.nullable(),
  /** Set where a rule stands against it; then nothing else is computed. */
  forbidden: z.array(NamedForbidden),
});

const inCohort = z.object({ cohortId: CohortId });
const NamedNotMatchable = z.object({ personId: PersonId, name: z.string(), why: NotMatchable });

export const matching = {
  'matching.overview': query(
    inCohort,
    z.object({
      settings: MatchingSettings,
      mentors: z.int(),
      places: z.int(),
      mentees: z.int(),
      notMatchable: z.object({
        mentors: z.array(NamedNotMatchable),
        mentees: z.array(NamedNotMatchable),
      }),
      /** How many matchable people gave the answer each criterion, by its id, needs. */
      answered: z.array(z.object({ criterion: z.string(), answered: z.int(), of: z.int() })),
      /** Names of the demographic fields the program defined. */
      demographicFields: z.array(z.string()),
      run: RunSummary.nullable(),
      outdated: z.boolean(),
    }),
  ),
  'matching.settings': command(
    z.object({ cohortId: CohortId, settings: MatchingSettings }),
    MatchingSettings,
  ),
  'matching.run': job(inCohort, RunSummary),
  'matching.explain': query(
    z.object({ cohortId: CohortId, menteeId: PersonId, mentorId: PersonId }),
    z.object({
      score: z.int().nullable(),
      parts: z.array(ScorePart),
      forbidden: z.array(NamedForbidden),
    }),
  ),
  'board.get': query(inCohort, Board),
  /** The mentors for one mentee: the score, the rule, or the exact price; the best first. */
  'board.places': query(
    z.object({
      cohortId: CohortId,
      menteeId: PersonId,
      /** The present mentor and this many others; null asks for everybody. */
      most: z.int().positive().nullable(),
    }),
    z.object({
      /** How many there are in all. */
      count: z.int(),
      places: z.array(
        Place.extend({
          mentor: z.string(),
          forbidden: z.array(NamedForbidden),
          price: PlacePrice.nullable(),
        }),
      ),
    }),
  ),
  'board.preview': query(z.object({ cohortId: CohortId, edit: BoardEdit }), BoardPreview),
  'board.decide': job(
    z.object({
      cohortId: CohortId,
      edit: BoardEdit,
      reason: Reason.nullable(),
    }),
    RunSummary,
    'wait',
  ),
  'board.publish': command(inCohort, z.object({ published: z.int() })),
} as const;
