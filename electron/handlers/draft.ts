import { createHash } from 'node:crypto';
import type { NamedForbidden, RunSummary } from '../../shared/contract/matching';
import { type CohortId, type PersonId, RunId } from '../../shared/ids';
import type { Forbidden, Plan } from '../../shared/plan';
import type { CalendarDate, Instant } from '../../shared/time';
import type { ReadDb, WriteDb } from '../db/database';
import { isPublished, latestRun, type Run, saveRun } from '../db/runs';
import { canonical, ENGINE_VERSION } from '../matching/canonical';
import { prepare } from '../matching/prepare';
import type { Prepared } from '../matching/prepared';
import type { MatchingProblem } from '../matching/profile';
import { solve } from '../matching/solve';
import { newId } from './new-id';
import { type CohortState, readCohort, withoutDecisions } from './problem';

/** A cohort's board, scored and ready to be asked. */
export type Draft = CohortState & {
  readonly prepared: Prepared;
  readonly fingerprint: string;
  /** The latest run that nothing was published from; null when there is none. */
  readonly run: Run | null;
  /** Whether something the run was made from has changed since. */
  readonly outdated: boolean;
  /** The best plan if nothing had been decided by hand; computed when first asked for. */
  readonly freePlan: () => Plan;
};

type Kept = { readonly key: string; readonly draft: Draft };
/** The last board asked for, per connection: hovering over cards must not score everybody again. */
const kept = new WeakMap<ReadDb, Kept>();
/** The last plan without decisions, per connection: a decision does not change it. */
const keptFree = new WeakMap<ReadDb, { readonly fingerprint: string; readonly plan: Plan }>();

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Reads, scores and compares a cohort with its latest run; undefined when there is no such cohort. */
export function openDraft(db: ReadDb, cohortId: CohortId, today: CalendarDate): Draft | undefined {
  const changes = db.prepare('SELECT total_changes()').pluck().get();
  const key = `${cohortId} ${today} ${String(changes)}`;
  const before = kept.get(db);
  if (before?.key === key) return before.draft;
  const state = readCohort(db, cohortId, today);
  if (!state) return undefined;
  const latest = latestRun(db, cohortId);
  const run = latest && !isPublished(db, latest.id) ? latest : null;
  const fingerprint = sha256(canonical(state.problem));
  const draft: Draft = {
    ...state,
    // The same problem prepares to the same; a run that was stored does not score everybody again.
    prepared:
      before?.draft.fingerprint === fingerprint ? before.draft.prepared : prepare(state.problem),
    fingerprint,
    run,
    outdated: run !== null && run.fingerprint !== fingerprint,
    freePlan: () => freePlanOf(db, withoutDecisions(state.problem)),
  };
  kept.set(db, { key, draft });
  return draft;
}

function freePlanOf(db: ReadDb, problem: MatchingProblem): Plan {
  const fingerprint = sha256(canonical(problem));
  const before = keptFree.get(db);
  if (before?.fingerprint === fingerprint) return before.plan;
  const plan = solve(prepare(problem));
  keptFree.set(db, { fingerprint, plan });
  return plan;
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
  const plan = solve(draft.prepared);
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
