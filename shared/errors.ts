import { z } from 'zod';
import { ExportRefusal } from './export';
import { PersonId } from './ids';
import { IntakeRefusal } from './intake';
import { ForbidRule, NotMatchable } from './plan';
import { UnlockRefusal } from './vault';

/** A pair that a rule forbids, with the names for the sentence about it. */
export const BrokenPair = z.object({
  menteeId: PersonId,
  mentorId: PersonId,
  mentee: z.string(),
  mentor: z.string(),
  rules: z.array(ForbidRule),
});

export type BrokenPair = z.infer<typeof BrokenPair>;

/** Why a file could not be written. */
export const WriteFailure = z.enum([
  'not-allowed',
  'disk-full',
  'in-use',
  'folder-gone',
  'is-folder',
  'name-too-long',
  'other',
]);
export type WriteFailure = z.infer<typeof WriteFailure>;

/** Everything that can go wrong in a call, as data. The renderer turns a code into words. */
export const AppError = z.discriminatedUnion('code', [
  z.object({
    code: z.literal('invalid-input'),
    issues: z.array(
      z.object({
        path: z.array(z.union([z.string(), z.number()])),
        issue: z.string(),
      }),
    ),
  }),
  z.object({
    code: z.literal('not-found'),
    entity: z.enum([
      'program',
      'cohort',
      'person',
      'enrollment',
      'run',
      'scenario',
      'match',
      'group',
      'session',
      'event',
      'meeting',
      'file',
      'skill',
      'demographic-field',
    ]),
  }),
  z.object({ code: z.literal('staff-number-taken'), staffNumber: z.string(), name: z.string() }),
  z.object({ code: z.literal('cohort-name-taken'), name: z.string() }),
  z.object({ code: z.literal('format-in-use'), cohort: z.string() }),
  z.object({ code: z.literal('scenario-name-taken'), name: z.string() }),
  z.object({ code: z.literal('skill-wording-taken'), wording: z.string(), skill: z.string() }),
  z.object({ code: z.literal('skill-in-circle'), skill: z.string(), parent: z.string() }),
  z.object({ code: z.literal('demographic-name-taken'), name: z.string() }),
  z.object({ code: z.literal('demographic-fields-full'), most: z.int() }),
  z.object({
    code: z.literal('demographic-in-use'),
    name: z.string(),
    cohorts: z.array(z.string()),
  }),
  z.object({ code: z.literal('reports-to-self'), name: z.string() }),
  z.object({ code: z.literal('file-refused'), fileName: z.string(), refusal: IntakeRefusal }),
  z.object({ code: z.literal('import-has-questions'), rows: z.int() }),
  z.object({ code: z.literal('mentor-full'), mentor: z.string(), places: z.int() }),
  z.object({ code: z.literal('pair-forbidden'), pair: BrokenPair }),
  z.object({ code: z.literal('not-on-board'), name: z.string() }),
  /** Somebody can't be placed with anybody, nor anybody with them. */
  z.object({
    code: z.literal('takes-no-part'),
    name: z.string(),
    why: z.enum([...NotMatchable.options, 'held']),
  }),
  z.object({ code: z.literal('nothing-to-publish') }),
  z.object({ code: z.literal('plan-outdated'), broken: z.array(BrokenPair) }),
  /** Nobody can be put together: too few, nobody to lead, or rules and pins that can't all be obeyed. */
  z.object({
    code: z.literal('groups-impossible'),
    why: z.enum(['too-few', 'no-facilitator', 'too-many', 'rules', 'none-found']),
    names: z.array(z.string()),
  }),
  z.object({ code: z.literal('group-full'), group: z.string(), most: z.int() }),
  z.object({ code: z.literal('group-too-small'), group: z.string(), least: z.int() }),
  z.object({
    code: z.literal('group-clash'),
    clashes: z.array(
      z.object({ person: z.string(), other: z.string(), rules: z.array(ForbidRule) }),
    ),
  }),
  z.object({
    code: z.literal('step-impossible'),
    why: z.enum(['same-group', 'other-role', 'no-way-apart']),
  }),
  z.object({ code: z.literal('session-in-future'), heldOn: z.string() }),
  /** Said to have been at a session of a group they had left before. */
  z.object({
    code: z.literal('left-before'),
    name: z.string(),
    group: z.string(),
    leftOn: z.string(),
  }),
  z.object({ code: z.literal('not-in-group'), group: z.string() }),
  z.object({ code: z.literal('day-in-future'), day: z.string() }),
  /** What is to be ended came to its end before. */
  z.object({ code: z.literal('already-ended'), mentee: z.string(), mentor: z.string() }),
  z.object({ code: z.literal('target-unwritable'), failure: WriteFailure, fileName: z.string() }),
  z.object({ code: z.literal('event-published'), name: z.string() }),
  z.object({ code: z.literal('event-has-notes'), name: z.string(), notes: z.int() }),
  z.object({ code: z.literal('event-lacks-people'), mentees: z.int(), mentors: z.int() }),
  z.object({ code: z.literal('rota-broken'), broken: z.array(BrokenPair) }),
  z.object({ code: z.literal('event-no-room'), mentee: z.string(), mentor: z.string() }),
  /** A mentor lacks a check that the program demands. */
  z.object({ code: z.literal('not-screened') }),
  z.object({ code: z.literal('nothing-to-print') }),
  z.object({ code: z.literal('nothing-to-undo') }),
  z.object({ code: z.literal('undo-conflict'), subjects: z.array(z.string()) }),
  z.object({ code: z.literal('stopped') }),
  /** The data file is not open, or is being closed. */
  z.object({ code: z.literal('not-open') }),
  z.object({ code: z.literal('unlock-refused'), why: UnlockRefusal }),
  z.object({ code: z.literal('sheet-mistyped'), group: z.int() }),
  z.object({ code: z.literal('no-keystore') }),
  /** Another step with the file came first, so that this one no longer fits. */
  z.object({ code: z.literal('file-moved-on') }),
  z.object({ code: z.literal('file-unwritable'), failure: WriteFailure }),
  /** The file chosen to go back to is no backup, is damaged, or is a newer release's. Nothing was changed. */
  z.object({
    code: z.literal('backup-refused'),
    why: z.enum(['foreign', 'damaged', 'newer', 'gone']),
    fileName: z.string(),
  }),
  /** The archive of everything can't be brought in. Nothing was changed. */
  z.object({
    code: z.literal('export-refused'),
    fileName: z.string(),
    refusal: ExportRefusal,
  }),
  /** What comes from an archive of everything comes into an empty file only. */
  z.object({ code: z.literal('file-not-empty'), programs: z.int(), people: z.int() }),
  /** The folder for second copies lies in the data folder itself. */
  z.object({ code: z.literal('second-folder-inside') }),
  /** The matching engine ended without an answer; nothing was changed. */
  z.object({ code: z.literal('engine-stopped'), incident: z.string() }),
  /** Reading a file ended without an answer; nothing was changed. */
  z.object({ code: z.literal('intake-stopped'), incident: z.string() }),
  /** The disk took nothing, for lack of room or for another reason; what was saved before is as it was. */
  z.object({ code: z.literal('storage-full') }),
  z.object({ code: z.literal('storage-failing'), incident: z.string() }),
  z.object({ code: z.literal('unexpected'), incident: z.string() }),
]);
export type AppError = z.infer<typeof AppError>;
