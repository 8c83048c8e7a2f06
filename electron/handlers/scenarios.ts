import { placesOf } from '../../shared/answers';
import { ScenarioId } from '../../shared/ids';
import { fail, ok } from '../../shared/result';
import type { Scenario } from '../../shared/scenario';
import { enrollmentsOf, saveEnrollment } from '../db/enrollments';
import { findCohort, saveCohort } from '../db/programs';
import { deleteScenario, findScenario, listScenarios, saveScenario } from '../db/scenarios';
import { type Draft, openDraft, openScenario, solveAfter } from './draft';
import type { CommandContext, Handlers } from './handler';
import { inventedAmong } from './invented';
import { newId } from './new-id';
import { resultOf } from './scenario-result';

export const scenarioHandlers = {
  'scenarios.list': ({ db, today }, { cohortId }) => {
    const draft = openDraft(db, cohortId, today);
    if (!draft) return fail({ code: 'not-found', entity: 'cohort' });
    const mentors = draft.problem.mentors
      .filter(({ matchable }) => matchable === null || matchable === 'no-places')
      .map(({ id, answers }) => ({
        personId: id,
        name: draft.people.get(id)?.name ?? '',
        places: placesOf(answers),
      }))
      .sort((one, other) => one.name.localeCompare(other.name));
    return ok({
      present: draft.cohort.matching,
      mentors,
      scenarios: listScenarios(db, cohortId),
    });
  },

  'scenarios.save': ({ db, now, nameStep }, { scenarioId, scenario }) => {
    const { cohortId, name } = scenario;
    if (!findCohort(db, cohortId)) return fail({ code: 'not-found', entity: 'cohort' });
    if (scenarioId && findScenario(db, scenarioId)?.cohortId !== cohortId) {
      return fail({ code: 'not-found', entity: 'scenario' });
    }
    const others = listScenarios(db, cohortId).filter(({ id }) => id !== scenarioId);
    if (others.some((other) => other.name === name)) {
      return fail({ code: 'scenario-name-taken', name });
    }
    const saved: Scenario = { ...scenario, id: scenarioId ?? newId(ScenarioId) };
    saveScenario(db, saved, now);
    nameStep('scenario', name);
    return ok(saved);
  },

  'scenarios.drop': ({ db, nameStep }, { scenarioId }) => {
    const scenario = findScenario(db, scenarioId);
    if (!scenario) return fail({ code: 'not-found', entity: 'scenario' });
    deleteScenario(db, scenarioId);
    nameStep('drop-scenario', scenario.name);
    return ok({ name: scenario.name });
  },

  'scenarios.keep': async (context, { scenarioId }) => {
    const cohortId = findScenario(context.db, scenarioId)?.cohortId;
    if (!cohortId) return fail({ code: 'not-found', entity: 'scenario' });
    const kept = await solveAfter(context, cohortId, (command) => {
      const { db, now, nameStep } = command;
      const scenario = findScenario(db, scenarioId);
      const cohort = scenario && findCohort(db, scenario.cohortId);
      if (!cohort) return fail({ code: 'not-found', entity: 'scenario' });
      saveCohort(db, { ...cohort, matching: scenario.settings }, now);
      givePlaces(command, scenario);
      for (const { id } of listScenarios(db, cohort.id)) deleteScenario(db, id);
      nameStep('keep-scenario', scenario.name);
      return ok(scenario.name);
    });
    return kept.ok ? ok({ name: kept.value.taken, run: kept.value.run }) : kept;
  },

  'scenarios.compare': async ({ db, today, engine, signal, progress }, { cohortId }) => {
    const draft = openDraft(db, cohortId, today);
    if (!draft) return fail({ code: 'not-found', entity: 'cohort' });
    const settings = draft.cohort.matching;
    type Opened = Pick<Draft, 'problem' | 'subject' | 'fingerprint'>;
    /** @param byPresent the same people under the present settings */
    const solve = async (opened: Opened, byPresent: Pick<Draft, 'subject'> = draft) => {
      const plan = await engine.ask(opened.subject, 'plan', undefined, { signal });
      const scores = await engine.ask(byPresent.subject, 'scores', plan.pairs, { signal });
      return { ...opened, plan, scores };
    };
    const scenarios = listScenarios(db, cohortId);
    const boards = scenarios.map((scenario) => {
      const opened = openScenario(db, scenario, today);
      if (!opened) return undefined;
      const invented = inventedAmong(opened.problem, scenario.places);
      // The present settings know nobody who is invented: their pairs would be left out.
      const known =
        invented.size === 0 ? draft : openScenario(db, { ...scenario, settings }, today);
      return { opened, invented, known };
    });
    progress(1, scenarios.length + 1);
    const present = await solve(draft);
    const results = [];
    for (const [index, scenario] of scenarios.entries()) {
      progress(index + 2, scenarios.length + 1);
      const board = boards[index];
      if (!board) return fail({ code: 'not-found', entity: 'cohort' });
      const solved = await solve(board.opened, board.known);
      results.push(resultOf(scenario.id, solved, present, draft.people, board.invented));
    }
    return ok({ present: resultOf(null, present, present, draft.people), scenarios: results });
  },
} satisfies Partial<Handlers>;

/**
 * Writes the places of a scenario into what its mentors offer; those who are gone since are passed
 * over, and whoever is invented is not among them: nobody comes into a cohort by being tried out.
 */
function givePlaces({ db, now }: CommandContext, { cohortId, places }: Scenario): void {
  for (const change of places) {
    if (!('mentorId' in change)) continue;
    const { mentorId, places: capacity } = change;
    const enrollment = enrollmentsOf(db, cohortId, mentorId).find(({ role }) => role === 'mentor');
    if (!enrollment || placesOf(enrollment.answers) === capacity) continue;
    const answers = { ...enrollment.answers, capacity };
    saveEnrollment(db, { ...enrollment, answers, answeredAt: now });
  }
}
