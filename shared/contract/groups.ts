import { z } from 'zod';
import { GoalKind } from '../answers';
import { Reason } from '../decision';
import { Role } from '../enrollment';
import { Format, GroupShape } from '../format';
import {
  Group,
  GroupDecision,
  GroupEdit,
  GroupRole,
  GroupSession,
  GroupSessionInput,
  UnplacedReason,
} from '../group';
import { GroupReportData } from '../group-report';
import { CohortId, GroupId, PersonId, RunId, SessionId } from '../ids';
import { Attendance, CloseReason } from '../match';
import { CalendarDate, Instant } from '../time';
import { command, job, query } from './call';
import { Hold } from './matches';
import { NamedForbidden } from './matching';
import { MissingGlyphs, Saved } from './saved';

/** One division into groups: from what, when, and what it attains. */
export const GroupRunSummary = z.object({
  id: RunId,
  madeAt: Instant,
  /** SHA-256 of the canonical input, in hexadecimal. */
  fingerprint: z.string(),
  groups: z.int(),
  /** Members in a group, and those who could be. */
  placed: z.int(),
  matchable: z.int(),
  total: z.int(),
  /** No division under the same rules is worth more; null where steps by hand left that open. */
  bound: z.int().nullable(),
  milliseconds: z.int(),
});
export type GroupRunSummary = z.infer<typeof GroupRunSummary>;

/** Somebody on the board of groups. */
export const GroupCard = z.object({
  personId: PersonId,
  name: z.string(),
  department: z.string().nullable(),
  level: z.int().nullable(),
  pinned: z.boolean(),
});
export type GroupCard = z.infer<typeof GroupCard>;

/** What can be said of a group in words. */
export const GroupFacts = z.object({
  /** How many departments its people come from. */
  departments: z.int(),
  /** Goals that two or more members share, the most shared first. */
  goals: z.array(z.object({ goal: GoalKind, members: z.int() })),
  /** Languages that everybody speaks who said which. */
  languages: z.array(z.string()),
});
export type GroupFacts = z.infer<typeof GroupFacts>;

export const BoardGroup = z.object({
  /** Its place in the plan, from 0; null once published. */
  index: z.int().nullable(),
  groupId: GroupId.nullable(),
  name: z.string(),
  /** The mean worth of its pairs, 0..1000; null while there is no pair. */
  fit: z.int().nullable(),
  facilitator: GroupCard.nullable(),
  members: z.array(GroupCard),
  facts: GroupFacts,
});
export type BoardGroup = z.infer<typeof BoardGroup>;

export const GroupBoard = z.object({
  format: Format,
  shape: GroupShape,
  run: GroupRunSummary.nullable(),
  /** People, settings or the shape changed since the run; running again takes it in. */
  outdated: z.boolean(),
  groups: z.array(BoardGroup),
  tray: z.array(GroupCard.extend({ role: Role, reason: UnplacedReason })),
  decisions: z.array(
    z.object({ decision: GroupDecision, person: z.string(), other: z.string().nullable() }),
  ),
  /** Who could be put together now, before any run. */
  ready: z.object({
    members: z.int(),
    facilitators: z.int(),
    /** How many groups there would be, and members in them; null where there can be none. */
    division: z.object({ groups: z.int(), placed: z.int() }).nullable(),
    trouble: z.enum(['too-few', 'no-facilitator']).nullable(),
  }),
});
export type GroupBoard = z.infer<typeof GroupBoard>;

/** Two people who can't share a group, by name, and the rules against it. */
export const NamedClash = z.object({
  personId: PersonId,
  otherId: PersonId,
  person: z.string(),
  other: z.string(),
  forbidden: z.array(NamedForbidden),
});
export type NamedClash = z.infer<typeof NamedClash>;

/** What a step would do, before it is done. */
export const GroupPreview = z.object({
  /** The change of the total worth. */
  total: z.int(),
  /** Each group that changes, with its fit before and after. */
  groups: z.array(
    z.object({ name: z.string(), before: z.int().nullable(), after: z.int().nullable() }),
  ),
  /** Everybody who goes elsewhere; null is "in no group". */
  moves: z.array(
    z.object({
      personId: PersonId,
      from: z.string().nullable(),
      to: z.string().nullable(),
    }),
  ),
  /** Set where a rule stands against it; then nothing else is computed. */
  clashes: z.array(NamedClash),
});
export type GroupPreview = z.infer<typeof GroupPreview>;

