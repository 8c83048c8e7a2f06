import { placesOf } from '../../shared/answers';
import type { Enrollment } from '../../shared/enrollment';
import { fail, ok } from '../../shared/result';
import { notMatchable } from '../../shared/standing';
import { listDemographicFields } from '../db/demographics';
import { findCohort, saveCohort } from '../db/programs';
import { hasAnswered } from '../matching/answered';
import { explainTwo, openDraft, solveAfter, summaryOf, withNames } from './draft';
import type { Handlers } from './handler';

export const matchingHandlers = {
  'matching.overview': ({ db, today }, { cohortId }) => {
    const draft = openDraft(db, cohortId, today);
    if (!draft) return fail({ code: 'not-found', entity: 'cohort' });
    const { cohort, people, enrollments, run, outdated } = draft;
    const enrolled = enrollments.flatMap((enrollment) => {
      const person = people.get(enrollment.personId);
      return person ? { enrollment, person, why: notMatchable(enrollment, person, today) } : [];
    });
    const able = enrolled.filter(({ why }) => why === null);
    const mentors = able.filter(({ enrollment }) => enrollment.role === 'mentor');
    const flat = [...draft.everyMentee, ...draft.problem.mentors].filter(
      ({ matchable }) => matchable === null,
    );
    const standing = (role: Enrollment['role']) =>
      enrolled.flatMap(({ enrollment, person, why }) =>
        enrollment.role === role && why !== null
          ? { personId: person.id, name: person.name, why }
          : [],
      );
    return ok({
      settings: cohort.matching,
      mentors: mentors.length,
      places: mentors.reduce((sum, { enrollment }) => sum + placesOf(enrollment.answers), 0),
      mentees: able.length - mentors.length,
      notMatchable: { mentors: standing('mentor'), mentees: standing('mentee') },
      answered: cohort.matching.criteria.map((criterion) => ({
        criterion: criterion.id,
        answered: flat.filter((each) => hasAnswered(criterion, each, draft.problem.eventNotes))
          .length,
        of: flat.length,
      })),
      demographicFields: listDemographicFields(db, cohort.programId).map(({ name }) => name),
      run: run && summaryOf(run),
      outdated,
    });
  },

  'matching.settings': ({ db, now, nameStep }, { cohortId, settings }) => {
    const cohort = findCohort(db, cohortId);
    if (!cohort) return fail({ code: 'not-found', entity: 'cohort' });
    saveCohort(db, { ...cohort, matching: settings }, now);
    nameStep('settings');
    return ok(settings);
  },

  'matching.run': async (context, { cohortId }) => {
    const solved = await solveAfter(context, cohortId, ({ nameStep }) => ok(nameStep('run')));
    return solved.ok ? ok(solved.value.run) : solved;
  },

  /** Asks about two people only, so that published pairs can be explained as well. */
  'matching.explain': ({ db, today }, { cohortId, menteeId, mentorId }) => {
    const draft = openDraft(db, cohortId, today);
    if (!draft) return fail({ code: 'not-found', entity: 'cohort' });
    const explained = explainTwo(draft, menteeId, mentorId);
    if (!explained) return fail({ code: 'not-found', entity: 'enrollment' });
    const { score, parts, forbidden } = explained;
    return ok({
      score: forbidden.length > 0 ? null : score,
      parts,
      forbidden: withNames(draft, forbidden),
    });
  },
} satisfies Partial<Handlers>;
