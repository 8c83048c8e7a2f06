import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { WriteDb } from '../../../electron/db/database';
import type { Desk } from '../../../electron/handlers/desk';
import { BOARD_OPTIONS, groupBest, telling } from '../../../electron/matching/groups/group-best';
import { type Channel, contract, type Reply } from '../../../shared/contract';
import type { CohortId, ProgramId } from '../../../shared/ids';
import { ok } from '../../../shared/result';
import { addDays, type CalendarDate, localDate } from '../../../shared/time';
import { openWorld } from '../../support/deeds';
import { COHORT, openOffice, TODAY } from '../../support/office';
import { openVault } from '../../support/vault';
import { freshFolder } from '../file';

/** What keeps unscreened mentors out: the engine's rule, and the file's own triggers. */
export type Layers = { readonly engine: boolean; readonly file: boolean };

type Office = ReturnType<typeof openOffice>;

/** A youth program that demands checks: a cohort of pairs and events, and one of circles. */
export type GateWorld = {
  readonly office: Office;
  readonly cohortId: CohortId;
  readonly circleId: CohortId;
  readonly programId: ProgramId;
  readonly layers: Layers;
  /** The day on the wall of the coordinator. */
  readonly today: () => CalendarDate;
  readonly travel: (days: number) => void;
  /** Makes a backup, or goes back to one of those that were made. */
  readonly backUp: () => Promise<void>;
  readonly restore: (which: number) => Promise<void>;
  readonly close: () => void;
};

/** Takes away what keeps unscreened mentors out, as far as it is not wanted. */
function takeAway(db: WriteDb, { engine, file }: Layers): void {
  if (!file) {
    const gates = db
      .prepare<[], string>(
        `SELECT name FROM main.sqlite_schema WHERE type = 'trigger' AND sql LIKE '%not-screened%'`,
      )
      .pluck()
      .all();
    for (const name of gates) db.exec(`DROP TRIGGER main."${name}"`);
  }
  // Before the file's own table, so that all that is not the file's own sees no demands.
  if (!engine) db.exec('CREATE TEMP TABLE safeguards AS SELECT * FROM main.safeguards WHERE false');
}

/** Told of each operation once it was answered, and of each time a backup came back. */
type Watch = (
  world: GateWorld,
  what: Channel,
  reply: Reply<Channel>,
  incidents: readonly unknown[],
) => void;

const isOperation = (channel: Channel): boolean =>
  contract[channel].kind !== 'query' && channel !== 'imports.open';

/** Compiles each statement once: with the triggers of the history in them, it takes a third of the time. */
function rememberStatements(db: WriteDb): void {
  const known = new Map<string, ReturnType<WriteDb['prepare']>>();
  const prepare = db.prepare.bind(db);
  Object.assign(db, {
    prepare: (sql: string) => {
      const statement = known.get(sql) ?? prepare(sql);
      known.set(sql, statement);
      return statement.reader ? statement.pluck(false) : statement;
    },
  });
}

/** As `openOffice` divides, with less patience: what is tried here is not how good the groups are. */
const divideQuickly: Desk['divide'] = async (problem, _, onProgress) =>
  groupBest(problem, telling({ ...BOARD_OPTIONS, iterations: 300 }, onProgress), null);

export async function openGateWorld(
  folder: string,
  layers: Layers,
  watch: Watch,
): Promise<GateWorld> {
  let moment = Date.parse(`${TODAY}T09:00:00.000Z`);
  let world: GateWorld | null = null;
  const vault = openVault(freshFolder(folder), {
    clock: () => {
      moment += 1;
      return new Date(moment);
    },
  });
  await vault.life.begin(null);
  const today = () => localDate(new Date(moment));
  const opened = (): Office => {
    const { db } = vault.life;
    if (db === null) throw new Error('the file is not open');
    // What is tried here is not the disk.
    db.pragma('synchronous = OFF');
    db.pragma('journal_mode = MEMORY');
    takeAway(db, layers);
    rememberStatements(db);
    const inner = openOffice({ db, desk: { divide: divideQuickly } });
    inner.travelTo(new Date(moment).toISOString().slice(0, 10));
    const call: Office['call'] = async (channel, input) => {
      const reply = await inner.call(channel, input);
      if (world && isOperation(channel)) watch(world, channel, reply, inner.incidents.splice(0));
      return reply;
    };
    return { ...inner, call };
  };
  let office = opened();
  const { cohortId } = await openWorld(office);
  const { program } = await office.done('cohorts.get', { cohortId });
  const { id: circleId } = await office.done('cohorts.create', {
    programId: program.id,
    cohort: {
      ...COHORT,
      name: 'Circles',
      format: 'circles',
      groups: { least: 3, most: 4, facilitated: true },
    },
  });
  // Here it begins: nobody takes the program itself back.
  office.db.exec('DELETE FROM changes');
  const paths: string[] = [];
  world = {
    get office() {
      return office;
    },
    cohortId,
    circleId,
    programId: program.id,
    layers,
    today,
    travel: (days) => {
      const day = addDays(
        TODAY,
        days + Math.round((moment - Date.parse(TODAY)) / 86_400_000 - 0.5),
      );
      moment = Date.parse(`${day}T09:00:00.000Z`);
      office.travelTo(day);
    },
    backUp: async () => {
      const made = await vault.backups.make('asked');
      if (made !== null) paths.push(join(vault.backups.folder, made.name));
    },
    restore: async (which) => {
      // Older ones make room for newer ones.
      const there = paths.filter((each) => existsSync(each));
      const path = there[which % there.length];
      if (path === undefined) return;
      const look = await vault.restores.look(path);
      if (!look.ok) throw new Error(`a backup was refused: ${look.error}`);
      const restored = await vault.restores.restore(look.value.token);
      if (!restored?.ok) throw new Error('a backup did not come back');
      office = opened();
      if (world) watch(world, 'backups.restore', ok(restored.value), []);
    },
    close: () => {
      vault.life.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return world;
}
