import type { PersonExtract } from '../../shared/extract';
import { couldBeAt } from '../../shared/group';
import type { GroupId, PersonId } from '../../shared/ids';
import type { Person } from '../../shared/person';
import type { CalendarDate } from '../../shared/time';
import type { ReadDb } from './database';
import { demographicsOf } from './demographics';
import { enrollmentsOf } from './enrollments';
import { sessionsOfGroup } from './group-sessions';
import { matchesOf, sessionsOf } from './matches';
import { personNames } from './people';
import { listCohorts, listPrograms } from './programs';
import { consentsOf, minorOf, notesOf, screeningsOf } from './safeguards';

/** Collects everything about one person that is theirs to see, over all programs. */
export function personExtract(db: ReadDb, person: Person, madeOn: CalendarDate): PersonExtract {
  const { id, managerId, ...about } = person;
  const names = personNames(db);
  const nameOf = (other: PersonId) => names.get(other) ?? '';
  const programs = new Map(listPrograms(db).map((program) => [program.id, program.name]));
  const cohorts = listCohorts(db);
  const named = (
    list: readonly { personId: PersonId | null; writtenName: string; reason: string | null }[],
  ) =>
    list.map(({ personId, writtenName, reason }) => ({
      name: personId === null ? writtenName : nameOf(personId),
      reason,
    }));
  return {
    madeOn,
    person: { ...about, manager: managerId === null ? null : nameOf(managerId) },
    minor: minorOf(db, id),
    enrollments: cohorts.flatMap((cohort) =>
      enrollmentsOf(db, cohort.id, id).map((enrollment) => ({
        program: programs.get(cohort.programId) ?? '',
        cohort: cohort.name,
        role: enrollment.role,
        optIn: enrollment.optIn,
        answers: enrollment.answers,
        wishes: named(enrollment.wishes),
        vetoes: named(enrollment.vetoes),
        answeredAt: enrollment.answeredAt,
        withdrawnOn: enrollment.withdrawnOn,
      })),
    ),
    optionalAnswers: [...programs].flatMap(([programId, program]) =>
      demographicsOf(db, programId, id).map(({ field, choice }) => ({
        program,
        question: field,
        answer: choice,
      })),
    ),
    consents: consentsOf(db, id).map(({ id: _, personId: __, ...consent }) => consent),
    screenings: screeningsOf(db, id),
    matches: cohorts.flatMap((cohort) =>
      matchesOf(db, cohort.id, id).map((match) => ({
        cohort: cohort.name,
        as: match.mentorId === id ? ('mentor' as const) : ('mentee' as const),
        with: nameOf(match.mentorId === id ? match.menteeId : match.mentorId),
        startsOn: match.startsOn,
        signedOn: match.signedOn,
        closedOn: match.closedOn,
        sessions: sessionsOf(db, match.id).map(({ heldOn, minutes, way, note, notePrivate }) => ({
          heldOn,
          minutes,
          way,
          note: notePrivate === true ? null : note,
        })),
      })),
    ),
    groups: db
      .prepare<[PersonId], Omit<PersonExtract['groups'][number], 'sessions'> & { id: GroupId }>(
        `SELECT g.id, c.name AS cohort, g.name, m.joined_on AS joinedOn, m.left_on AS leftOn
           FROM group_members m
           JOIN groups g ON g.id = m.group_id JOIN cohorts c ON c.id = g.cohort_id
          WHERE m.person_id = ? ORDER BY g.published_at, g.id`,
      )
      .all(id)
      .map(({ id: groupId, ...part }) => ({
        ...part,
        sessions: sessionsOfGroup(db, groupId)
          .filter((session) => couldBeAt({ personId: id, ...part }, session))
          .map(({ heldOn, minutes, way, note, notePrivate, presentIds }) => {
            const wasThere = presentIds.includes(id);
            const isTheirs = wasThere && notePrivate !== true;
            return { heldOn, minutes, way, note: isTheirs ? note : null, wasThere };
          }),
      })),
    meetings: db
      .prepare<[{ id: PersonId }], PersonExtract['meetings'][number] & { other: PersonId }>(
        `SELECT e.name AS event, e.held_on AS heldOn,
                iif(m.mentor_id = @id, 'mentor', 'mentee') AS "as",
                iif(m.mentor_id = @id, m.mentee_id, m.mentor_id) AS other, n.note, n.words
           FROM meetings m JOIN events e ON e.id = m.event_id
           LEFT JOIN meeting_notes n ON n.meeting_id = m.id
            AND n.given_by = iif(m.mentor_id = @id, 'mentor', 'mentee')
          WHERE e.published_at IS NOT NULL AND @id IN (m.mentor_id, m.mentee_id)
          ORDER BY e.held_on, m.round, m.id`,
      )
      .all({ id })
      .map(({ other, ...meeting }) => ({ ...meeting, with: nameOf(other) })),
    notes: notesOf(db, id)
      .filter(({ isPrivate }) => !isPrivate)
      .map(({ text, writtenAt }) => ({ text, writtenAt })),
  };
}
