import { z } from 'zod';
import { Format } from '../format';
import { Change } from '../history';
import { CohortId, GroupId, MatchId, PersonId, ProgramId } from '../ids';
import { CalendarDate, Instant } from '../time';
import { command, job, query } from './call';

/** Something due, with the people or matches it is about. The screen makes words and a button of it. */
export const DueItem = z.object({
  kind: z.enum([
    'empty-cohort',
    'opt-in-missing',
    'veto-unclear',
    'ready-to-match',
    'rematch',
    'rematch-no-place',
    'draft-waits',
    'plan-outdated',
    'unsigned',
    'never-met',
    'silent',
    'gate',
    'kickoff',
    'ending',
    'person-left',
    'on-hold',
    'groups-ready',
    'groups-draft',
    'groups-outdated',
    'groups-unsigned',
    'group-never-met',
    'group-silent',
    'group-person-left',
    'group-no-facilitator',
    'group-gate',
    'group-ending',
  ]),
  urgency: z.enum(['late', 'now', 'soon']),
  count: z.int(),
  /** Names for the sentence; at most three, `count` tells how many there are. */
  names: z.array(z.string()),
  days: z.int().nullable(),
  on: CalendarDate.nullable(),
  personId: PersonId.nullable(),
  matchId: MatchId.nullable(),
  groupId: GroupId.nullable(),
});
export type DueItem = z.infer<typeof DueItem>;

export const TodayFigures = z.object({
  /** In a cohort of groups, all this is about its groups. */
  activeMatches: z.int(),
  metInLast30Days: z.int(),
  /** The same figure week by week, oldest first; the last is today's. Weeks before the kickoff are left out. */
  metByWeek: z.array(z.int()),
  conversations: z.int(),
  minutes: z.int(),
  unsigned: z.int(),
});
export type TodayFigures = z.infer<typeof TodayFigures>;

export const app = {
  'app.overview': query(
    z.object({}),
    z.object({
      programs: z.array(
        z.object({
          id: ProgramId,
          name: z.string(),
          organisation: z.string(),
          cohorts: z.array(z.object({ id: CohortId, name: z.string(), format: Format })),
        }),
      ),
      today: CalendarDate,
      savedAt: Instant.nullable(),
      undo: Change.nullable(),
      redo: Change.nullable(),
    }),
  ),
  'app.counts': query(
    z.object({ cohortId: CohortId }),
    z.object({
      due: z.int(),
      people: z.int(),
      /** Active matches; in a cohort of groups, active groups. */
      matches: z.int(),
      draft: z.boolean(),
      /** Whether the cohort has events, or lives by them. */
      events: z.boolean(),
    }),
  ),
  'today.list': query(
    z.object({ cohortId: CohortId }),
    z.object({
      today: CalendarDate,
      kickoffDate: CalendarDate,
      endDate: CalendarDate,
      items: z.array(DueItem),
      figures: TodayFigures,
    }),
  ),
  'sample.load': job(z.object({}), z.object({ programId: ProgramId, cohortId: CohortId })),
  /** Stops the job that runs on this channel; nothing of it is kept. */
  'jobs.stop': query(z.object({ channel: z.string() }), z.object({ stopped: z.boolean() })),
  'history.undo': command(z.object({}), Change),
  'history.redo': command(z.object({}), Change),
} as const;
