import { trackChanges } from '../../electron/db/history';
import { migrate } from '../../electron/db/migrate';
import { fileHandlers, handlers } from '../../electron/handlers/all';
import type { Desk, Documents } from '../../electron/handlers/desk';
import { createFront } from '../../electron/ipc/front';
import { createRouter } from '../../electron/ipc/router';
import type { BackupWork } from '../../electron/jobs/backup';
import { engineInPlace } from '../../electron/jobs/engine';
import { paperDesk } from '../../electron/jobs/paper';
import { Backups } from '../../electron/vault/backups';
import { FileLife } from '../../electron/vault/file-life';
import { Restores } from '../../electron/vault/restores';
import { SheetDesk } from '../../electron/vault/sheet-desk';
import { sourceOf } from '../../electron/vault/source';
import type { Channel, Input, Output, Reply } from '../../shared/contract';
import type { SheetPurpose } from '../../shared/vault';
import { workHere } from './backups';
import { MemoryKeystore } from './keystore';

type Options = {
  readonly keystore?: MemoryKeystore;
  readonly clock?: () => Date;
  readonly work?: BackupWork;
  /** Parts of the desk that are to do something else. */
  readonly desk?: Partial<Desk>;
};

/** The file of a data folder with its backups and its router, as main puts them together, without a window. */
export function openVault(
  folder: string,
  {
    keystore = new MemoryKeystore(),
    clock = () => new Date('2026-03-01T09:00:00.000Z'),
    work = workHere,
    desk: instead = {},
  }: Options = {},
) {
  const incidents: unknown[] = [];
  const log = (_: string, error: unknown) => incidents.push(error);
  const sheets = new SheetDesk();
  let printed: Documents = [];
  const desk: Desk = {
    ...paperDesk(),
    chooseTarget: async () => ({ fileName: 'sheet.pdf', write: async () => undefined }),
    paint: async (documents: Documents) => {
      printed = documents;
      return new Uint8Array();
    },
    ...instead,
  };
  /** What somebody chooses in the system's dialogs. */
  const chosen: Record<'target' | 'file' | 'folder', string | null> = {
    target: null,
    file: null,
    folder: null,
  };
  const chooser = {
    target: async () => chosen.target,
    file: async () => chosen.file,
    folder: async () => chosen.folder,
  };
  const engine = engineInPlace();
  const onEvent = () => undefined;
  const front = createFront({
    routerOf: (db) => createRouter({ db, handlers, desk, engine, clock, log, onEvent }),
    fileHandlers,
    context: () => ({ life, sheets, keystore, desk, backups, restores, chooser }),
    before: (channel) => backups.beforeCall(channel),
    clock,
    log,
  });
  const backups = new Backups({
    folder,
    source: () => sourceOf(life),
    work,
    clock,
    onNews: () => undefined,
    onFailure: (error) => incidents.push(error),
  });
  const life = new FileLife({
    folder,
    keystore,
    prepare: (db) => {
      migrate(db);
      trackChanges(db);
    },
    quiet: front.quiet,
    clock,
    onState: front.serve,
  });
  const restores = new Restores({ life, backups, work, keystore, clock });
  const call = async <C extends Channel>(channel: C, input: Input<C>) =>
    JSON.parse(JSON.stringify(await front.call(channel, input))) as Reply<C>;
  const done = async <C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> => {
    const reply = await call(channel, input);
    if (reply.ok) return reply.value;
    throw new Error(`${channel}: ${JSON.stringify(reply.error)}`, { cause: incidents.at(-1) });
  };
  /** The groups of the code on the sheet printed last. */
  const groups = (): string[] =>
    printed
      .flat()
      .flatMap((block) =>
        block.kind === 'figures' ? block.figures.map(({ value }) => value) : [],
      );
  return {
    life,
    backups,
    restores,
    chosen,
    incidents,
    call,
    done,
    groups,
    /** Saves a sheet, types it back, and gives its code. */
    protect: async (
      purpose: SheetPurpose,
      choice: { readonly passphrase?: string; readonly keystore?: boolean } = {},
    ): Promise<string> => {
      const { group } = await done('vault.saveSheet', { purpose });
      const { passphrase = null, keystore: own = false } = choice;
      const typed = groups()[group - 1] ?? '';
      await done('vault.confirmSheet', { purpose, typed, passphrase, keystore: own });
      return groups().join('-');
    },
  };
}
