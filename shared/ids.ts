import { z } from 'zod';

/** Ids are UUIDs made by the main process; the brand keeps one kind from passing for another. */
export const ProgramId = z.uuid().brand<'ProgramId'>();
export const CohortId = z.uuid().brand<'CohortId'>();
export const PersonId = z.uuid().brand<'PersonId'>();
export const EnrollmentId = z.uuid().brand<'EnrollmentId'>();
export const RunId = z.uuid().brand<'RunId'>();
export const DecisionId = z.uuid().brand<'DecisionId'>();
export const ScenarioId = z.uuid().brand<'ScenarioId'>();
export const MatchId = z.uuid().brand<'MatchId'>();
export const GroupId = z.uuid().brand<'GroupId'>();
export const SessionId = z.uuid().brand<'SessionId'>();
export const EventId = z.uuid().brand<'EventId'>();
export const MeetingId = z.uuid().brand<'MeetingId'>();
export const ImportId = z.uuid().brand<'ImportId'>();
export const ChangeId = z.uuid().brand<'ChangeId'>();

export type ProgramId = z.infer<typeof ProgramId>;
export type CohortId = z.infer<typeof CohortId>;
export type PersonId = z.infer<typeof PersonId>;
export type EnrollmentId = z.infer<typeof EnrollmentId>;
export type RunId = z.infer<typeof RunId>;
export type DecisionId = z.infer<typeof DecisionId>;
export type ScenarioId = z.infer<typeof ScenarioId>;
export type MatchId = z.infer<typeof MatchId>;
export type GroupId = z.infer<typeof GroupId>;
export type SessionId = z.infer<typeof SessionId>;
export type EventId = z.infer<typeof EventId>;
export type MeetingId = z.infer<typeof MeetingId>;
export type ImportId = z.infer<typeof ImportId>;
export type ChangeId = z.infer<typeof ChangeId>;
