import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../../electron/documents/extract';
import { paintPdf } from '../../../electron/documents/paint';
import { readFonts } from '../../../electron/documents/typeface';
import { documentWords } from '../../../electron/documents/words';
import { FONTS_FOLDER } from '../../../electron/jobs/paint';
import { NO_ANSWERS } from '../../../shared/answers';
import type { Input } from '../../../shared/contract';
import { PersonExtract } from '../../../shared/extract';
import type { PersonId } from '../../../shared/ids';
import { addMonths, CalendarDate } from '../../../shared/time';
import { COHORT, openOffice, PROGRAM, TODAY } from '../../support/office';
import { readPdf } from '../../support/read-pdf';

const CANARIES = {
  veto: 'CANARY-VETO-REASON',
  privateNote: 'CANARY-PRIVATE-NOTE',
  privateSession: 'CANARY-PRIVATE-SESSION',
  decision: 'CANARY-DECISION',
  partner: 'CANARY-PARTNERS-ANSWER',
};

const EVENING: Input<'events.create'>['event'] = {
  kind: 'speed-meeting',
  name: 'Evening',
  heldOn: TODAY,
  startsAt: '17:00',
  rounds: 1,
  roundMinutes: 8,
  changeMinutes: 2,
  perMentee: 1,
  perMentor: null,
  place: null,
  objective: 'fair',
};

/** An office whose papers and files can be looked at by their names. */
function withFiles() {
  const files = new Map<string, Uint8Array>();
  const office = openOffice({
    desk: {
      chooseTarget: async (fileName) => ({
        fileName,
        write: async (bytes) => {
          files.set(fileName, bytes);
        },
      }),
      paint: async (documents, options) =>
        paintPdf(documents, { ...options, paper: 'a4' }, readFonts(FONTS_FOLDER)),
    },
  });
  /** What is handed to somebody: the data, its text, and the text of the paper. */
  const extractOf = async (personId: PersonId, name: string) => {
    for (const as of ['json', 'pdf'] as const) {
      await office.done('rights.extract', { personId, as });
    }
    const json = Buffer.from(files.get(`Stored about ${name}.json`) ?? []).toString();
    const pdf = await readPdf(files.get(`Stored about ${name}.pdf`) ?? new Uint8Array());
    return { data: PersonExtract.parse(JSON.parse(json)), json, pdf: pdf.text };
  };
  return { office, files, extractOf };
}

async function withSecrets() {
  const { office, files, extractOf } = withFiles();
  const { done, enroll } = office;
  const { cohortId } = await office.startCohort();
  const id = await enroll(cohortId, 'mentee', 'Nia Newt', {
    answers: { ...NO_ANSWERS, topGoal: 'OWN-GOAL' },
    person: { email: 'nia@example.org' },
  });
  const partner = await enroll(cohortId, 'mentor', 'Mo Marten', {
    answers: { ...NO_ANSWERS, note: CANARIES.partner },
  });
  const other = await enroll(cohortId, 'mentor', 'Ola Otter', {
    vetoes: [{ personId: id, writtenName: 'Nia Newt', reason: CANARIES.veto }],
  });
  await done('matching.run', { cohortId });
  await done('board.decide', {
    cohortId,
    edit: { kind: 'forbid', menteeId: id, mentorId: other },
    reason: CANARIES.decision,
  });
  await done('board.publish', { cohortId });
  const [row] = await done('matches.list', { cohortId });
  if (!row) throw new Error('nobody was matched');
  const session = { matchId: row.match.id, heldOn: TODAY, minutes: 30, way: 'video' as const };
  await done('sessions.log', { ...session, note: CANARIES.privateSession, notePrivate: true });
  await done('sessions.log', { ...session, note: 'SHARED-SESSION' });
  await done('notes.add', { personId: id, text: CANARIES.privateNote, isPrivate: true });
  await done('notes.add', { personId: id, text: 'SHARED-NOTE', isPrivate: false });
  await done('notes.add', { personId: partner, text: CANARIES.privateNote, isPrivate: true });
  return { office, cohortId, id, files, extractOf };
}

