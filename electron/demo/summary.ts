import { createInstance } from 'i18next';
import Papa from 'papaparse';
import documentWords from '../../resources/locales/en/documents.json';
import importWords from '../../resources/locales/en/import.json';
import rolesByFormat from '../../resources/locales/en/roles.json';
import { FINDING_EFFECTS } from '../../shared/intake';
import { roleWords } from '../../shared/role-words';
import { guarded } from '../export/guard';
import type { FileStory, MainJob } from './main-job';

const cellOf = (text: string | null | undefined): string => (text ? guarded(text) : '');

/** The published matches as a table for any spreadsheet. */
export const matchesCsv = ({ matches, people }: MainJob): string => {
  const byId = new Map(people.map((person) => [person.id, person]));
  const rows = matches.map(({ match, mentee, mentor }) => ({
    mentee: guarded(mentee),
    'mentee staff number': cellOf(byId.get(match.menteeId)?.staffNumber),
    mentor: guarded(mentor),
    'mentor staff number': cellOf(byId.get(match.mentorId)?.staffNumber),
    'score of 1000': match.score,
  }));
  // The mark at the start tells spreadsheets that the letters are UTF-8.
  return `\uFEFF${Papa.unparse(rows, { newline: '\r\n' })}\r\n`;
};

/** Rows that were not taken, with the findings that refused them. */
const refusedRows = ({ files }: MainJob) =>
  files.flatMap(({ fileName, rows }) =>
    rows
      .filter(({ outcome }) => outcome === 'refused' || outcome === 'ask')
      .map(({ rowNumber, name, outcome, findings }) => ({
        file: fileName,
        row: rowNumber,
        name,
        reasons:
          outcome === 'ask'
            ? ['two-people-fit']
            : findings
                .filter(({ code }) => FINDING_EFFECTS[code] === 'refuses')
                .map(({ code }) => code),
      })),
  );

const fileSummary = ({ fileName, kind, leftAlone, rows }: FileStory) => ({
  fileName,
  kind,
  rows: rows.length,
  outcomes: Object.fromEntries(
    [...Map.groupBy(rows, ({ outcome }) => outcome)].map(([outcome, all]) => [outcome, all.length]),
  ),
  leftAlone:
    leftAlone?.code === 'file-refused' ? leftAlone.refusal.code : (leftAlone?.code ?? null),
});

/** Everything the main job found out, for other programs to read. */
export const summaryJson = (job: MainJob) => ({
  people: {
    all: job.people.length,
    mentors: job.people.filter(({ roles }) => roles.includes('mentor')).length,
    mentees: job.people.filter(({ roles }) => roles.includes('mentee')).length,
  },
  files: job.files.map(fileSummary),
  refused: refusedRows(job),
  matched: job.matches.length,
  unmatched: job.tray.map(({ name, unmatched: { reason, rules } }) => ({ name, reason, rules })),
  objective: job.run.objective,
  worst: job.run.value.worst,
  total: job.run.value.total,
  certificate: { ...job.run.certificate, checked: job.run.certificate.verified },
  fingerprint: job.run.fingerprint,
  engineVersion: job.run.engineVersion,
  unprintable: job.missingGlyphs,
  milliseconds: job.milliseconds,
});

const i18n = createInstance();
void i18n.init({
  lng: 'en',
  initAsync: false,
  interpolation: {
    escapeValue: false,
    defaultVariables: { role: roleWords('one-to-one', rolesByFormat) },
  },
});

/** The window's word for a code, in the middle of a sentence; the main job's cohort is one-to-one. */
const word = (words: Readonly<Record<string, string>>, code: string | null): string =>
  i18n.services.interpolator
    .interpolate(words[code ?? ''] ?? code ?? '', {}, 'en', {})
    .replace(/^./u, (first) => first.toLowerCase());

const LEFT_ALONE: Readonly<Record<string, string>> = {
  'pulse-answers': 'pulse answers, not people',
  moves: "HR's moves, not people",
  unknown: 'no headings that tell of people',
  'empty-file': 'empty',
  'header-only': 'headings without rows',
  'not-a-table': 'not a table',
  'unreadable-text': 'its text cannot be read',
};

/** What became of each file, one to a line. */
export const fileLines = (files: readonly FileStory[]): string[] =>
  files.map(fileSummary).map(({ fileName, kind, rows, leftAlone, outcomes }) =>
    leftAlone === null
      ? `  ${fileName}: ${word(importWords.file.kinds, kind)}, ${rows} rows (${Object.entries(
          outcomes,
        )
          .map(([outcome, count]) => `${count} ${word(importWords.outcome, outcome)}`)
          .join(', ')})`
      : `  ${fileName}: left alone (${LEFT_ALONE[leftAlone] ?? leftAlone})`,
  );

/** The same for a person at a terminal, in a few lines. */
export function readableSummary(job: MainJob, outFolder: string): string {
  const summary = summaryJson(job);
  const seconds = (Object.values(job.milliseconds).reduce((a, b) => a + b, 0) / 1000).toFixed(1);
  const reasons = Map.groupBy(summary.unmatched, ({ reason }) => reason);
  return [
    'Files',
    ...fileLines(job.files),
    `People: ${summary.people.all}, of them ${summary.people.mentors} mentors and ${summary.people.mentees} mentees`,
    `Rows refused: ${summary.refused.length}`,
    ...summary.refused.map(
      ({ file, row, name, reasons: why }) => `  ${file}, row ${row} ${name}: ${why.join(', ')}`,
    ),
    `Matched: ${summary.matched}; not matched: ${summary.unmatched.length}`,
    ...[...reasons].map(
      ([reason, all]) =>
        `  ${word(documentWords.report.reason, reason)}: ${all.map(({ name }) => name).join(', ')}`,
    ),
    `Score: ${summary.total} in all, weakest pair ${summary.worst ?? '-'} of 1000`,
    summary.certificate.checked
      ? `Proven best: the checker found ${summary.certificate.primal} = ${summary.certificate.dual} and no broken rule`
      : 'NOT proven best: the checker did not confirm the certificate',
    `Fingerprint: ${summary.fingerprint}`,
    ...summary.unprintable.map(
      ({ text, characters }) => `Not in the documents' font: ${characters.join(' ')} in "${text}"`,
    ),
    `Written to ${outFolder}: agreements.pdf, report.pdf, matches.csv, summary.json (${seconds} s)`,
  ].join('\n');
}
