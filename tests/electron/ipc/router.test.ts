import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contract } from '../../../shared/contract';
import { anyId, COHORT, openOffice, PROGRAM, person } from '../../support/office';

describe('router', () => {
  it('names the field when the input is wrong, and changes nothing', async () => {
    const { call, events } = openOffice();
    const reply = await call('programs.create', {
      program: { ...PROGRAM, name: '  ' },
      cohort: COHORT,
    });
    expect(reply).toEqual({
      ok: false,
      error: { code: 'invalid-input', issues: [{ path: ['program', 'name'], issue: 'too_small' }] },
    });
    expect(events).toEqual([]);
  });

  it('says once that data changed, and keeps quiet about queries and refusals', async () => {
    const { call, done, events, startCohort } = openOffice();
    const { cohortId } = await startCohort();
    await done('people.list', { cohortId });
    await call('people.withdraw', { enrollmentId: anyId() as never, withdrawn: true });
    expect(events).toEqual([{ type: 'changed' }]);
  });

  it('hides the cause of a crash behind an incident id', async () => {
    const { route, incidents } = openOffice();
    const reply = await route('no.such', {});
    expect(reply).toMatchObject({ ok: false, error: { code: 'unexpected' } });
    expect(JSON.stringify(reply)).not.toContain('no.such');
    expect(incidents).toHaveLength(1);
  });

  it('rolls back all of a command that is refused half-way', async () => {
    const { call, done, startCohort } = openOffice();
    const { cohortId } = await startCohort();
    await done('people.save', {
      personId: null,
      cohortId,
      person: person('Ada', { staffNumber: '007' }),
      enrollment: null,
    });
    const reply = await call('people.save', {
      personId: null,
      cohortId,
      person: person('Bo', { staffNumber: '7' }),
      enrollment: null,
    });
    expect(reply).toEqual({
      ok: false,
      error: { code: 'staff-number-taken', staffNumber: '7', name: 'Ada' },
    });
    expect(await done('people.list', { cohortId })).toHaveLength(1);
  });

  it('answers any message with a reply and never writes for a rejected one', async () => {
    const { db, route, startCohort } = openOffice();
    await startCohort();
    const before = db.serialize();
    const channels = [...Object.keys(contract), '__proto__', 'constructor', 'toString', ''];
    const message = fc.tuple(
      fc.constantFrom(...channels),
      fc.oneof(
        fc.jsonValue(),
        fc.constantFrom(
          { cohortId: anyId() },
          { cohortId: "' OR 1=1 --" },
          { __proto__: { a: 1 } },
        ),
      ),
    );
    const writes = new Set(['sample.load', 'history.undo', 'history.redo']);
    await fc.assert(
      fc.asyncProperty(message, async ([channel, input]) => {
        if (writes.has(channel)) return;
        const reply = await route(channel, input);
        expect(typeof reply.ok).toBe('boolean');
      }),
      { numRuns: 2000 },
    );
    expect(db.serialize().equals(before)).toBe(true);
  });
});