describe('what is stored about one person', () => {
  it('comes as data and on paper, with all that is theirs and nothing said in confidence', async () => {
    const { id, extractOf } = await withSecrets();
    const { data, json, pdf } = await extractOf(id, 'Nia Newt');
    expect(data.person.name).toBe('Nia Newt');
    const paper = JSON.stringify(extractDocument(data, documentWords()));
    for (const text of [
      'OWN-GOAL',
      'nia@example.org',
      'SHARED-SESSION',
      'SHARED-NOTE',
      'Mo Marten',
    ]) {
      expect(json).toContain(text);
      expect(paper).toContain(text);
      expect(pdf).toContain(text);
    }
    for (const canary of [...Object.values(CANARIES), 'Ola Otter']) {
      expect(json).not.toContain(canary);
      expect(paper).not.toContain(canary);
      expect(pdf).not.toContain(canary);
    }
  });

  it('tells what they noted of short meetings, and not what was noted of them', async () => {
    const { office, extractOf } = withFiles();
    const { done, enroll } = office;
    const { cohortId } = await office.startCohort();
    const id = await enroll(cohortId, 'mentee', 'Nia Newt');
    await enroll(cohortId, 'mentor', 'Mo Marten');
    const { eventId } = await done('events.create', { cohortId, event: EVENING });
    await done('events.plan', { eventId });
    await done('events.publish', { eventId, published: true });
    const [meeting] = (await done('events.get', { eventId })).meetings;
    if (!meeting) throw new Error('nobody meets');
    const about = { meetingId: meeting.id };
    await done('events.note', { ...about, givenBy: 'mentee', note: 4, words: 'OWN-WORDS' });
    await done('events.note', { ...about, givenBy: 'mentor', note: 2, words: CANARIES.partner });
    const { data, json, pdf } = await extractOf(id, 'Nia Newt');
    expect(data.meetings).toMatchObject([{ with: 'Mo Marten', note: 4, words: 'OWN-WORDS' }]);
    expect(pdf).toContain('4 of 5: OWN-WORDS');
    expect([json, pdf].join()).not.toContain(CANARIES.partner);
  });

  it('[G03] [S05] tells of the sessions of their groups, and only notes of those they were at', async () => {
    const { office, extractOf } = withFiles();
    const { done, enroll } = office;
    const { programId } = await office.startCohort();
    const { id: cohortId } = await done('cohorts.create', {
      programId,
      cohort: {
        ...COHORT,
        name: 'Peers',
        format: 'peer',
        groups: { least: 3, most: 3, facilitated: false },
      },
    });
    const nia = await enroll(cohortId, 'mentee', 'Nia Newt');
    const mo = await enroll(cohortId, 'mentee', 'Mo Marten');
    const ola = await enroll(cohortId, 'mentee', 'Ola Otter');
    await done('groups.run', { cohortId });
    await done('groups.publish', { cohortId });
    const [row] = await done('groups.list', { cohortId });
    if (!row) throw new Error('there is no group');
    const groupId = row.group.id;
    const log = (day: string, note: string, presentIds: PersonId[], notePrivate = false) =>
      done('group-sessions.log', {
        groupId,
        heldOn: CalendarDate.parse(day),
        minutes: 50,
        way: 'phone',
        note,
        presentIds,
        notePrivate,
      });
    office.travelTo('2026-04-01');
    await log('2026-03-02', 'SHARED-SESSION', [nia, mo]);
    await log('2026-03-09', CANARIES.privateSession, [nia, mo], true);
    await log('2026-03-16', 'CANARY-WITHOUT-THEM', [mo, ola]);
    const leftOn = CalendarDate.parse('2026-03-20');
    await done('groups.leave', { groupId, personId: nia, leftOn });
    await log('2026-03-23', 'CANARY-AFTER-THEM', [mo, ola]);
    const { data, json, pdf } = await extractOf(nia, 'Nia Newt');
    const session = { minutes: 50, way: 'phone', note: null };
    expect(data.groups).toEqual([
      {
        cohort: 'Peers',
        name: row.group.name,
        joinedOn: null,
        leftOn,
        sessions: [
          { ...session, heldOn: '2026-03-02', note: 'SHARED-SESSION', wasThere: true },
          { ...session, heldOn: '2026-03-09', wasThere: true },
          { ...session, heldOn: '2026-03-16', wasThere: false },
        ],
      },
    ]);
    expect(pdf).toContain('SHARED-SESSION');
    expect(pdf).toContain('50 min, by phone');
    for (const text of [json, pdf]) expect(text).not.toContain('CANARY');
  });

  it('[G03] [S08] puts nothing private on any paper', async () => {
    const { office, cohortId, files } = await withSecrets();
    await office.done('agreements.print', { cohortId, matchIds: null });
    await office.done('report.print', { cohortId });
    expect(files.size).toBe(2);
    for (const bytes of files.values()) {
      const text = (await readPdf(bytes)).text;
      expect(text).toContain('Nia Newt');
      for (const canary of Object.values(CANARIES)) expect(text).not.toContain(canary);
    }
    const report = JSON.stringify(await office.done('report.data', { cohortId }));
    for (const canary of Object.values(CANARIES)) expect(report).not.toContain(canary);
  });
});

