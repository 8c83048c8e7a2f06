import { SessionId } from '../../shared/ids';
import { fail, ok } from '../../shared/result';
import {
  deleteSession,
  findMatch,
  findSession,
  listMatches,
  listSessions,
  saveSession,
} from '../db/matches';
import { findPerson, personNames } from '../db/people';
import type { Handlers } from './handler';
import { newId } from './new-id';

export const sessionHandlers = {
  'sessions.list': ({ db }, { cohortId }) => {
    const names = personNames(db);
    const matches = new Map(listMatches(db, cohortId).map((match) => [match.id, match]));
    return ok(
      listSessions(db, cohortId).flatMap((session) => {
        const match = matches.get(session.matchId);
        if (!match) return [];
        return {
          ...session,
          mentee: names.get(match.menteeId) ?? '',
          mentor: names.get(match.mentorId) ?? '',
        };
      }),
    );
  },

  'sessions.log': ({ db, now, today, nameStep }, input) => {
    const match = findMatch(db, input.matchId);
    if (!match) return fail({ code: 'not-found', entity: 'match' });
    if (input.heldOn > today) return fail({ code: 'session-in-future', heldOn: input.heldOn });
    const session = { ...input, id: newId(SessionId) };
    saveSession(db, session, now);
    nameStep('session', findPerson(db, match.menteeId)?.name);
    return ok(session);
  },

  'sessions.update': ({ db, now, today, nameStep }, { sessionId, session }) => {
    const match = findMatch(db, session.matchId);
    if (!match) return fail({ code: 'not-found', entity: 'match' });
    if (!findSession(db, sessionId)) return fail({ code: 'not-found', entity: 'session' });
    if (session.heldOn > today) return fail({ code: 'session-in-future', heldOn: session.heldOn });
    const saved = { ...session, id: sessionId };
    saveSession(db, saved, now);
    nameStep('session', findPerson(db, match.menteeId)?.name);
    return ok(saved);
  },

  'sessions.remove': ({ db, nameStep }, { sessionId }) => {
    const session = findSession(db, sessionId);
    const match = session && findMatch(db, session.matchId);
    if (!match) return fail({ code: 'not-found', entity: 'session' });
    deleteSession(db, sessionId);
    nameStep('remove-session', findPerson(db, match.menteeId)?.name);
    return ok({ matchId: session.matchId });
  },
} satisfies Partial<Handlers>;
