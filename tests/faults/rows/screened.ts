import { join } from 'node:path';
import type { Channel, Reply } from '../../../shared/contract';
import { AppError } from '../../../shared/errors';
import { addDays } from '../../../shared/time';
import { type Chance, chanceOf, seedIds } from '../chance';
import { heldIn, type Lead, leadsIn } from '../gate/audit';
import { actAtGate, OFTEN_KINDS, SELDOM_KINDS } from '../gate/deeds';
import { type GateWorld, type Layers, openGateWorld } from '../gate/world';
import { ledger, type Row, type Trials } from '../row';

/** Operations in one world before the next begins. */
const OPERATIONS_PER_WORLD = 500;
/** With both, and with each alone: either has to do. */
const LAYERS: readonly Layers[] = [
  { engine: true, file: true },
  { engine: true, file: true },
  { engine: true, file: false },
  { engine: false, file: true },
];
const NONE: Layers = { engine: false, file: false };
/** Where the day begins hours before, and after, the day of the file's own clock. */
const ZONES = ['UTC', 'Pacific/Honolulu', 'Pacific/Kiritimati'];

/** The next thing to happen. */
const nextKind = ({ once, pick }: Chance): string =>
  SELDOM_KINDS.find((each) => once(each.once))?.name ?? pick(OFTEN_KINDS);

/** Whether somebody stands before mentees as of now: a draft, or an evening that is over, does not count. */
const counts = ({ heldOn }: Lead, today: string): boolean => heldOn === null || heldOn >= today;

/** Bring back what was there before, which had its checks then. */
const RETURNS: ReadonlySet<Channel> = new Set([
  'history.undo',
  'history.redo',
  'imports.undo',
  'backups.restore',
]);

/** What is wrong with an answer; null where nothing is. */
function wrongAnswer({ layers }: GateWorld, what: Channel, reply: Reply<Channel>): string | null {
  if (reply.ok) return null;
  const { code } = AppError.parse(reply.error);
  if (code === 'unexpected' || code === 'engine-stopped') return `${what}: ${code}`;
  // Who asks for a pair is told; elsewhere it says that the engine let somebody through.
  const isTold = code !== 'not-screened' || what === 'events.decide' || !layers.engine;
  return isTold ? null : `${what} was refused by the file alone`;
}

/** By which it was known before: a rota that is opened again for changes seats nobody anew. */
const marksOf = ({ kind, key }: Lead): readonly string[] =>
  kind === 'seat' ? [`seat${key}`, `place${key}`] : [kind + key];

const inWords = ({ engine, file }: Layers): string =>
  `engine's rule ${engine ? 'on' : 'off'}, file's triggers ${file ? 'on' : 'off'}`;

type Found = { readonly isFree: boolean; readonly isNew: boolean; readonly isHeld: boolean };

/** What is wrong with somebody's standing before mentees; null where nothing is. */
function wrongLead({ isFree, isNew, isHeld }: Found): string | null {
  if (isNew && !isFree) return 'is there unscreened';
  if (isHeld !== isFree) return null;
  return isFree ? 'is on hold for nothing' : 'goes on';
}

/** Looks at a world after each operation. */
function auditor(fail: (sentence: string) => void) {
  const sums = { done: 0, met: 0, held: 0 };
  let known = new Set<string>();
  let before: ReadonlySet<string> = new Set();
  let seen = '';
  const look = (world: GateWorld, what: Channel): void => {
    const { db } = world.office;
    const today = world.today();
    // A refusal wrote nothing, so that all is as it was looked at before.
    const now = `${today} ${String(db.prepare('SELECT total_changes()').pluck().get())}`;
    if (now === seen && what !== 'backups.restore') return;
    seen = now;
    const { engine } = world.layers;
    // The file knows the day of UTC alone, and gives a day's grace, also with what took place.
    const grace = Number(!engine);
    const { leads, isScreened } = leadsIn(db, addDays(today, -grace));
    const isHeld = engine ? heldIn(db, today) : null;
    const then = RETURNS.has(what) ? known : before;
    for (const lead of leads) {
      const isFree = !counts(lead, addDays(today, grace)) || isScreened(lead);
      const isNew = !marksOf(lead).some((mark) => then.has(mark));
      sums.met += Number(isNew);
      sums.held += Number(!isFree);
      const wrong = wrongLead({ isFree, isNew, isHeld: isHeld?.(lead) ?? !isFree });
      if (wrong !== null) fail(`after ${what} a ${lead.kind} ${wrong} (${inWords(world.layers)})`);
    }
    before = new Set(leads.map(({ kind, key }) => kind + key));
    for (const mark of before) known.add(mark);
  };
  return {
    sums,
    /** Another world begins. */
    begin: () => {
      known = new Set();
      before = new Set();
      seen = '';
    },
    watch: (
      world: GateWorld,
      what: Channel,
      reply: Reply<Channel>,
      incidents: readonly unknown[],
    ) => {
      sums.done += 1;
      for (const incident of incidents) fail(`${what} threw ${String(incident)}`);
      const wrong = wrongAnswer(world, what, reply);
      if (wrong !== null) fail(wrong);
      look(world, what);
    },
  };
}

export const screened: Row = {
  promise:
    'no unscreened mentor is matched, leads a circle or is seated in a rota, whatever is done',
  bar: '100,000 operations by every route, import and restore included, 0',
  counts: { full: 100_000, sample: 200, control: 2000 },
  control: 'the engine’s rule and the file’s triggers are off',
  run: async ({ n, seed, folder, isProtected }: Trials) => {
    const { fail, goesOn, outcome } = ledger({ isProtected });
    const chance = chanceOf(seed);
    seedIds(seed);
    const { sums, begin, watch } = auditor(fail);
    for (let worlds = 0; sums.done < n && goesOn(); worlds += 1) {
      Object.assign(process.env, { TZ: ZONES[worlds % ZONES.length] });
      const layers = isProtected ? (LAYERS[worlds % LAYERS.length] ?? NONE) : NONE;
      begin();
      const world = await openGateWorld(join(folder, 'world'), layers, watch);
      const until = Math.min(n, sums.done + OPERATIONS_PER_WORLD);
      while (sums.done < until && goesOn()) {
        await actAtGate(world, nextKind(chance), chance.below(61), chance.below(61));
      }
      world.close();
    }
    return outcome(sums.done, [
      `${sums.met} matches, circles and seats came about; ${sums.held} times one was on hold`,
      'half with both layers, a quarter with the engine’s rule alone, a quarter with the file’s triggers alone',
    ]);
  },
};
