import type { CohortId, ScenarioId } from '../../shared/ids';
import { Scenario } from '../../shared/scenario';
import { StoredMatchingSettings } from '../../shared/stored-settings';
import type { Instant } from '../../shared/time';
import type { ReadDb, WriteDb } from './database';
import { json } from './json';

const Row = Scenario.extend({
  settings: json(StoredMatchingSettings),
  places: json(Scenario.shape.places),
});
const COLUMNS = 'id, cohort_id AS cohortId, name, settings, places';

/** A cohort's scenarios, in the order they were made. */
export const listScenarios = (db: ReadDb, cohortId: CohortId): Scenario[] =>
  Row.array().parse(
    db
      .prepare(`SELECT ${COLUMNS} FROM scenarios WHERE cohort_id = ? ORDER BY created_at, id`)
      .all(cohortId),
  );

export function findScenario(db: ReadDb, id: ScenarioId): Scenario | undefined {
  const row = db.prepare(`SELECT ${COLUMNS} FROM scenarios WHERE id = ?`).get(id);
  return row === undefined ? undefined : Row.parse(row);
}

/** Writes a scenario, new or changed. */
export function saveScenario(db: WriteDb, scenario: Scenario, now: Instant): void {
  db.prepare(`
    INSERT INTO scenarios (id, cohort_id, name, settings, places, created_at)
    VALUES (@id, @cohortId, @name, @settings, @places, @now)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, settings = excluded.settings,
      places = excluded.places
  `).run({
    ...scenario,
    settings: JSON.stringify(scenario.settings),
    places: JSON.stringify(scenario.places),
    now,
  });
}

export function deleteScenario(db: WriteDb, id: ScenarioId): void {
  db.prepare('DELETE FROM scenarios WHERE id = ?').run(id);
}
