import { describe, expect, it } from 'vitest';
import { collect } from '../../../electron/export/collect';
import { gatedTables, LEADERS } from '../../../electron/export/gate';
import { packExport } from '../../../electron/export/pack-export';
import { READERS } from '../../../electron/export/read-back';
import { shapesOf } from '../../../electron/export/shape';
import { addDays, Instant } from '../../../shared/time';
import { openWithArchive } from '../../support/archive';
import { contentOf } from '../../support/content';
import { textsIn } from '../../support/csv-cells';
import { goingOut } from '../../support/going-out';
import { withHold } from '../../support/held-program';
import { anyId, openTestDb, TODAY } from '../../support/office';
import { inZone } from '../../support/zone';

describe('everything, out and in again', () => {
  it('comes back identical, confidential parts included, and can be taken back as one step', async () => {
    const out = await withHold();
    const bytes = await out.takeOut();
    const all = [...textsIn(bytes).values()].join('\n');
    expect(all).toContain('CANARY-VETO');
    expect(all).toContain('CANARY-NOTE');
    const back = openWithArchive({ bytes });
    const empty = goingOut(back.db);
    expect(await back.bringIn()).toMatchObject({
      value: { fileName: 'everything.zip', counts: { people: 4, matches: 2, sessions: 0 } },
    });
    expect(goingOut(back.db)).toEqual(goingOut(out.db));
    const { undo } = await back.done('app.overview', {});
    expect(undo).toMatchObject({ kind: 'bring-in', subject: 'everything.zip' });
    await back.done('history.undo', {});
    expect(goingOut(back.db)).toEqual(empty);
    await back.done('history.redo', {});
    expect(contentOf(back.db)).toEqual(contentOf(out.db));
  });

  it('names people and cohorts beside their ids, and says what each cell means', async () => {
    const out = await withHold();
    const files = textsIn(await out.takeOut());
    const [head, first] = (files.get('matches.csv') ?? '').split('\r\n');
    expect(head).toMatch(/^\uFEFFId,Cohort id,Cohort,Mentee id,Mentee,Mentor id,Mentor,/u);
    expect(first).toContain('Spring 2026');
    expect(files.get('people.csv')).toContain("'=Ada Alder");
    expect(files.get('people.csv')).toContain(`"Cy;' =1+1"`);
    expect(files.get('enrollments.csv')).toMatch(/,Withdrawn on,Skills,Goals,Top goal,/u);
    expect(files.get('enrollments.csv')).toContain('SQL; Public speaking');
    expect(JSON.parse(files.get('manifest.json') ?? '')).toMatchObject({ format: 1 });
    expect(files.get('README.txt')).toContain('not protected');
    expect(files.has('log.csv')).toBe(false);
  });

  it('puts nobody on hold on the last day on which their checks count where the coordinator is', async () => {
    const out = await withHold();
    const held = async () => {
      const matches = textsIn(await out.takeOut()).get('matches.csv') ?? '';
      return matches.split('First aid').length - 1;
    };
    expect(await held()).toBe(1);
    // Eleven hours behind UTC it is still the day before.
    await inZone('Pacific/Pago_Pago', async () => {
      const screening = {
        checkName: 'First aid',
        status: 'cleared',
        issuer: null,
        issuedOn: addDays(TODAY, -9),
        expiresOn: addDays(TODAY, -1),
      } as const;
      await out.done('screenings.save', { personId: out.screened, screening });
      expect(await held()).toBe(1);
    });
    expect(await held()).toBe(2);
  });

  it('covers every table there is, and reads each back', () => {
    const db = openTestDb();
    const tables = shapesOf(db).map(({ table }) => table);
    expect(tables.filter((table) => READERS[table] === undefined)).toEqual([]);
    expect(Object.keys(READERS).filter((table) => !tables.includes(table))).toEqual([]);
    expect([...gatedTables(db)].toSorted()).toEqual(Object.keys(LEADERS).toSorted());
  });

  it('keeps who was erased here erased', async () => {
    const out = await withHold();
    const bytes = await out.takeOut();
    const [gone] = out.mentorIds;
    if (!gone) throw new Error('no mentor');
    await out.done('rights.erase', { personIds: [gone], why: 'asked' });
    const erased = out.db.prepare('SELECT * FROM erasures').all();
    const back = openWithArchive({ bytes });
    const keep = back.db.prepare('INSERT INTO erasures VALUES (@mark, @erased_at, @why)');
    for (const row of erased) keep.run(row);
    expect(await back.bringIn()).toMatchObject({ ok: true });
    const everything = back.db.serialize();
    expect(['=Ada Alder', gone].map((trace) => everything.includes(trace))).toEqual([false, false]);
    expect(back.db.prepare('SELECT * FROM erasures').all()).toEqual(erased);
  });

  it('takes in what an earlier version took out, brought up to date', async () => {
    const old = openTestDb(8);
    old.exec(`
      INSERT INTO programs VALUES ('${anyId()}', 'P', 'O', NULL, NULL, NULL, NULL, 'UTC',
        '[{"level":1,"label":"Associate"}]', '[]',
        '2025-01-01T00:00:00.000Z');
      INSERT INTO people (id, name) VALUES ('${anyId()}', '=Old')`);
    const bytes = await packExport(collect(old, TODAY), {
      schemaVersion: 8,
      madeAt: Instant.parse('2025-01-01T00:00:00.000Z'),
      readMe: '',
      signal: new AbortController().signal,
      progress: () => undefined,
    });
    const back = openWithArchive({ bytes });
    expect(await back.bringIn()).toMatchObject({ ok: true, value: { counts: { people: 1 } } });
    expect(back.db.prepare('SELECT name, erased_at FROM people').all()).toEqual([
      { name: '=Old', erased_at: null },
    ]);
  });

  it('comes into an empty file only', async () => {
    const out = await withHold();
    const bytes = await out.takeOut();
    const back = openWithArchive({ bytes });
    await back.startCohort();
    expect(await back.bringIn()).toMatchObject({ error: { code: 'file-not-empty', programs: 1 } });
    await back.done('history.undo', {});
    expect(await back.bringIn()).toMatchObject({ ok: true });
    expect(await back.bringIn()).toMatchObject({
      error: { code: 'file-not-empty', programs: 1, people: 4 },
    });
  });
});

