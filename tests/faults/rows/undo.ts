import { contentOf } from '../../support/content';
import { DEEDS, openWorld, type World } from '../../support/deeds';
import { chanceOf, deedBy, seedIds } from '../chance';
import { ledger, type Row, type Trials } from '../row';

/** Deeds before they are taken back: far fewer than the steps that are kept. */
const DEEDS_AT_A_TIME = 25;

const stepsIn = ({ office: { db } }: World): number =>
  Number(db.prepare(`SELECT count(*) FROM changes WHERE state = 'done'`).pluck().get());

export const undo: Row = {
  promise:
    'undo returns: what was there before a step is there again, and redo brings the step back',
  bar: '10,000 operations, the content returns',
  counts: { full: 10_000, sample: 50, control: 500 },
  control: 'changes of enrollments are not recorded',
  run: async ({ n, seed, isProtected }: Trials) => {
    const { fail, goesOn, outcome } = ledger({ isProtected });
    const chance = chanceOf(seed);
    seedIds(seed);
    let done = 0;
    while (done < n && goesOn()) {
      const world = await openWorld();
      const { db, call, incidents } = world.office;
      if (!isProtected) db.exec('DROP TRIGGER temp.track_enrollments_UPDATE');
      const states = [contentOf(db)];
      const names: string[] = [];
      const before = stepsIn(world);
      for (let index = 0; index < DEEDS_AT_A_TIME; index += 1) {
        const deed = deedBy(chance);
        await DEEDS[deed.what](world, deed.a, deed.b);
        if (states.length > stepsIn(world) - before) continue;
        states.push(contentOf(db));
        names.push(`${deed.what} ${deed.a} ${deed.b}`);
      }
      done += names.length;
      const go = async (way: 'undo' | 'redo', index: number, name: string) => {
        const reply = await call(`history.${way}`, {});
        const expected = states[way === 'undo' ? index : index + 1];
        if (!reply.ok) fail(`${way} of ${name}: ${reply.error.code}`);
        else if (contentOf(db) !== expected) fail(`${way} of ${name}: not what it was`);
      };
      for (const [index, name] of [...names.entries()].toReversed()) await go('undo', index, name);
      for (const [index, name] of names.entries()) await go('redo', index, name);
      if (incidents.length > 0) fail(`${incidents.length} throws`);
      db.close();
    }
    return outcome(done);
  },
};
