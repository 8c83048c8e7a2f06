import { randomUUID } from 'node:crypto';
import type { WriteDb } from '../../electron/db/database';
import { DEFAULT_MATCHING } from '../../shared/criterion';

const DAY = '2026-03-01';
const NOW = `${DAY}T09:00:00.000Z`;
const PEOPLE = 80;

/** Fills a file of the first release: some of everything that it could hold. */
export function fillFirstRelease(db: WriteDb): void {
  const insert = (table: string, row: Readonly<Record<string, string | number | null>>) =>
    db
      .prepare(
        `INSERT INTO ${table} (${Object.keys(row).join()}) VALUES (${Object.keys(row)
          .map(() => '?')
          .join()})`,
      )
      .run(...Object.values(row));
  const [program, cohort, run] = [randomUUID(), randomUUID(), randomUUID()];
  const people = Array.from({ length: PEOPLE }, () => randomUUID());
  insert('programs', {
    id: program,
    name: 'Harbour',
    organisation: 'Harbour Works',
    time_zone: 'UTC',
    ladder: '["Junior","Senior"]',
    sites: '[]',
    created_at: NOW,
  });
  insert('cohorts', {
    id: cohort,
    program_id: program,
    name: 'Spring',
    format: 'one-to-one',
    kickoff_date: DAY,
    duration_months: 6,
    cadence_days: 14,
    session_minutes: 60,
    gate_day: 90,
    matching: JSON.stringify(DEFAULT_MATCHING),
    created_at: NOW,
  });
  insert('runs', {
    id: run,
    cohort_id: cohort,
    made_at: NOW,
    fingerprint: 'a'.repeat(64),
    engine_version: '1',
    objective: 'fair',
    matchable: 1,
    plan: '{}',
    milliseconds: 1,
  });
  for (const [index, id] of people.entries()) {
    const isMentor = index % 2 === 0;
    insert('people', { id, name: `Łukasz ${index}`, staff_number: String(index), level: 1 });
    insert('enrollments', {
      id: randomUUID(),
      cohort_id: cohort,
      person_id: id,
      role: isMentor ? 'mentor' : 'mentee',
      answers: JSON.stringify({ note: 'x'.repeat(200) }),
      answered_at: NOW,
    });
    if (isMentor) continue;
    const match = randomUUID();
    const [menteeId, mentorId] = [id, people[index - 1] ?? ''];
    insert('decisions', {
      id: randomUUID(),
      cohort_id: cohort,
      kind: 'pin',
      mentee_id: menteeId,
      mentor_id: mentorId,
      decided_at: NOW,
    });
    insert('matches', {
      id: match,
      cohort_id: cohort,
      mentee_id: menteeId,
      mentor_id: mentorId,
      run_id: run,
      state: 'active',
      score: index,
      starts_on: DAY,
      published_at: NOW,
    });
    insert('sessions', {
      id: randomUUID(),
      match_id: match,
      held_on: DAY,
      minutes: 45,
      way: 'video',
      note: 'went well',
      logged_at: NOW,
    });
  }
}
