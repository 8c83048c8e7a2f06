import type { TFunction } from 'i18next';
import { wasTried } from '../../../shared/attendance';
import type { Output } from '../../../shared/contract';
import type { GroupRow } from '../../../shared/contract/groups';
import type { MatchRow } from '../../../shared/contract/matches';
import { couldBeAt, type GroupSession, wasIn } from '../../../shared/group';
import type { GroupId, MatchId, PersonId } from '../../../shared/ids';
import type { Attendance, Match, Session } from '../../../shared/match';
import { fail, ok, type Result } from '../../../shared/result';
import type { CalendarDate } from '../../../shared/time';
import { fits } from '../../lib/name-search';

/** Those whose sessions are logged: the two of a match, or a group. */
export type Party = Pick<Match, 'state' | 'startsOn' | 'closedOn' | 'signedOn'> & {
  readonly id: MatchId | GroupId;
  /** What the row is told by: the mentee, or the group. */
  readonly name: string;
  /** What stands beside it, smaller: `with Rosa Ortiz`, `6 people`. */
  readonly rest: string;
  /** In full: `Łukasz Lindqvist with Rosa Ortiz`. */
  readonly full: string;
  /** Who may have been there; null where two is all there are. */
  readonly people: GroupRow['people'] | null;
  readonly attendance: Attendance;
};

/** A logged session of either kind. */
export type LoggedSession = Omit<Session, 'matchId'> & {
  readonly party: Party['id'];
  /** Who of a group was there; null for a match. */
  readonly presentIds: readonly PersonId[] | null;
};

type T = TFunction<'sessions'>;

const partyOfMatch = (t: T, { match, mentee, mentor, attendance }: MatchRow): Party => ({
  ...match,
  name: mentee,
  rest: t('withMentor', { mentor }),
  full: t('who', { mentee, mentor }),
  people: null,
  attendance,
});

/** Those of matches; not of one that was taken back before it was tried. */
export const partiesOfMatches = (t: T, rows: readonly MatchRow[]): readonly Party[] =>
  rows.filter(wasTried).map((row) => partyOfMatch(t, row));

export const partyOfGroup = (t: T, { group, people, attendance }: GroupRow): Party => ({
  ...group,
  rest: t('people', { count: people.filter(({ leftOn }) => leftOn === null).length }),
  full: group.name,
  people,
  attendance,
});

export const sessionOfMatch = ({
  matchId,
  ...session
}: Output<'sessions.list'>[number]): LoggedSession => ({
  ...session,
  party: matchId,
  presentIds: null,
});

export const sessionOfGroup = ({ groupId, ...session }: GroupSession): LoggedSession => ({
  ...session,
  party: groupId,
});

/** Who could have been at a session of a group on a day, by name. */
export const peopleOn = (people: GroupRow['people'], day: CalendarDate): GroupRow['people'] =>
  people.filter((person) => wasIn(person, day));

/** How many were at a session of a group, and how many of its people could have been. */
export function presenceAt(
  { heldOn, presentIds }: Pick<LoggedSession, 'heldOn' | 'presentIds'>,
  people: GroupRow['people'],
): { readonly there: number; readonly of: number } {
  const session = { heldOn, presentIds: presentIds ?? [] };
  const could = people.filter((person) => couldBeAt(person, session));
  return { there: session.presentIds.length, of: could.length };
}

/** Fewest people who make a session. */
const LEAST_PRESENT = 2;

/** Why those said to have been there can't have been all. */
export type PresenceProblem =
  | { readonly code: 'too-few-present'; readonly least: number }
  /** A name taken off that fits nobody, or several. */
  | { readonly code: 'unknown-absent'; readonly text: string; readonly count: number };

/** Who of a group was there on a day, once those who were not are taken off. */
export function presentOn(
  people: GroupRow['people'],
  day: CalendarDate,
  absent: readonly PersonId[],
): Result<readonly PersonId[], PresenceProblem> {
  const present = peopleOn(people, day)
    .map(({ personId }) => personId)
    .filter((id) => !absent.includes(id));
  return present.length < LEAST_PRESENT
    ? fail({ code: 'too-few-present', least: LEAST_PRESENT })
    : ok(present);
}

type Absences = { readonly absent: readonly PersonId[]; readonly note: string | null };

/** Who was not there, as typed in a note: `-ana` takes Ana off, and what remains is the note. */
export function takeAbsent(
  note: string | null,
  people: GroupRow['people'],
): Result<Absences, PresenceProblem> {
  const absent: PersonId[] = [];
  const rest: string[] = [];
  for (const word of (note ?? '').split(' ')) {
    const name = /^[-−](\p{L}.*)$/u.exec(word)?.[1];
    if (name === undefined) {
      rest.push(word);
      continue;
    }
    const meant = people.filter((person) => fits(person.name, name));
    const [one] = meant;
    if (one === undefined || meant.length > 1) {
      return fail({ code: 'unknown-absent', text: name, count: meant.length });
    }
    absent.push(one.personId);
  }
  return ok({ absent, note: rest.join(' ').trim() || null });
}

/** The last conversations of a group that tell who stays away. */
const LAST = 2;

/** Who is in a group still and was at none of its last two sessions, by name; null where there were fewer. */
export function stayedAway(
  { id, people }: Party,
  sessions: readonly LoggedSession[],
): readonly string[] | null {
  const last = sessions
    .filter(({ party, way }) => party === id && way !== 'messages')
    .toSorted((a, b) => (a.heldOn < b.heldOn ? 1 : -1))
    .slice(0, LAST);
  if (last.length < LAST) return null;
  return (people ?? [])
    .filter(
      (person) =>
        person.leftOn === null &&
        last.every(
          ({ heldOn, presentIds }) =>
            wasIn(person, heldOn) && !presentIds?.includes(person.personId),
        ),
    )
    .map(({ name }) => name);
}