/** What it would mean to have somebody in another group. */
export const GroupPlace = z.object({
  index: z.int(),
  name: z.string(),
  /** The change of the total if they just moved; null where the sizes or a rule forbid it. */
  move: z.int().nullable(),
  /** Who else goes elsewhere then, and where: who leads sends away who led. */
  others: z.array(z.object({ personId: PersonId, to: z.string().nullable() })),
  /** The best exchange with somebody of that group; null where none is possible. */
  swap: z.object({ otherId: PersonId, other: z.string(), total: z.int() }).nullable(),
  obstacle: z.enum(['group-full', 'group-too-small', 'clash']).nullable(),
  clashes: z.array(NamedClash),
});
export type GroupPlace = z.infer<typeof GroupPlace>;

/** A published group with its people, as every list of groups shows it. */
export const GroupRow = z.object({
  group: Group,
  people: z.array(
    z.object({
      personId: PersonId,
      name: z.string(),
      role: GroupRole,
      /** The day they came to it; null is from its beginning. */
      joinedOn: CalendarDate.nullable(),
      leftOn: CalendarDate.nullable(),
      /** Of the group's conversations, how many they were at, and how many while they were in it. */
      wasAt: z.int(),
      couldBeAt: z.int(),
    }),
  ),
  attendance: Attendance,
  /** Who leads it: `nobody` where somebody should and they left it, or take no part any more. */
  lead: z.enum(['somebody', 'nobody', 'in-turns']),
  /** Only while who leads it lacks a check. */
  hold: Hold.optional(),
});
export type GroupRow = z.infer<typeof GroupRow>;

/** Somebody who could lead a running group. */
export const Successor = z.object({
  personId: PersonId,
  name: z.string(),
  /** The mean worth of the group's pairs with them, 0..1000; null while there is no pair. */
  fit: z.int().nullable(),
  /** Members whom a rule keeps apart from them: then they can't. */
  clashes: z.array(NamedClash),
});
export type Successor = z.infer<typeof Successor>;

const inCohort = z.object({ cohortId: CohortId });
const someGroups = z.object({
  cohortId: CohortId,
  /** Null means all that are active. */
  groupIds: z.array(GroupId).nullable(),
});

export const groups = {
  'groups.get': query(inCohort, GroupBoard),
  /** Divides the cohort anew; what was decided and published stays. */
  'groups.run': job(inCohort, GroupRunSummary),
  /** Every other group for somebody on the board. */
  'groups.places': query(z.object({ cohortId: CohortId, personId: PersonId }), z.array(GroupPlace)),
  'groups.preview': query(z.object({ cohortId: CohortId, edit: GroupEdit }), GroupPreview),
  'groups.decide': command(
    z.object({
      cohortId: CohortId,
      edit: GroupEdit,
      reason: Reason.nullable(),
    }),
    GroupRunSummary,
  ),
  'groups.publish': command(inCohort, z.object({ published: z.int() })),
  'groups.list': query(inCohort, z.array(GroupRow)),
  'groups.sign': command(
    z.object({ groupIds: z.array(GroupId).min(1), signedOn: CalendarDate.nullable() }),
    z.object({ signed: z.int() }),
  ),
  /** Ends several on one day and for one reason, or puts right how they ended. */
  'groups.close': command(
    z.object({
      groupIds: z.array(GroupId).min(1),
      closedOn: CalendarDate,
      reason: CloseReason,
    }),
    z.object({ closed: z.int() }),
  ),
  /** Somebody leaves a group, which goes on without them. */
  'groups.leave': command(
    z.object({ groupId: GroupId, personId: PersonId, leftOn: CalendarDate }),
    Group,
  ),
  /** Who is free to lead a running group, the best first; nobody where none is led. */
  'groups.successors': query(z.object({ groupId: GroupId }), z.array(Successor)),
  /** Somebody leads a running group from a day on, in the place of whoever did. */
  'groups.lead': command(
    z.object({ groupId: GroupId, personId: PersonId, from: CalendarDate }),
    Group,
  ),
  /** All of a cohort, the latest first. */
  'group-sessions.list': query(inCohort, z.array(GroupSession)),
  'group-sessions.log': command(GroupSessionInput, GroupSession),
  'group-sessions.update': command(
    z.object({ sessionId: SessionId, session: GroupSessionInput }),
    GroupSession,
  ),
  'group-sessions.remove': command(
    z.object({ sessionId: SessionId }),
    z.object({ groupId: GroupId }),
  ),
  'group-report.data': query(inCohort, GroupReportData),
  'group-report.print': job(inCohort, Saved),
  'groups.check': job(someGroups, z.array(MissingGlyphs)),
  'groups.print': job(someGroups, Saved),
} as const;