describe('people whose time is over', () => {
  it('are those whose last part ended longer ago than their program keeps them', async () => {
    const office = openOffice();
    const { cohortId, programId } = await office.startCohort();
    const ada = await office.enroll(cohortId, 'mentee', 'Ada');
    await office.enroll(cohortId, 'mentor', 'Bo');
    const names = async () =>
      (await office.done('rights.overdue', {})).map(({ name, dueOn }) => [name, dueOn]);
    const end = addMonths(TODAY, 6);
    office.travelTo(addMonths(TODAY, 29));
    expect(await names()).toEqual([]);
    office.travelTo(addMonths(TODAY, 30));
    const due = addMonths(end, 24);
    expect(await names()).toEqual([
      ['Ada', due],
      ['Bo', due],
    ]);
    await office.done('safeguards.save', {
      programId,
      safeguards: { adultAge: 18, checks: [], retentionMonths: 36 },
    });
    expect(await names()).toEqual([]);
    office.travelTo(addMonths(TODAY, 42));
    await office.done('rights.erase', { personIds: [ada], why: 'retention' });
    expect((await names()).map(([name]) => name)).toEqual(['Bo']);
  });

  it('spare whoever still has a match, or a part that runs', async () => {
    const office = openOffice();
    const { cohortId, programId } = await office.startCohort();
    await office.enroll(cohortId, 'mentee', 'Ada');
    await office.enroll(cohortId, 'mentor', 'Bo');
    await office.done('matching.run', { cohortId });
    await office.done('board.publish', { cohortId });
    const cy = await office.enroll(cohortId, 'mentee', 'Cy');
    office.travelTo(addMonths(TODAY, 40));
    expect((await office.done('rights.overdue', {})).map(({ name }) => name)).toEqual(['Cy']);
    expect(cy).toBeDefined();
    expect(programId).toBeDefined();
  });

  it('spare whoever is in a group still, and count from the day they left it', async () => {
    const office = openOffice();
    const { cohortId } = await office.done('programs.create', {
      program: PROGRAM,
      cohort: { ...COHORT, format: 'peer' },
    });
    for (const name of ['Ada Ash', 'Bo Beech']) await office.enroll(cohortId, 'mentee', name);
    await office.done('groups.run', { cohortId });
    await office.done('groups.publish', { cohortId });
    office.travelTo('2029-01-01');
    expect(await office.done('rights.overdue', {})).toEqual([]);
    const [row] = await office.done('groups.list', { cohortId });
    if (!row) throw new Error('no group');
    const closedOn = CalendarDate.parse('2027-03-01');
    await office.done('groups.close', { groupIds: [row.group.id], closedOn, reason: 'completed' });
    expect(await office.done('rights.overdue', {})).toEqual([]);
    office.travelTo('2029-03-01');
    expect(await office.done('rights.overdue', {})).toMatchObject([
      { name: 'Ada Ash', endedOn: closedOn, dueOn: '2029-03-01' },
      { name: 'Bo Beech' },
    ]);
  });
});
