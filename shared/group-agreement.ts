import { z } from 'zod';
import { GoalKind } from './answers';
import { AgreementData, AgreementPerson } from './documents';
import { Line } from './person';

/** Everything printed on the agreement of one circle, or of peers. */
export const GroupAgreementData = AgreementData.pick({
  organisation: true,
  program: true,
  cohort: true,
  firstMeetingBy: true,
  until: true,
  durationMonths: true,
  cadenceDays: true,
  sessionMinutes: true,
  meeting: true,
  gateDate: true,
  coordinator: true,
  signedOn: true,
  number: true,
  of: true,
  run: true,
  draft: true,
}).extend({
  kind: z.enum(['circle', 'peers']),
  /** "Circle 3" */
  name: Line,
  /** Null where nobody leads, or nobody is named yet. */
  facilitator: AgreementPerson.nullable(),
  /** Whether somebody leads it; else its people take turns. */
  isLed: z.boolean(),
  members: z.array(AgreementPerson),
  /** Kinds of goal that several of them have. */
  goals: z.array(GoalKind).max(6),
});
export type GroupAgreementData = z.infer<typeof GroupAgreementData>;
