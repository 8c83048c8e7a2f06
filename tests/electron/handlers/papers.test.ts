import { describe, expect, it } from 'vitest';
import { paintPdf } from '../../../electron/documents/paint';
import { readFonts } from '../../../electron/documents/typeface';
import { FONTS_FOLDER } from '../../../electron/jobs/paint';
import { openOffice } from '../../support/office';
import { readPdf } from '../../support/read-pdf';

const NAMES = ['Nguyễn Müller', 'Ирина Παπαδόπουλος', 'Şule Wiśniewski', 'Łukasz Guðmundsdóttir'];

/** Four published matches, and a desk that keeps what is written. */
async function withMatches(write?: (bytes: Uint8Array) => Promise<void>) {
  const written: Uint8Array[] = [];
  const office = openOffice({
    desk: {
      chooseTarget: async (fileName) => ({
        fileName,
        write: write ?? (async (bytes) => void written.push(bytes)),
      }),
      paint: async (documents, options) =>
        paintPdf(documents, { ...options, paper: 'a4' }, readFonts(FONTS_FOLDER)),
    },
  });
  const { cohortId } = await office.startCohort();
  for (const name of NAMES) {
    await office.enroll(cohortId, 'mentee', name);
    await office.enroll(cohortId, 'mentor', `Mentor of ${name.split(' ')[1]}`);
  }
  await office.done('matching.run', { cohortId });
  await office.done('board.publish', { cohortId });
  return { ...office, cohortId, written, all: { cohortId, matchIds: null } };
}

describe('agreements', () => {
  it('[S01] prints one for each match, every name exact, with the run it was made from', async () => {
    const { done, written, all, cohortId } = await withMatches();
    const reply = await done('agreements.print', all);
    expect(reply).toEqual({ fileName: 'Agreements - Spring 2026.pdf', documents: 4 });
    const { pages } = await readPdf(written[0] ?? new Uint8Array());
    const rows = await done('matches.list', { cohortId });
    for (const { mentee, mentor } of rows) {
      expect(
        pages.filter(({ text }) => text.includes(mentee) && text.includes(mentor)),
      ).toHaveLength(1);
    }
  });

  it('[S01] reprints a single one under its own number', async () => {
    const { done, written, cohortId } = await withMatches();
    const row = (await done('matches.list', { cohortId }))[2];
    if (!row) throw new Error('too few matches');
    await done('agreements.print', { cohortId, matchIds: [row.match.id] });
    const { pages, text } = await readPdf(written[0] ?? new Uint8Array());
    expect(pages).toHaveLength(1);
    expect(text).toContain(row.mentee);
    expect(text).toMatch(/3 of 4/u);
  });

  it('names the people whose letters the font lacks, before anything is printed', async () => {
    const { done, enroll, cohortId, all } = await withMatches();
    expect(await done('agreements.check', all)).toEqual([]);
    await enroll(cohortId, 'mentee', 'Renée ก');
    await enroll(cohortId, 'mentor', 'One more');
    await done('matching.run', { cohortId });
    await done('board.publish', { cohortId });
    expect(await done('agreements.check', all)).toEqual([{ text: 'Renée ก', characters: ['ก'] }]);
  });

  it('says why a file could not be written', async () => {
    const { call, all } = await withMatches(() =>
      Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' })),
    );
    expect(await call('agreements.print', all)).toEqual({
      ok: false,
      error: {
        code: 'target-unwritable',
        failure: 'disk-full',
        fileName: 'Agreements - Spring 2026.pdf',
      },
    });
  });

  it('records and takes back the day of signing', async () => {
    const { done, cohortId } = await withMatches();
    const rows = await done('matches.list', { cohortId });
    const matchIds = rows.map(({ match }) => match.id);
    await done('matches.sign', { matchIds, signedOn: '2026-03-01' as never });
    expect((await done('today.list', { cohortId })).figures.unsigned).toBe(0);
    await done('history.undo', {});
    expect((await done('today.list', { cohortId })).figures.unsigned).toBe(4);
  });
});

describe('a day that is still to come', () => {
  it('is refused for a signature and for an end; days long past are not', async () => {
    const { call, done, cohortId } = await withMatches();
    const [row] = await done('matches.list', { cohortId });
    if (!row) throw new Error('no matches');
    const matchId = row.match.id;
    const sign = (day: string) =>
      call('matches.sign', { matchIds: [matchId], signedOn: day as never });
    const close = (day: string) =>
      call('matches.close', { matchIds: [matchId], closedOn: day as never, reason: 'no-fault' });
    const error = { code: 'day-in-future', day: '2026-03-02' };
    expect(await sign('2026-03-02')).toEqual({ ok: false, error });
    expect(await close('2026-03-02')).toEqual({ ok: false, error });
    expect(await sign('2026-01-02')).toMatchObject({ ok: true });
    expect(await close('2026-02-02')).toMatchObject({ ok: true });
    // What ended once keeps its day and its reason.
    expect(await close('2026-02-03')).toMatchObject({ error: { code: 'already-ended' } });
  });
});

describe('report', () => {
  it('[K07] prints the figures that the screen shows', async () => {
    const { done, written, travelTo, cohortId } = await withMatches();
    const [first] = await done('matches.list', { cohortId });
    if (!first) throw new Error('no matches');
    travelTo('2026-04-20');
    const matchId = first.match.id;
    for (const heldOn of ['2026-03-02', '2026-03-12', '2026-04-20'] as never[]) {
      await done('sessions.log', { matchId, heldOn, minutes: 50, way: 'video', note: null });
    }
    const data = await done('report.data', { cohortId });
    expect(data.sessions).toMatchObject({ held: 3, minutes: 150, matches: 4, met: 1, gaps: 2 });
    expect(data.sessions.medianGapDays).toBe(24.5);
    expect(data.attention).toHaveLength(3);
    await done('report.print', { cohortId });
    const { text } = await readPdf(written[0] ?? new Uint8Array());
    for (const { mentee } of data.attention) expect(text).toContain(mentee);
    expect(text).toContain('1 of 4');
    expect(text).toContain(data.run?.fingerprint);
    expect(text).toContain(String(data.quality?.worst));
  });

  it('never prints a veto', async () => {
    const { done, enroll, written, cohortId } = await withMatches();
    const kim = await enroll(cohortId, 'mentee', 'Kim', {
      vetoes: [{ personId: null, writtenName: 'Zdenka Unwanted', reason: 'a private matter' }],
    });
    expect(kim).toBeTruthy();
    await done('report.print', { cohortId });
    await done('agreements.print', { cohortId, matchIds: null });
    const text = (await Promise.all(written.map(readPdf))).map((pdf) => pdf.text).join(' ');
    expect(text).not.toContain('Unwanted');
    expect(text).not.toContain('private matter');
  });
});
