import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Engine, EngineStopped, type Subject } from '../../../electron/handlers/engine';
import { engineInPlace, startEngine } from '../../../electron/jobs/engine';
import type { PersonId } from '../../../shared/ids';
import { writeBoardCrowd } from '../../support/board-crowd';
import { openOffice, TODAY } from '../../support/office';
import { builtWorker, FRAIL_WORKER } from '../../support/workers';
import { cohort } from '../matching/cohort';
import { menteeId, mentorId } from '../matching/people';

let built: URL;
beforeAll(async () => {
  built = await builtWorker('engine-worker');
});

const engines: Engine[] = [];
const inThread = (worker: URL = built): Engine => {
  const engine = startEngine(worker);
  engines.push(engine);
  return engine;
};
afterAll(() => {
  for (const engine of engines) engine.close();
});

const subject = (name: string, mentees: number, mentors: number): Subject => ({
  ground: name,
  undecided: cohort(mentees, mentors),
  decisions: { pins: [], forbids: [], held: [] },
});

describe('the engine in its thread', () => {
  it('answers as it does in place, whatever was decided and whatever was loaded in between', async () => {
    const engine = inThread();
    const there = engineInPlace();
    const grounds = [subject('a', 30, 15), subject('b', 20, 20), subject('c', 12, 5)];
    for (const ground of [...grounds, ...grounds]) {
      const pins = [{ menteeId: menteeId(1), mentorId: mentorId(2) }];
      for (const decisions of [ground.decisions, { ...ground.decisions, pins }]) {
        const asked = { ...ground, decisions };
        const plan = await engine.ask(asked, 'plan', undefined);
        expect(plan.certificate.verified).toBe(true);
        expect(plan).toEqual(await there.ask(asked, 'plan', undefined));
        const edit = { kind: 'hold', personId: menteeId(3) as PersonId } as const;
        expect(await engine.ask(asked, 'whatIf', [edit])).toEqual(
          await there.ask(asked, 'whatIf', [edit]),
        );
      }
    }
  });

  it('gives up what is no longer wanted, and answers those who wait behind it', async () => {
    const engine = inThread();
    const stop = new AbortController();
    const long = engine.ask(subject('long', 1500, 900), 'plan', undefined, {
      signal: stop.signal,
    });
    const short = engine.ask(subject('short', 12, 6), 'plan', undefined);
    stop.abort();
    await expect(long).rejects.toBeInstanceOf(EngineStopped);
    expect((await short).certificate.verified).toBe(true);
  });

  it('says when its thread ended without an answer, to each who asked', async () => {
    const engine = inThread(FRAIL_WORKER);
    const asked = [1, 2].map((n) => engine.ask(subject(String(n), 5, 5), 'plan', undefined));
    const ends = await Promise.allSettled(asked);
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  it('leaves everything as it was when it ends within a run or a decision, and says so', async () => {
    let engine = engineInPlace();
    const office = openOffice({
      engine: { ask: (...asked) => engine.ask(...asked), close: () => undefined },
    });
    const { cohortId } = await office.startCohort();
    writeBoardCrowd(office.db, cohortId, { mentees: 10, mentors: 8 }, TODAY);
    await office.done('matching.run', { cohortId });
    const before = await office.done('board.get', { cohortId });
    const steps = () => office.db.prepare('SELECT count(*) FROM changes').pluck().get();
    const stepsBefore = steps();
    const personId = before.mentors[0]?.personId as PersonId;
    engine = inThread(FRAIL_WORKER);
    const edit = { kind: 'hold', personId } as const;
    const replies = [
      await office.call('matching.run', { cohortId }),
      await office.call('board.decide', { cohortId, edit, reason: null }),
    ];
    for (const reply of replies) {
      expect(reply).toMatchObject({ ok: false, error: { code: 'engine-stopped' } });
    }
    engine = engineInPlace();
    expect(await office.done('board.get', { cohortId })).toEqual(before);
    expect(steps()).toBe(stepsBefore);
  });

  it('carries out two steps that are decided at once, one after the other', async () => {
    const office = openOffice({ engine: inThread() });
    const { cohortId } = await office.startCohort();
    writeBoardCrowd(office.db, cohortId, { mentees: 10, mentors: 8 }, TODAY);
    await office.done('matching.run', { cohortId });
    const { mentors } = await office.done('board.get', { cohortId });
    const held = mentors.slice(0, 2).map(({ personId }) => personId);
    await Promise.all(
      held.map((personId) =>
        office.done('board.decide', { cohortId, edit: { kind: 'hold', personId }, reason: null }),
      ),
    );
    const board = await office.done('board.get', { cohortId });
    expect(board.mentors.filter((mentor) => mentor.held)).toHaveLength(2);
    expect(board.outdated).toBe(false);
  });
});
