import { createHash } from 'node:crypto';
import type { NamedForbidden, RunSummary } from '../../shared/contract/matching';
import { type CohortId, type PersonId, RunId } from '../../shared/ids';
import type { Forbidden, Plan } from '../../shared/plan';
import type { Scenario } from '../../shared/scenario';
import type { CalendarDate, Instant } from '../../shared/time';
import { cohortRows } from '../db/cohort-rows';
import type { ReadDb, WriteDb } from '../db/database';
import { findPerson } from '../db/people';
import { isPublished, latestRun, type Run, saveRun } from '../db/runs';
import {
  canonical,
  canonicalDecisions,
  type DecidedOnBoard,
  ENGINE_VERSION,
} from '../matching/canonical';
import { prepare, redecide } from '../matching/prepare';
import type { Prepared } from '../matching/prepared';
import type { MatchingProblem } from '../matching/profile';
import { solve } from '../matching/solve';
import { load, planOf, resolve, type Solved } from '../matching/solved';
import { newId } from './new-id';
import { type CohortState, readCohort, readDecisions } from './problem';

/** A cohort's board, scored and ready to be asked. */
export type Draft = CohortState & {
  /** With what was decided on the board. */
  readonly problem: MatchingProblem;
  readonly prepared: Prepared;
  readonly fingerprint: string;
  /** The latest run that nothing was published from; null when there is none. */
  readonly run: Run | null;
  /** Whether something the run was made from has changed since. */
  readonly outdated: boolean;
  /** The best plan if nothing had been decided by hand; computed when first asked for. */
  readonly freePlan: () => Plan;
  /** The board solved, to be asked about; from nothing the first time, then from where it stood. */
  readonly solved: () => Solved;
};

/** What no decision changes: it is read, scored and put in words for the fingerprint once. */
type Ground = {
  /** The rows it was made from, and the day. */
  readonly rows: string;
  readonly state: CohortState;
  readonly prepared: Prepared;
  readonly fingerprint: string;
  readonly freePlan: () => Plan;
};

/** The last answer of a ground, from which the next one is found. */
type Last = { solved: Solved | null };

type Kept = {
  readonly key: string;
  readonly ground: Ground;
  readonly draft: Draft;
  readonly last: Last;
};
/** The last board asked for, per connection: a decision, or a look at a card, scores nobody again. */
const kept = new WeakMap<ReadDb, Kept>();

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Reads, scores and compares a cohort with its latest run; undefined when there is no such cohort. */
export function openDraft(db: ReadDb, cohortId: CohortId, today: CalendarDate): Draft | undefined {
  const changes = db.prepare('SELECT total_changes()').pluck().get();
  const key = `${cohortId} ${today} ${String(changes)}`;
  const before = kept.get(db);
  if (before?.key === key) return before.draft;
  const rows = today + cohortRows(db, cohortId);
  const ground = before?.ground.rows === rows ? before.ground : groundOf(db, cohortId, today, rows);
  if (!ground) return undefined;
  const known = before?.ground === ground ? before.draft : null;
  const decisions = readDecisions(db, cohortId, ground.state);
  const fingerprint = withDecisions(ground.fingerprint, decisions);
  const latest = latestRun(db, cohortId, known?.run);
  const run = latest && !isPublished(db, latest.id) ? latest : null;
  const prepared =
    known?.fingerprint === fingerprint ? known.prepared : decide(ground.prepared, decisions);
  const last: Last = before && known ? before.last : { solved: null };
  const draft: Draft = {
    ...ground.state,
    people: withPlanned(db, ground.state.people, run),
    problem: prepared.problem,
    prepared,
    fingerprint,
    run,
    outdated: run !== null && run.fingerprint !== fingerprint,
    freePlan: ground.freePlan,
    solved: () => solvedFrom(last, prepared),
  };
  kept.set(db, { key, ground, draft, last });
  return draft;
}

