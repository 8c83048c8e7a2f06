import { describe, expect, it } from 'vitest';
import { complaintOf } from '../../../electron/demo/complaint';
import { type Call, runMainJob } from '../../../electron/demo/main-job';
import { matchesCsv, readableSummary, summaryJson } from '../../../electron/demo/summary';
import { paintPdf } from '../../../electron/documents/paint';
import { readFonts } from '../../../electron/documents/typeface';
import type { OpenFile } from '../../../electron/handlers/desk';
import { FONTS_FOLDER } from '../../../electron/jobs/paint';
import { paperDesk } from '../../../electron/jobs/paper';
import type { PersonId } from '../../../shared/ids';
import { openOffice, TODAY } from '../../support/office';
import { readPdf } from '../../support/read-pdf';

/** The main job on the sample cohort, and what it wrote. */
async function runOnSample() {
  const written = new Map<string, Uint8Array>();
  const office = openOffice({
    desk: {
      chooseTarget: async (fileName) => ({
        fileName,
        write: async (bytes) => void written.set(fileName, bytes),
      }),
      paint: async (documents, options) =>
        paintPdf(documents, { ...options, paper: 'a4' }, readFonts(FONTS_FOLDER)),
    },
  });
  const files = await paperDesk().sampleFiles();
  const steps: string[] = [];
  const job = await runMainJob(office.call as Call, files.toReversed(), {
    today: TODAY,
    onStep: (step) => steps.push(step),
  });
  return { ...office, job, steps, written };
}

describe('the main job on what is not the sample', () => {
  const run = (files: readonly OpenFile[]) =>
    runMainJob(openOffice({ desk: { chooseTarget: async () => null } }).call as Call, files, {
      today: TODAY,
      onStep: () => undefined,
    });
  const complaint = async (files: readonly OpenFile[]) => {
    const error: unknown = await run(files).then(
      () => 'no complaint',
      (reason) => reason,
    );
    return complaintOf(error);
  };

  it('says what it made of each file where nobody can be paired', async () => {
    expect(await complaint([])).toMatch(/No pair could be made.*\n.*no files/u);
    const junk = ['\u0000\u0001\u0002', '', 'hello'].map((text, index) => ({
      name: `junk-${index}.csv`,
      bytes: Buffer.from(text),
    }));
    const said = await complaint(junk);
    for (const { name } of junk) expect(said).toContain(`${name}: left alone`);
  });

  it('takes in more files than are kept open at a time', async () => {
    const files = Array.from({ length: 14 }, (_, index) => ({
      name: `${index}.csv`,
      bytes: Buffer.from(`Name,Skills you can offer,How many mentees\nMentor ${index},SQL,2\n`),
    }));
    expect(await complaint(files)).not.toContain('left alone');
  });

  it.each([
    ['ENOENT', 'there is no such folder'],
    ['EEXIST', 'a file is in the place of the folder'],
  ])('puts %s in words', (code, words) => {
    expect(complaintOf(Object.assign(new Error('x'), { code, path: '/a' }))).toBe(`/a: ${words}.`);
  });
});

describe('the main job without a window', () => {
  it('[R04] [M01] [S01] [K07] goes from untidy files to agreements and a report', async () => {
    const { job, steps, written } = await runOnSample();
    const summary = summaryJson(job);
    expect(summary.people).toEqual({ all: 180, mentors: 24, mentees: 46 });
    expect(summary.refused).toEqual([]);
    expect(summary.matched + summary.unmatched.length).toBe(46);
    expect(summary.certificate).toMatchObject({ checked: true, violations: 0 });
    expect(summary.certificate.primal).toBe(summary.certificate.dual);
    expect(steps).toEqual(['import', 'match', 'publish', 'agreements', 'report']);
    expect(readableSummary(job, 'out')).not.toContain('{{');
    expect(matchesCsv(job).trim().split('\r\n')).toHaveLength(summary.matched + 1);
    for (const [name, bytes] of written) {
      const { text } = await readPdf(bytes);
      for (const { mentee, mentor } of job.matches) {
        expect(text, name).toContain(mentee);
        expect(text, name).toContain(mentor);
      }
    }
  });

  it('[R01] [R06] [M04] matches nobody against their will, a veto or a reporting line', async () => {
    const { db, job } = await runOnSample();
    const rows = db
      .prepare<[], { personId: PersonId; role: string; optIn: string | null }>(
        'SELECT person_id AS personId, role, opt_in_answer AS optIn FROM enrollments',
      )
      .all();
    const optedIn = new Set(
      rows
        .filter(({ optIn }) => optIn === 'yes')
        .map(({ personId, role }) => `${role} ${personId}`),
    );
    const managers = new Map(
      db
        .prepare<[], { id: PersonId; manager: PersonId | null }>(
          'SELECT id, manager_id AS manager FROM people',
        )
        .all()
        .map(({ id, manager }) => [id, manager]),
    );
    const seniors = (id: PersonId) => {
      const above = new Set<PersonId>();
      for (let at = managers.get(id); at && !above.has(at); at = managers.get(at)) above.add(at);
      return above;
    };
    const vetoes = new Set(
      db
        .prepare<[], string>(
          `SELECT e.person_id || ' ' || n.person_id FROM named_people n
             JOIN enrollments e ON e.id = n.enrollment_id WHERE n.kind = 'veto'`,
        )
        .pluck()
        .all(),
    );
    expect(vetoes.size).toBeGreaterThan(3);
    for (const { match } of job.matches) {
      const { menteeId, mentorId } = match;
      expect(optedIn).toContain(`mentee ${menteeId}`);
      expect(optedIn).toContain(`mentor ${mentorId}`);
      expect(seniors(menteeId)).not.toContain(mentorId);
      expect(seniors(mentorId)).not.toContain(menteeId);
      expect(vetoes).not.toContain(`${menteeId} ${mentorId}`);
      expect(vetoes).not.toContain(`${mentorId} ${menteeId}`);
    }
  });
});
