import { z } from 'zod';
import { DemographicAnswer, MOST_DEMOGRAPHIC_FIELDS } from '../demographic';
import { Enrollment, EnrollmentInput, Role } from '../enrollment';
import { CohortId, EnrollmentId, PersonId } from '../ids';
import { Match } from '../match';
import { Person, PersonInput } from '../person';
import { NotMatchable } from '../plan';
import { command, query } from './call';

/** A line of the people list, with what the list shows, filters and sorts by. */
export const PersonRow = z.object({
  id: PersonId,
  name: z.string(),
  staffNumber: z.string().nullable(),
  email: z.string().nullable(),
  department: z.string().nullable(),
  site: z.string().nullable(),
  level: z.int().nullable(),
  roles: z.array(Role),
  /** In which of these roles they cannot be matched, and why. */
  notMatchable: z.array(z.object({ role: Role, why: NotMatchable })),
  /** Wishes and vetoes that do not point at anybody yet. */
  unclearNames: z.int(),
  /** Answers that matching uses and that are missing, over all roles. */
  missingAnswers: z.int(),
  matched: z.boolean(),
});
export type PersonRow = z.infer<typeof PersonRow>;

export const people = {
  'people.list': query(z.object({ cohortId: CohortId }), z.array(PersonRow)),
  'people.get': query(
    z.object({ personId: PersonId, cohortId: CohortId }),
    z.object({
      person: Person,
      managerName: z.string().nullable(),
      enrollments: z.array(Enrollment),
      notMatchable: NotMatchable.nullable(),
      /** In this cohort, the open ones first; with the name of the other side. */
      matches: z.array(z.object({ match: Match, partner: z.string(), as: Role })),
    }),
  ),
  /** What forms offer while somebody types. */
  'people.choices': query(
    z.object({ cohortId: CohortId }),
    z.object({
      departments: z.array(z.string()),
      sites: z.array(z.string()),
      skills: z.array(z.string()),
      languages: z.array(z.string()),
      people: z.array(z.object({ id: PersonId, name: z.string(), detail: z.string() })),
    }),
  ),
  /** Those in the cohort who share a name with another in it, each with what tells them apart. */
  'people.namesakes': query(
    z.object({ cohortId: CohortId }),
    z.array(z.object({ personId: PersonId, mark: z.string() })),
  ),
  /**
   * Saves the person and, where `enrollment` is given, their part in the cohort, in one step.
   * Demographic answers that are not listed stay as they are.
   */
  'people.save': command(
    z.object({
      personId: PersonId.nullable(),
      person: PersonInput,
      cohortId: CohortId,
      enrollment: EnrollmentInput.nullable(),
      demographics: z.array(DemographicAnswer).max(MOST_DEMOGRAPHIC_FIELDS).default([]),
    }),
    z.object({ personId: PersonId }),
  ),
  /** Takes somebody out of the cohort, or back in. Their answers stay. */
  'people.withdraw': command(
    z.object({ enrollmentId: EnrollmentId, withdrawn: z.boolean() }),
    z.object({ personId: PersonId }),
  ),
} as const;
