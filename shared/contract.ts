import { z } from 'zod';
import { app } from './contract/app';
import { backups } from './contract/backups';
import { demographics } from './contract/demographics';
import { events } from './contract/events';
import { exports } from './contract/exports';
import { fairness } from './contract/fairness';
import { formDrafts } from './contract/form-drafts';
import { groups } from './contract/groups';
import { imports } from './contract/imports';
import { log } from './contract/log';
import { matches } from './contract/matches';
import { matching } from './contract/matching';
import { people } from './contract/people';
import { programs } from './contract/programs';
import { questions } from './contract/questions';
import { rights } from './contract/rights';
import { scenarios } from './contract/scenarios';
import { skills } from './contract/skills';
import { vault } from './contract/vault';
import type { AppError } from './errors';
import type { Result } from './result';

/** Every call the renderer can make of the main process. Nothing else crosses the boundary. */
export const contract = {
  ...app,
  ...log,
  ...programs,
  ...skills,
  ...demographics,
  ...people,
  ...formDrafts,
  ...rights,
  ...imports,
  ...exports,
  ...matching,
  ...questions,
  ...scenarios,
  ...matches,
  ...fairness,
  ...events,
  ...groups,
  ...vault,
  ...backups,
} as const;

export type Contract = typeof contract;
export type Channel = keyof Contract;
export type Input<C extends Channel> = z.input<Contract[C]['input']>;
export type Parsed<C extends Channel> = z.output<Contract[C]['input']>;
export type Output<C extends Channel> = z.output<Contract[C]['output']>;
export type Reply<C extends Channel> = Result<Output<C>, AppError>;
export type ChannelOf<K extends 'query' | 'command' | 'job' | 'file'> = {
  [C in Channel]: Contract[C]['kind'] extends K ? C : never;
}[Channel];

/** What main tells the window without being asked. */
export const BridgeEvent = z.discriminatedUnion('type', [
  /** Data changed; open queries read again. */
  z.object({ type: z.literal('changed') }),
  /** How far a job has come; `total` is 0 where nobody knows, `gap` what may be missing to the best. */
  z.object({
    type: z.literal('progress'),
    channel: z.string(),
    done: z.int(),
    total: z.int(),
    gap: z.number().nullable(),
  }),
  /** What can be said of the backups is another. */
  z.object({ type: z.literal('backups') }),
  /** Chosen in the native menu. */
  z.object({ type: z.literal('menu'), command: z.string() }),
]);
export type BridgeEvent = z.infer<typeof BridgeEvent>;

/** What the preload script puts on `window`. */
export type Bridge = {
  readonly call: (channel: string, input: unknown) => Promise<unknown>;
  readonly onEvent: (listener: (event: BridgeEvent) => void) => () => void;
};
