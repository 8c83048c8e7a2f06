import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { overdueOn } from '../../../electron/db/overdue';
import type { CohortId, PersonId } from '../../../shared/ids';
import type { PersonInput } from '../../../shared/person';
import { DEFAULT_SAFEGUARDS } from '../../../shared/safeguard';
import { addDays, addMonths, CalendarDate } from '../../../shared/time';
import { enrollment, openOffice, openTestDb, person, TODAY } from '../../support/office';
import { openVault } from '../../support/vault';
import { inZone } from '../../support/zone';

type Office = ReturnType<typeof openOffice>;

/** Puts somebody on file who signs up for nothing. */
async function putOnFile(
  { done }: Pick<Office, 'done'>,
  cohortId: CohortId,
  name: string,
  about: Partial<PersonInput> = {},
): Promise<PersonId> {
  const form = { cohortId, person: person(name, about), enrollment: null };
  return (await done('people.save', { personId: null, ...form })).personId;
}

const overdue = async ({ done }: Pick<Office, 'done'>) =>
  (await done('rights.overdue', {})).map(({ name, endedOn, dueOn, since }) => ({
    name,
    endedOn,
    dueOn,
    since,
  }));
const names = async (office: Pick<Office, 'done'>) =>
  (await overdue(office)).map(({ name }) => name);

describe('somebody who is only on file', () => {
  it('is proposed for erasing as long after they were put there as people are kept', async () => {
    const office = openOffice();
    const { cohortId } = await office.startCohort();
    const id = await putOnFile(office, cohortId, 'Ros Roster');
    const due = addMonths(TODAY, 24);
    office.travelTo(addDays(due, -1));
    expect(await overdue(office)).toEqual([]);
    office.travelTo(due);
    expect(await overdue(office)).toEqual([
      { name: 'Ros Roster', endedOn: TODAY, dueOn: due, since: 'written' },
    ]);
    await office.done('rights.erase', { personIds: [id], why: 'retention' });
    office.travelTo(addMonths(due, 60));
    expect(await overdue(office)).toEqual([]);
  });

  it.each<[string, (office: Office, personId: PersonId, cohortId: CohortId) => Promise<unknown>]>([
    [
      'their entry was changed',
      ({ done }, personId, cohortId) =>
        done('people.save', {
          ...{ personId, cohortId, enrollment: null },
          person: person('Ros Roster', { department: 'Care' }),
        }),
    ],
    [
      'something was noted about them',
      ({ done }, personId) => done('notes.add', { personId, text: 'Rang.', isPrivate: true }),
    ],
    [
      'they consented to something',
      ({ done }, personId) =>
        done('consents.give', {
          ...{ personId, purpose: 'reports', wording: 'v1', guardian: null },
          givenOn: TODAY,
        }),
    ],
  ])('is counted from the day on which %s', async (_, touch) => {
    const office = openOffice();
    const { cohortId } = await office.startCohort();
    const id = await putOnFile(office, cohortId, 'Ros Roster');
    await putOnFile(office, cohortId, 'Tom Toll');
    const touched = addMonths(TODAY, 10);
    office.travelTo(touched);
    await touch(office, id, cohortId);
    office.travelTo(addMonths(TODAY, 24));
    expect(await names(office)).toEqual(['Tom Toll']);
    office.travelTo(addMonths(touched, 24));
    expect(await overdue(office)).toMatchObject([
      { name: 'Tom Toll', endedOn: TODAY },
      { name: 'Ros Roster', endedOn: touched },
    ]);
  });

  it('is kept as long as the program that keeps people longest, as they are in none', async () => {
    const office = openOffice();
    const { cohortId, programId } = await office.startCohort();
    await putOnFile(office, cohortId, 'Ros Roster');
    const keep = (retentionMonths: number) =>
      office.done('safeguards.save', {
        programId,
        safeguards: { ...DEFAULT_SAFEGUARDS, retentionMonths },
      });
    await keep(12);
    office.travelTo(addMonths(TODAY, 12));
    expect(await names(office)).toEqual(['Ros Roster']);
    await keep(60);
    office.travelTo(addMonths(TODAY, 59));
    expect(await names(office)).toEqual([]);
    office.travelTo(addMonths(TODAY, 60));
    expect(await names(office)).toEqual(['Ros Roster']);
  });

  it('is counted from the day they left, where that is known', async () => {
    const office = openOffice();
    const { cohortId } = await office.startCohort();
    const leavingDate = addMonths(TODAY, -20);
    await putOnFile(office, cohortId, 'Lea Left', { leavingDate });
    office.travelTo(addMonths(leavingDate, 24));
    expect(await overdue(office)).toMatchObject([
      { name: 'Lea Left', endedOn: leavingDate, since: 'left' },
    ]);
  });

  it('is kept while somebody who signed up reports to them, through others as well', async () => {
    const office = openOffice();
    const { cohortId } = await office.startCohort();
    const top = await putOnFile(office, cohortId, 'Top Tier');
    const middle = await putOnFile(office, cohortId, 'Mid Manager', { managerId: top });
    await putOnFile(office, cohortId, 'Ros Roster', { managerId: top });
    const ada = await office.enroll(cohortId, 'mentee', 'Ada Ash', {
      person: { managerId: middle },
    });
    office.travelTo(addMonths(TODAY, 40));
    expect(await names(office)).toEqual(['Ros Roster', 'Ada Ash']);
    await office.done('rights.erase', { personIds: [ada], why: 'retention' });
    expect(await names(office)).toEqual(['Mid Manager', 'Ros Roster', 'Top Tier']);
  });

  it('is proposed also where they report to each other in a ring', async () => {
    const office = openOffice();
    const { cohortId } = await office.startCohort();
    const one = await putOnFile(office, cohortId, 'One Ring');
    const two = await putOnFile(office, cohortId, 'Two Ring', { managerId: one });
    office.db.prepare('UPDATE people SET manager_id = ? WHERE id = ?').run(two, one);
    office.travelTo(addMonths(TODAY, 24));
    expect(await names(office)).toEqual(['One Ring', 'Two Ring']);
  });

  it('is no longer only on file once they sign up, and is so again once that is taken back', async () => {
    const office = openOffice();
    const { cohortId } = await office.startCohort();
    const id = await putOnFile(office, cohortId, 'Ros Roster');
    const form = { personId: id, cohortId, person: person('Ros Roster') };
    await office.done('people.save', { ...form, enrollment: enrollment('mentee') });
    office.travelTo(addMonths(TODAY, 24));
    // Their part ends half a year after the kickoff.
    expect(await names(office)).toEqual([]);
    const taken = addMonths(TODAY, 24);
    await office.done('history.undo', {});
    office.travelTo(addMonths(taken, 24));
    expect(await overdue(office)).toMatchObject([{ endedOn: taken, since: 'written' }]);
  });

  it('is counted from the first day of the log where they were on file before it', async () => {
    const db = openTestDb();
    db.prepare('INSERT INTO people (id, name) VALUES (?, ?)').run(
      '7d5f7c6e-0a53-4d0a-9a5e-0f6f5f1c9a11',
      'Old Hand',
    );
    const office = openOffice({ db });
    office.travelTo('2031-05-05');
    // Nothing was ever logged: no honest day is known.
    expect(await overdue(office)).toEqual([]);
    office.travelTo(TODAY);
    const { cohortId } = await office.startCohort();
    office.travelTo(addMonths(TODAY, 3));
    await putOnFile(office, cohortId, 'Ros Roster');
    office.travelTo(addMonths(TODAY, 24));
    expect(await overdue(office)).toMatchObject([{ name: 'Old Hand', endedOn: TODAY }]);
  });

  it('is proposed also where an entry of the log can no longer be read', async () => {
    const office = openOffice();
    const { cohortId } = await office.startCohort();
    const id = await putOnFile(office, cohortId, 'Ros Roster');
    await office.done('notes.add', { personId: id, text: 'Rang.', isPrivate: false });
    office.db.exec('DROP TRIGGER log_is_not_rewritten');
    office.db.exec(`UPDATE log SET at = 'zzz' WHERE kind = 'note'`);
    office.travelTo(addMonths(TODAY, 24));
    expect(await names(office)).toEqual(['Ros Roster']);
  });

  it('is counted by the calendar of the coordinator', async () => {
    const office = openOffice();
    const { cohortId } = await office.startCohort();
    await putOnFile(office, cohortId, 'Ros Roster');
    office.travelTo(addMonths(TODAY, 30));
    // Eleven hours behind UTC it is the day before.
    await inZone('Pacific/Pago_Pago', async () => {
      expect(await overdue(office)).toMatchObject([{ endedOn: addDays(TODAY, -1) }]);
    });
  });
});

