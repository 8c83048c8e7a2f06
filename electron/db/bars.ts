import { z } from 'zod';
import type { Enrollment } from '../../shared/enrollment';
import { CohortId, PersonId } from '../../shared/ids';
import {
  adultOn,
  type Bar,
  DEFAULT_SAFEGUARDS,
  Safeguards,
  type Screening,
} from '../../shared/safeguard';
import { addDays, CalendarDate } from '../../shared/time';
import type { ReadDb } from './database';
import { json } from './json';
import { allScreenings, consentsFor } from './safeguards';
import { fold } from './schema';

const MinorRow = z.object({ personId: PersonId, birthDate: CalendarDate.nullable() });
const Demands = Safeguards.pick({ adultAge: true }).extend({
  cohortId: CohortId,
  checks: json(Safeguards.shape.checks),
});

/** Which of the demanded checks are missing, and which will be once they expire. */
function barOfChecks(demanded: readonly string[], known: readonly Screening[]): Bar[] {
  const cleared = (name: string) =>
    known.find(({ checkName, status }) => status === 'cleared' && fold(checkName) === fold(name));
  const missing = demanded.filter((name) => !cleared(name));
  const bar = { why: 'not-screened', to: null } as const;
  const later = demanded.flatMap((name): Bar[] => {
    const until = cleared(name)?.expiresOn ?? null;
    return until === null ? [] : [{ ...bar, from: addDays(until, 1), checks: [name] }];
  });
  return missing.length > 0 ? [{ ...bar, from: null, checks: missing }, ...later] : later;
}

/**
 * What keeps people out of matching beside their own answers, with the days from which and until which
 * it does: consent that was withdrawn, a guardian's that is missing, checks that a program demands.
 */
export function barsOn(
  db: ReadDb,
): (part: Pick<Enrollment, 'cohortId' | 'personId' | 'role'>) => Bar[] {
  const demands = new Map(
    Demands.array()
      .parse(
        db
          .prepare(
            `SELECT c.id AS cohortId, s.adult_age AS adultAge, s.checks
               FROM cohorts c JOIN safeguards s ON s.program_id = c.program_id`,
          )
          .all(),
      )
      .map((each) => [each.cohortId, each]),
  );
  const consents = consentsFor(db, 'matching');
  const minors = new Map(
    MinorRow.array()
      .parse(db.prepare('SELECT person_id AS personId, birth_date AS birthDate FROM minors').all())
      .map((minor) => [minor.personId, minor]),
  );
  const screenings = demands.size === 0 ? new Map<PersonId, Screening[]>() : allScreenings(db);
  return ({ cohortId, personId, role }) => {
    const { adultAge, checks } = demands.get(cohortId) ?? DEFAULT_SAFEGUARDS;
    const consent = consents.get(personId);
    const minor = minors.get(personId);
    const bars: Bar[] = [];
    if (consent?.withdrawnOn) {
      bars.push({ why: 'consent-withdrawn', from: consent.withdrawnOn, to: null, checks: [] });
    }
    if (minor && !(consent?.guardian && consent.withdrawnOn === null)) {
      const to = minor.birthDate && adultOn(minor.birthDate, { adultAge });
      bars.push({ why: 'no-guardian', from: null, to, checks: [] });
    }
    if (role === 'mentor') bars.push(...barOfChecks(checks, screenings.get(personId) ?? []));
    return bars;
  };
}