/** A cohort as it would be under a scenario, with what was decided on its board; nothing of it is stored. */
export function openScenario(
  db: ReadDb,
  scenario: Scenario,
  today: CalendarDate,
): { readonly prepared: Prepared; readonly fingerprint: string } | undefined {
  const state = readCohort(db, scenario.cohortId, today, scenario);
  if (!state) return undefined;
  const decisions = readDecisions(db, scenario.cohortId, state);
  return {
    prepared: decide(prepare(state.undecided), decisions),
    fingerprint: withDecisions(sha256(canonical(state.undecided)), decisions),
  };
}

function groundOf(
  db: ReadDb,
  cohortId: CohortId,
  today: CalendarDate,
  rows: string,
): Ground | undefined {
  const state = readCohort(db, cohortId, today);
  if (!state) return undefined;
  const prepared = prepare(state.undecided);
  let free: Plan | undefined;
  const freePlan = () => {
    free ??= solve(prepared);
    return free;
  };
  return { rows, state, prepared, fingerprint: sha256(canonical(state.undecided)), freePlan };
}

function solvedFrom(last: Last, prepared: Prepared): Solved {
  if (last.solved?.prepared !== prepared) {
    last.solved = last.solved ? resolve(last.solved, prepared) : load(prepared);
  }
  return last.solved;
}

const withDecisions = (fingerprint: string, decisions: DecidedOnBoard): string =>
  sha256(fingerprint + canonicalDecisions(decisions));

function decide(prepared: Prepared, { pins, forbids, held }: DecidedOnBoard): Prepared {
  const aside = new Set(held);
  return redecide(prepared, { pins, forbids, isHeld: ({ id }) => aside.has(id) });
}

/** A draft may still speak of somebody whose part in the cohort was taken back since. */
function withPlanned(db: ReadDb, people: Draft['people'], run: Run | null): Draft['people'] {
  const planned = [
    ...(run?.plan.pairs ?? []).flatMap(({ menteeId, mentorId }) => [menteeId, mentorId]),
    ...(run?.plan.unmatched ?? []).map(({ personId }) => personId),
  ];
  const gone = planned.filter((id) => !people.has(id));
  if (gone.length === 0) return people;
  return new Map([
    ...people,
    ...gone.flatMap((id) => {
      const person = findPerson(db, id);
      return person ? [[id, person] as const] : [];
    }),
  ]);
}

/** Solves a cohort as it is now and stores the answer as its draft. */
export function makeRun(
  db: WriteDb,
  cohortId: CohortId,
  { now, today }: { readonly now: Instant; readonly today: CalendarDate },
): Run | undefined {
  const started = performance.now();
  const draft = openDraft(db, cohortId, today);
  if (!draft) return undefined;
  const plan = planOf(draft.solved());
  const run: Run = {
    id: newId(RunId),
    madeAt: now,
    fingerprint: draft.fingerprint,
    engineVersion: ENGINE_VERSION,
    objective: draft.cohort.matching.objective,
    matchable: draft.problem.mentees.filter(({ matchable }) => matchable === null).length,
    plan,
    milliseconds: Math.round(performance.now() - started),
  };
  saveRun(db, cohortId, run);
  // The board is read next: what was just written is not parsed again.
  const board = kept.get(db);
  if (board) kept.set(db, { ...board, key: '', draft: { ...board.draft, run } });
  return run;
}

export const summaryOf = ({ plan, ...run }: Run): RunSummary => ({
  ...run,
  value: plan.value,
  certificate: plan.certificate,
  unmatched: plan.unmatched.length,
  meanScore: plan.pairs.length === 0 ? null : Math.round(plan.value.total / plan.pairs.length),
});

export const nameOf = ({ people }: Draft, id: PersonId): string => people.get(id)?.name ?? '';

/** Rules with the names of those between the two ends of a reporting line. */
export const withNames = (draft: Draft, forbidden: readonly Forbidden[]): NamedForbidden[] =>
  forbidden.map((each) => ({
    ...each,
    through: each.via.slice(1, -1).map((id) => nameOf(draft, id)),
  }));