describe('after an export was brought into another file', () => {
  let folders: string[] = [];
  beforeEach(() => {
    folders = [];
  });
  afterEach(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  it('they are counted from that day, as the log stays with the old file', async () => {
    let bytes: Uint8Array = new Uint8Array();
    let now = new Date(`${TODAY}T09:00:00.000Z`);
    const open = () => {
      const folder = mkdtempSync(join(tmpdir(), 'mentorbook-on-file-'));
      folders.push(folder);
      return openVault(folder, {
        clock: () => {
          now = new Date(now.getTime() + 1);
          return now;
        },
        desk: {
          chooseTarget: async (fileName) => ({
            fileName,
            write: async (written) => {
              bytes = written;
            },
          }),
          chooseArchive: async () => ({
            fileName: 'all.zip',
            bytes: bytes.length,
            read: async () => bytes,
          }),
        },
      });
    };
    const old = open();
    await old.done('vault.beginPlain', {});
    const { cohortId } = await old.done('sample.load', {});
    await putOnFile(old, cohortId, 'Ros Roster');
    await old.done('exports.save', {});
    old.life.close();
    const moved = CalendarDate.parse('2027-06-01');
    now = new Date(`${moved}T09:00:00.000Z`);
    const next = open();
    await next.done('vault.beginPlain', {});
    await next.done('exports.bringIn', {});
    now = new Date(`${addMonths(moved, 24)}T09:00:00.000Z`);
    const list = await next.done('rights.overdue', {});
    next.life.close();
    expect(list.find(({ name }) => name === 'Ros Roster')).toMatchObject({
      endedOn: moved,
      since: 'written',
    });
  });
});

it('looks through matches and groups once for all people, not once for each', () => {
  const db = openTestDb();
  const asked: string[] = [];
  const prepare = (sql: string) => {
    asked.push(sql);
    return db.prepare(sql);
  };
  expect(overdueOn({ prepare } as typeof db, TODAY)).toEqual([]);
  const parts = asked.find((sql) => sql.includes('FROM matches')) ?? '';
  const plan = db.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${parts}`).all();
  expect(plan).not.toEqual([]);
  expect(plan.filter(({ detail }) => detail.includes('CORRELATED'))).toEqual([]);
});
