import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WriteDb } from '../../../electron/db/database';
import type { Channel } from '../../../shared/contract';
import type { Role } from '../../../shared/enrollment';
import type { PersonId } from '../../../shared/ids';
import { contentOf } from '../../support/content';
import { DEEDS, type Deed, openWorld, type World } from '../../support/deeds';

const QUERIES = [
  'app.counts',
  'today.list',
  'people.list',
  'matching.overview',
  'board.get',
  'matches.list',
  'sessions.list',
  'report.data',
  'imports.list',
  'events.list',
] as const satisfies readonly Channel[];

const deeds = fc.array(
  fc.record<Deed>({
    what: fc.constantFrom(...(Object.keys(DEEDS) as (keyof typeof DEEDS)[])),
    a: fc.nat(60),
    b: fc.nat(60),
  }),
  { minLength: 4, maxLength: 22 },
);

/** How many steps can be taken back. */
const stepsOf = (db: WriteDb): number =>
  Number(db.prepare(`SELECT count(*) FROM changes WHERE state = 'done'`).pluck().get());

/** Everybody above somebody, by the record. */
function seniorsOf({ office: { db } }: World, id: PersonId): PersonId[] {
  return db
    .prepare<[PersonId], PersonId>(
      `WITH RECURSIVE line (id) AS (
         SELECT manager_id FROM people WHERE id = ?
         UNION SELECT manager_id FROM people JOIN line USING (id))
       SELECT id FROM line WHERE id IS NOT NULL`,
    )
    .pluck()
    .all(id);
}

/** Whether somebody can be held to have agreed to a match in a role, and with whom they want none. */
async function standing({ office, cohortId }: World, personId: PersonId, role: Role) {
  const { enrollments } = await office.done('people.get', { personId, cohortId });
  const own = enrollments.find((one) => one.role === role);
  return {
    agreed: own?.optIn?.answer === 'yes' && own.withdrawnOn === null,
    vetoes: own?.vetoes.map((veto) => veto.personId) ?? [],
  };
}

describe('a coordinator who does anything in any order', () => {
  it('takes all of it back and does it again, step by step', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async (list) => {
        const world = await openWorld();
        const { db, call, incidents } = world.office;
        const states = [contentOf(db)];
        const before = stepsOf(db);
        for (const { what, a, b } of list) {
          await DEEDS[what](world, a, b);
          while (states.length <= stepsOf(db) - before) states.push(contentOf(db));
        }
        for (const state of states.slice(0, -1).toReversed()) {
          expect(await call('history.undo', {})).toMatchObject({ ok: true });
          expect(contentOf(db)).toBe(state);
        }
        for (const state of states.slice(1)) {
          expect(await call('history.redo', {})).toMatchObject({ ok: true });
          expect(contentOf(db)).toBe(state);
        }
        const { cohortId } = world;
        for (const channel of QUERIES) {
          expect(await call(channel, { cohortId })).toMatchObject({ ok: true });
        }
        expect(incidents).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('[R01] [R06] [M04] publishes nobody without a yes, no veto, no reporting line', async () => {
    let published = 0;
    await fc.assert(
      fc.asyncProperty(deeds, async (list) => {
        const world = await openWorld();
        const { office, cohortId } = world;
        const seen = new Set<string>();
        const last = [{ what: 'run' } as const, { what: 'publish' } as const];
        for (const { what, a, b } of [...list, ...last.map((deed) => ({ ...deed, a: 0, b: 0 }))]) {
          await DEEDS[what](world, a, b);
          for (const { match } of await office.done('matches.list', { cohortId })) {
            if (seen.has(match.id)) continue;
            seen.add(match.id);
            published += 1;
            const { menteeId, mentorId } = match;
            const mentee = await standing(world, menteeId, 'mentee');
            const mentor = await standing(world, mentorId, 'mentor');
            expect([mentee.agreed, mentor.agreed]).toEqual([true, true]);
            expect(mentee.vetoes).not.toContain(mentorId);
            expect(mentor.vetoes).not.toContain(menteeId);
            expect(seniorsOf(world, menteeId)).not.toContain(mentorId);
            expect(seniorsOf(world, mentorId)).not.toContain(menteeId);
          }
        }
        expect(office.incidents).toEqual([]);
      }),
      { numRuns: 25 },
    );
    expect(published).toBeGreaterThan(10);
  });
});
