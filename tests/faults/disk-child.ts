import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { WriteDb } from '../../electron/db/database';
import type { AppError } from '../../shared/errors';
import { NO_CHOICES } from '../../shared/intake';
import type { Result } from '../../shared/result';
import { addDays } from '../../shared/time';
import type { World } from '../support/deeds';
import { COHORT, enrollment, person, TODAY } from '../support/office';
import { chanceOf } from './chance';
import { apart, arm, disarm, type Fault } from './disk/preload';
import { type Base, copyIn, digestOf, FILE, faultIn, freshFolder, workOn } from './file';
import { ledger } from './row';

/** What a message about a disk has to be one of. */
const CLEAR = ['storage-full', 'storage-failing'];
/** Past this many calls there is no more to fail. */
const MOST_CALLS = 100_000;

const sheet = Buffer.from(
  [
    'Name,Email,Skills you can offer,How many mentees,I agree to take part',
    ...Array.from({ length: 60 }, (_, index) => `Person ${index},p${index}@example.org,SQL,2,yes`),
  ].join('\n'),
).toString('base64');

type Step = (world: World) => Promise<Result<unknown, AppError>>;

const save =
  (name: string): Step =>
  ({ office, cohortId }) =>
    office.call('people.save', {
      personId: null,
      cohortId,
      person: person(name),
      enrollment: enrollment('mentor'),
    });

/** Changes of every size, each to be made again after it failed. */
const STEPS: readonly Step[] = [
  save('Hal Hazel'),
  async ({ office, cohortId }) => {
    const { file } = await office.done('imports.open', { fileName: 'p.csv', base64: sheet });
    const choices = { ...NO_CHOICES, kind: 'mentees' } as const;
    return office.call('imports.apply', { cohortId, file, choices });
  },
  ({ office }) => office.call('history.undo', {}),
  ({ office, cohortId }) => office.call('matching.run', { cohortId }),
  ({ office, cohortId }) =>
    office.call('cohorts.update', {
      cohortId,
      cohort: { ...COHORT, kickoffDate: addDays(TODAY, 9) },
    }),
  save('Ida Ivy'),
];

/** Steps that are in a file as a whole: each is one row of the log, written with it. */
const stepsIn = (db: WriteDb): number =>
  Number(db.prepare('SELECT count(*) FROM log').pluck().get());

type Trial = { readonly base: Base; readonly folder: string; readonly isProtected: boolean };

/** @returns whether the fault came to happen, steps kept although refused, and what was wrong */
async function trial({ base, folder, isProtected }: Trial, fault: Fault) {
  const path = copyIn(base.folder, folder);
  const open = () => {
    const opened = workOn(base, path);
    // SQLite refuses this setting unless it is told that nothing is to be safe.
    if (!isProtected) opened.db.unsafeMode(true).pragma('journal_mode = OFF');
    return opened;
  };
  let work = open();
  const found: (string | null)[] = [];
  let content = digestOf(work.db);
  let steps = stepsIn(work.db);
  let kept = 0;
  /** What a refused step left, in the file as it is opened anew: nothing, and it can be done again. */
  const recover = async (step: Step): Promise<string | null> => {
    const left = apart(() => leftBehind(folder, content));
    if (fault.when === 'ever') disarm();
    // As the program does: what is in memory of a file that failed is not to be trusted.
    work = apart(() => {
      work.db.close();
      return open();
    });
    if (apart(() => digestOf(work.db)) !== content) {
      kept += 1;
      return apart(() => stepsIn(work.db)) === steps + 1 ? null : 'left something half done';
    }
    const again = await step(work.world);
    return again.ok ? left : `cannot be done again: ${again.error.code}`;
  };
  arm(fault);
  for (const step of STEPS) {
    const reply = await step(work.world);
    if (!reply.ok) {
      if (!CLEAR.includes(reply.error.code)) found.push(`says ${reply.error.code}`);
      found.push(await recover(step));
    }
    content = apart(() => digestOf(work.db));
    steps = apart(() => stepsIn(work.db));
  }
  const happened = disarm() || found.length > 0;
  work.db.close();
  found.push(faultIn(path, [content], 0));
  return { happened, kept, faults: found.filter((sentence) => sentence !== null) };
}

/** As `trial`; a throw is a fault of the file. */
async function tried(how: Trial, fault: Fault): ReturnType<typeof trial> {
  try {
    return await trial(how, fault);
  } catch (error) {
    disarm();
    const sentence = `throws ${error instanceof Error ? error.message : 'something'}`;
    return { happened: true, kept: 0, faults: [sentence] };
  }
}

/** What is wrong with what a process that ended here would leave. */
function leftBehind(folder: string, content: string): string | null {
  const copy = freshFolder(`${folder}-left`);
  for (const name of [FILE, `${FILE}-journal`]) {
    try {
      copyFileSync(join(folder, name), join(copy, name));
    } catch {
      // There is a journal only while there is something to take back.
    }
  }
  return faultIn(join(copy, FILE), [content], 0);
}

const KINDS = ['full', 'fail'] as const;
const TIMES = ['once', 'ever'] as const;

type Order = Trial & { readonly n: number; readonly seed: number };

/** Goes through the calls one by one, or, where `n` is fewer than there are, through some of them. */
async function all(order: Order) {
  const { fail, goesOn, outcome } = ledger(order);
  const chance = chanceOf(order.seed);
  // About as many calls as are asked for; from 1,000 on, all.
  const stride = order.n < 1000 ? 180 : 1;
  let done = 0;
  let keptInAll = 0;
  for (const kind of KINDS) {
    for (const when of TIMES) {
      for (let at = 1 + chance.below(stride); at < MOST_CALLS; at += 1 + chance.below(stride)) {
        if (!goesOn()) return outcome(done);
        const fault: Fault = { kind, when, at };
        const { happened, kept, faults } = await tried(order, fault);
        if (!happened) break;
        done += 1;
        keptInAll += kept;
        for (const sentence of faults) fail(`${kind} ${when} at call ${at}: ${sentence}`);
      }
    }
  }
  return outcome(done, [
    `${String(keptInAll)} steps were refused at the very last call, when they were already whole on the disk`,
  ]);
}

process.stdout.write(JSON.stringify(await all(JSON.parse(await text(process.stdin)) as Order)));