describe('taking everything out', () => {
  it('can be stopped, and then writes nothing', async () => {
    const out = openWithArchive();
    const { cohortId } = await out.startCohort();
    for (let n = 0; n < 3; n += 1) await out.enroll(cohortId, 'mentee', `Mentee ${n}`);
    const running = out.call('exports.save', {});
    expect(await out.call('jobs.stop', { channel: 'exports.save' })).toMatchObject({
      value: { stopped: true },
    });
    expect(await running).toMatchObject({ error: { code: 'stopped' } });
    expect(out.archive.bytes).toBe(null);
    const bytes = await out.takeOut();
    const back = openWithArchive({ bytes });
    const bringing = back.bringIn();
    await back.call('jobs.stop', { channel: 'exports.bringIn' });
    expect(await bringing).toMatchObject({ error: { code: 'stopped' } });
    expect((await back.done('app.overview', {})).programs).toEqual([]);
  });

  it('asks first, and does nothing where nothing is chosen', async () => {
    const nowhere = openWithArchive({ desk: { chooseTarget: async () => null } });
    expect(await nowhere.call('exports.save', {})).toEqual({ ok: true, value: null });
    expect(await nowhere.bringIn()).toEqual({ ok: true, value: null });
  });

  it('says that a file on a stick that is gone could not be read', async () => {
    const gone = openWithArchive({
      desk: {
        chooseArchive: async () => ({
          fileName: 'a.zip',
          bytes: 9,
          read: () => Promise.reject(new Error('gone')),
        }),
      },
    });
    expect(await gone.bringIn()).toMatchObject({ error: { refusal: { code: 'unreadable' } } });
    const huge = openWithArchive({
      desk: {
        chooseArchive: async () => ({
          fileName: 'a.zip',
          bytes: 2 ** 33,
          read: () => Promise.reject(new Error('not to be read')),
        }),
      },
    });
    expect(await huge.bringIn()).toMatchObject({ error: { refusal: { code: 'too-large' } } });
  });
});
