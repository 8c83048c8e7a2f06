import { attendanceOf } from '../../shared/attendance';
import type { PersonId } from '../../shared/ids';
import type { Match } from '../../shared/match';
import { fail, ok } from '../../shared/result';
import { findMatch, saveMatch, sessionsOf } from '../db/matches';
import { findPerson } from '../db/people';
import { findCohort } from '../db/programs';
import type { Handlers } from './handler';
import { holdsIn } from './holds';
import { matchRows } from './match-rows';

export const matchHandlers = {
  'matches.list': ({ db, today }, { cohortId }) => ok(matchRows(db, cohortId, today)),

  'matches.get': ({ db, today }, { matchId }) => {
    const match = findMatch(db, matchId);
    const cohort = match && findCohort(db, match.cohortId);
    if (!cohort) return fail({ code: 'not-found', entity: 'match' });
    const sessions = sessionsOf(db, matchId);
    const hold =
      match.state === 'active' ? holdsIn(db, match.cohortId, today)(match.mentorId) : null;
    return ok({
      match,
      mentee: findPerson(db, match.menteeId)?.name ?? '',
      mentor: findPerson(db, match.mentorId)?.name ?? '',
      attendance: attendanceOf(match, sessions, cohort, today),
      sessions,
      ...(hold && { hold }),
    });
  },

  'matches.sign': ({ db, today, nameStep }, { matchIds, signedOn }) => {
    if (signedOn !== null && signedOn > today)
      return fail({ code: 'day-in-future', day: signedOn });
    for (const id of matchIds) {
      const match = findMatch(db, id);
      if (!match) return fail({ code: 'not-found', entity: 'match' });
      saveMatch(db, { ...match, signedOn });
      nameStep('sign', matchIds.length === 1 ? findPerson(db, match.menteeId)?.name : undefined);
    }
    return ok({ signed: matchIds.length });
  },

  'matches.close': ({ db, today, nameStep }, { matchIds, closedOn, reason, again }) => {
    // The past is open without end: a program may be taken over from paper.
    if (closedOn > today) return fail({ code: 'day-in-future', day: closedOn });
    const nameOf = (personId: PersonId) => findPerson(db, personId)?.name ?? '';
    const chosen = new Set(matchIds);
    for (const id of chosen) {
      const match = findMatch(db, id);
      if (!match) return fail({ code: 'not-found', entity: 'match' });
      const mentee = nameOf(match.menteeId);
      if (match.state !== 'active') {
        return fail({ code: 'already-ended', mentee, mentor: nameOf(match.mentorId) });
      }
      saveMatch(db, {
        ...match,
        state: 'closed',
        closedOn,
        closeReason: reason,
        menteeDone: again?.mentee === false,
        mentorDone: again?.mentor === false,
      });
      nameStep('close', chosen.size === 1 ? mentee : undefined);
    }
    return ok({ closed: chosen.size });
  },

  'matches.release': ({ db, today, nameStep }, { matchId }) => {
    const match = findMatch(db, matchId);
    if (match?.state !== 'active') return fail({ code: 'not-found', entity: 'match' });
    const released: Match = {
      ...match,
      state: 'closed',
      closedOn: today,
      closeReason: 'released',
    };
    saveMatch(db, released);
    nameStep('release-match', findPerson(db, match.menteeId)?.name);
    return ok(released);
  },
} satisfies Partial<Handlers>;
