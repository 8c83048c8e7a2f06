import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openWithArchive } from '../../support/archive';
import { changed } from '../../support/changed-archive';
import { withHold } from '../../support/held-program';

const replaced =
  (name: string, from: string | RegExp, to: string) =>
  (files: Map<string, string>): void => {
    const text = files.get(name) ?? '';
    if (text.replace(from, to) === text) throw new Error(`${name} has no ${String(from)}`);
    files.set(name, text.replace(from, to));
  };

/** An empty file that is offered one archive after the other; none of them may leave a trace. */
const asked = openWithArchive();
const writes = asked.db.prepare<[], number>('SELECT total_changes()').pluck();

/** Why an archive is refused, and whether anything was written for all that. */
async function refusalOf(bytes: Uint8Array): Promise<unknown> {
  asked.archive.bytes = bytes;
  const before = writes.get();
  const reply = await asked.bringIn();
  if (reply.ok) {
    await asked.done('history.undo', {});
    return 'taken';
  }
  if (writes.get() !== before) return 'written';
  return reply.error.code === 'export-refused' ? reply.error.refusal : reply.error;
}

describe('an archive that is not what was taken out', () => {
  it('is refused in a precise word, and nothing is written', async () => {
    const out = await withHold();
    const bytes = await out.takeOut();
    const edited = (edit: (files: Map<string, string>) => void) => refusalOf(changed(bytes, edit));
    expect(await refusalOf(Buffer.from('Name,Email\n'))).toEqual({ code: 'foreign' });
    expect(await refusalOf(zipSync({ 'a.txt': Buffer.from('a') }))).toEqual({ code: 'foreign' });
    for (const part of [0.1, 0.5, 0.99]) {
      const cut = bytes.subarray(0, Math.floor(bytes.length * part));
      expect(await refusalOf(cut)).toEqual({ code: 'damaged' });
    }
    expect(
      await edited(replaced('manifest.json', /"schemaVersion": \d+/u, '"schemaVersion": 999')),
    ).toEqual({ code: 'newer' });
    expect(await edited(replaced('manifest.json', '"format": 1', '"format": 2'))).toEqual({
      code: 'newer',
    });
    expect(await edited((files) => files.set('extra.csv', 'A,B'))).toEqual({
      code: 'file-extra',
      file: 'extra.csv',
    });
    expect(await edited((files) => files.delete('people.csv'))).toEqual({
      code: 'file-missing',
      file: 'people.csv',
    });
    const swapped = unzipSync(bytes);
    swapped['people.csv'] = Buffer.from(
      Buffer.from(swapped['people.csv'] ?? [])
        .toString()
        .replace('Di', 'Do'),
    );
    expect(await refusalOf(zipSync(swapped))).toEqual({ code: 'file-changed', file: 'people.csv' });
    expect(await edited(() => undefined)).toBe('taken');
  });

  it('is refused for a column, a row or a value that is not right', async () => {
    const out = await withHold();
    const bytes = await out.takeOut();
    const edited = (name: string, from: string | RegExp, to: string) =>
      refusalOf(changed(bytes, replaced(name, from, to)));
    expect(await edited('cohorts.csv', 'Gate day', 'Gate')).toEqual({
      code: 'column-missing',
      file: 'cohorts.csv',
      column: 'Gate day',
    });
    expect(await edited('cohorts.csv', 'Gate day', 'Gate day,Gate day')).toMatchObject({
      code: 'file-unreadable',
      row: 2,
    });
    expect(
      await refusalOf(
        changed(bytes, (files) => {
          const wider = (line: string, at: number) => (line === '' ? '' : `${line},${at}`);
          const lines = (files.get('cohorts.csv') ?? '').split('\r\n');
          files.set('cohorts.csv', lines.map(wider).join('\r\n'));
        }),
      ),
    ).toEqual({ code: 'column-extra', file: 'cohorts.csv', column: '0' });
    expect(await edited('people.csv', /\r\n[^\r]*\r\n$/u, '\r\n')).toEqual({
      code: 'row-count',
      file: 'people.csv',
      rows: 3,
      expected: 4,
    });
    expect(await edited('cohorts.csv', ',14,', ',1.5,')).toEqual({
      code: 'bad-value',
      file: 'cohorts.csv',
      row: 2,
      column: 'Cadence days',
    });
    expect(await edited('cohorts.csv', ',14,', ',400,')).toMatchObject({
      code: 'bad-value',
      file: 'cohorts.csv',
      row: 2,
    });
    expect(await edited('people.csv', "'=Ada Alder", '')).toMatchObject({
      code: 'bad-value',
      row: 2,
      column: 'Name',
    });
    expect(await edited('cohorts.csv', '2026-03-01', '2026-19-41')).toEqual({
      code: 'bad-value',
      file: 'cohorts.csv',
      row: null,
      column: 'Kickoff date',
    });
    const stranger = '00000000-0000-4000-8000-000000000000';
    const [ada] = out.mentorIds;
    expect(await edited('people.csv', ada ?? '', stranger)).toMatchObject({
      code: 'dangling',
      other: 'people.csv',
    });
  });

  it('is refused for a match of a mentor without a demanded check, but for one on hold as it was', async () => {
    const out = await withHold();
    const bytes = await out.takeOut();
    const back = openWithArchive({ bytes });
    await back.bringIn();
    const rows = await back.done('matches.list', { cohortId: out.cohortId });
    expect(rows.map(({ hold }) => hold?.checks ?? [])).toContainEqual(['First aid']);
    expect(
      await refusalOf(changed(bytes, replaced('screenings.csv', 'cleared', 'declined'))),
    ).toMatchObject({ code: 'not-screened', file: 'matches.csv' });
  });
});
