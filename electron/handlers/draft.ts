import { createHash } from 'node:crypto';
import type { NamedForbidden, RunSummary } from '../../shared/contract/matching';
import type { AppError } from '../../shared/errors';
import { type CohortId, type PersonId, RunId } from '../../shared/ids';
import { type Forbidden, loadPoints, meanOf, type Plan } from '../../shared/plan';
import { fail, ok, type Result } from '../../shared/result';
import type { Scenario } from '../../shared/scenario';
import type { CalendarDate } from '../../shared/time';
import { cohortRows } from '../db/cohort-rows';
import type { ReadDb } from '../db/database';
import { findPerson } from '../db/people';
import { isPublished, latestRun, type Run, saveRun } from '../db/runs';
import {
  canonical,
  canonicalDecisions,
  type DecidedOnBoard,
  ENGINE_VERSION,
} from '../matching/canonical';
import { explain } from '../matching/explain';
import { prepare } from '../matching/prepare';
import type { MatchingProblem, MatchPerson } from '../matching/profile';
import type { Subject } from './engine';
import type { CommandContext, JobContext } from './handler';
import { newId } from './new-id';
import { type CohortState, readCohort, readDecisions } from './problem';
import { workOut } from './work-out';

/** A cohort's board as it stands in the file. */
export type Draft = CohortState & {
  /** With what was decided on the board. */
  readonly problem: MatchingProblem;
  /** The same for the engine. */
  readonly subject: Subject;
  readonly fingerprint: string;
  /** The latest run that nothing was published from; null when there is none. */
  readonly run: Run | null;
  /** Whether something the run was made from has changed since. */
  readonly outdated: boolean;
};

/** What no decision changes: it is read and put in words for the fingerprint once. */
type Ground = {
  /** The rows it was made from, and the day. */
  readonly rows: string;
  readonly state: CohortState;
  readonly fingerprint: string;
};

type Kept = { readonly key: string; readonly ground: Ground; readonly draft: Draft };
/** The last board asked for, per connection: a decision, or a look at a card, reads nobody again. */
const kept = new WeakMap<ReadDb, Kept>();

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Reads and compares a cohort with its latest run; undefined when there is no such cohort. */
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
  const draft: Draft = {
    ...ground.state,
    people: withPlanned(db, ground.state.people, run),
    problem: decide(ground.state.undecided, decisions),
    subject: { ground: ground.fingerprint, undecided: ground.state.undecided, decisions },
    fingerprint,
    run,
    outdated: run !== null && run.fingerprint !== fingerprint,
  };
  // What is read inside a transaction may be rolled back without the count of changes going back.
  kept.set(db, { key: db.inTransaction ? '' : key, ground, draft });
  return draft;
}

/** A cohort as it would be under a scenario, with what was decided on its board; nothing of it is stored. */
export function openScenario(
  db: ReadDb,
  scenario: Scenario,
  today: CalendarDate,
): Pick<Draft, 'problem' | 'subject' | 'fingerprint'> | undefined {
  const state = readCohort(db, scenario.cohortId, today, scenario);
  if (!state) return undefined;
  const decisions = readDecisions(db, scenario.cohortId, state);
  const ground = sha256(canonical(state.undecided));
  return {
    problem: decide(state.undecided, decisions),
    subject: { ground, undecided: state.undecided, decisions },
    fingerprint: withDecisions(ground, decisions),
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
  return { rows, state, fingerprint: sha256(canonical(state.undecided)) };
}

const withDecisions = (fingerprint: string, decisions: DecidedOnBoard): string =>
  sha256(fingerprint + canonicalDecisions(decisions));

/** The problem with what was decided on the board. */
function decide(problem: MatchingProblem, { pins, forbids, held }: DecidedOnBoard) {
  const aside = new Set(held);
  const withHold = <P extends MatchPerson>(person: P): P => ({
    ...person,
    held: aside.has(person.id),
  });
  const mentees = problem.mentees.map(withHold);
  return { ...problem, mentees, mentors: problem.mentors.map(withHold), pins, forbids };
}

/** Why two people of a cohort score what they score, and what forbids them; undefined where one has no such part. */
export function explainTwo(
  { everyMentee, problem }: Draft,
  menteeId: PersonId,
  mentorId: PersonId,
) {
  const mentee = everyMentee.find(({ id }) => id === menteeId);
  const mentor = problem.mentors.find(({ id }) => id === mentorId);
  if (!mentee || !mentor) return undefined;
  const two = prepare({ ...problem, mentees: [mentee], mentors: [mentor], pins: [] });
  return explain(two, menteeId, mentorId);
}

/**
 * A draft may still speak of somebody whose part in the cohort was taken back since. Whoever came with an
 * import that was taken back is not on file at all, and is passed over.
 */
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

/**
 * Takes a step, has the engine solve what it leads to, and stores step and plan in one command.
 * Refused, with nothing written, where the cohort changed while the engine worked.
 */
export async function solveAfter<T>(
  context: JobContext,
  cohortId: CohortId,
  step: (command: CommandContext) => Result<T, AppError>,
): Promise<Result<{ readonly taken: T; readonly run: RunSummary }, AppError>> {
  const { engine, signal } = context;
  return await workOut(
    context,
    (command) => {
      const taken = step(command);
      if (!taken.ok) return taken;
      const draft = openDraft(command.db, cohortId, command.today);
      if (!draft) return fail({ code: 'not-found', entity: 'cohort' });
      return ok({ taken: taken.value, draft, fingerprint: draft.fingerprint });
    },
    async ({ draft }) => {
      const started = performance.now();
      const plan = await engine.ask(draft.subject, 'plan', undefined, { signal });
      return { plan, milliseconds: Math.round(performance.now() - started) };
    },
    (command, { taken, draft }, { plan, milliseconds }) =>
      ok({ taken, run: storeRun(command, draft, plan, milliseconds) }),
  );
}

/** Stores the engine's answer as a cohort's draft. */
function storeRun(
  { db, now }: CommandContext,
  { cohort, problem, fingerprint }: Draft,
  plan: Plan,
  milliseconds: number,
): RunSummary {
  const run: Run = {
    id: newId(RunId),
    madeAt: now,
    fingerprint,
    engineVersion: ENGINE_VERSION,
    objective: cohort.matching.objective,
    matchable: problem.mentees.filter(({ matchable }) => matchable === null).length,
    plan,
    milliseconds,
  };
  saveRun(db, cohort.id, run);
  // The board is read next: what was just written is not parsed again.
  const board = kept.get(db);
  if (board) kept.set(db, { ...board, key: '', draft: { ...board.draft, run } });
  return summaryOf(run);
}

export const summaryOf = ({ plan, ...run }: Run): RunSummary => ({
  ...run,
  value: plan.value,
  certificate: plan.certificate,
  unmatched: plan.unmatched.length,
  meanScore: meanOf(plan.pairs.map(({ score }) => score)),
  loadPoints: loadPoints(plan.pairs, plan.value.total),
});

export const nameOf = ({ people }: Draft, id: PersonId): string => people.get(id)?.name ?? '';

/** Rules with the names of those between the two ends of a reporting line. */
export const withNames = (draft: Draft, forbidden: readonly Forbidden[]): NamedForbidden[] =>
  forbidden.map((each) => ({
    ...each,
    through: each.via.slice(1, -1).map((id) => nameOf(draft, id)),
  }));
