import { expect, it } from 'vitest';
import { wordsFor, wordsForRefusal } from '../../../renderer/lib/error-words';
import { loadWords } from '../../../renderer/lib/words';
import { AppError, WriteFailure } from '../../../shared/errors';
import { ExportRefusal } from '../../../shared/export';
import { PersonId } from '../../../shared/ids';
import { IntakeRefusal } from '../../../shared/intake';
import { UnlockRefusal } from '../../../shared/vault';

loadWords();

const pair = {
  menteeId: PersonId.parse('7d9b4a0e-5b53-4f6e-9d3a-0f0f5f1c2a01'),
  mentorId: PersonId.parse('7d9b4a0e-5b53-4f6e-9d3a-0f0f5f1c2a02'),
  mentee: 'Ada',
  mentor: 'Bo',
  rules: ['reporting-line', 'same-site'] as const,
};
const broken = { ...pair, rules: [...pair.rules] };

const errors: { readonly [C in AppError['code']]: Extract<AppError, { code: C }> } = {
  'invalid-input': { code: 'invalid-input', issues: [{ path: ['name'], issue: 'too_small' }] },
  'not-found': { code: 'not-found', entity: 'person' },
  'staff-number-taken': { code: 'staff-number-taken', staffNumber: '01143', name: 'Ada' },
  'cohort-name-taken': { code: 'cohort-name-taken', name: 'Spring' },
  'format-in-use': { code: 'format-in-use', cohort: 'Spring 2026' },
  'skill-wording-taken': { code: 'skill-wording-taken', wording: 'SQL', skill: 'Data' },
  'skill-in-circle': { code: 'skill-in-circle', skill: 'Data', parent: 'SQL' },
  'demographic-name-taken': { code: 'demographic-name-taken', name: 'Gender' },
  'demographic-fields-full': { code: 'demographic-fields-full', most: 12 },
  'demographic-in-use': { code: 'demographic-in-use', name: 'Gender', cohorts: ['Spring 2026'] },
  'left-before': { code: 'left-before', name: 'Ada', group: 'Circle 2', leftOn: '2026-05-03' },
  'not-in-group': { code: 'not-in-group', group: 'Circle 2' },
  'scenario-name-taken': { code: 'scenario-name-taken', name: 'More places' },
  'reports-to-self': { code: 'reports-to-self', name: 'Ada' },
  'file-refused': { code: 'file-refused', fileName: 'a.csv', refusal: { code: 'empty-file' } },
  'import-has-questions': { code: 'import-has-questions', rows: 2 },
  'mentor-full': { code: 'mentor-full', mentor: 'Bo', places: 2 },
  'takes-no-part': { code: 'takes-no-part', name: 'Bo', why: 'held' },
  'pair-forbidden': { code: 'pair-forbidden', pair: broken },
  'not-on-board': { code: 'not-on-board', name: 'Ada' },
  'nothing-to-publish': { code: 'nothing-to-publish' },
  'plan-outdated': { code: 'plan-outdated', broken: [broken, broken] },
  'groups-impossible': { code: 'groups-impossible', why: 'rules', names: ['Ada', 'Bo'] },
  'group-full': { code: 'group-full', group: 'Circle 2', most: 8 },
  'group-too-small': { code: 'group-too-small', group: 'Circle 1', least: 4 },
  'group-clash': {
    code: 'group-clash',
    clashes: [{ person: 'Ada', other: 'Bo', rules: ['reporting-line'] }],
  },
  'step-impossible': { code: 'step-impossible', why: 'no-way-apart' },
  'session-in-future': { code: 'session-in-future', heldOn: '2026-06-18' },
  'already-ended': { code: 'already-ended', mentee: 'Ada', mentor: 'Bo' },
  'day-in-future': { code: 'day-in-future', day: '2026-06-20' },
  'target-unwritable': { code: 'target-unwritable', failure: 'disk-full', fileName: 'a.pdf' },
  'event-published': { code: 'event-published', name: 'Autumn evening' },
  'event-has-notes': { code: 'event-has-notes', name: 'Autumn evening', notes: 3 },
  'event-lacks-people': { code: 'event-lacks-people', mentees: 0, mentors: 4 },
  'rota-broken': { code: 'rota-broken', broken: [broken] },
  'event-no-room': { code: 'event-no-room', mentee: 'Ada', mentor: 'Bo' },
  'not-screened': { code: 'not-screened' },
  'nothing-to-print': { code: 'nothing-to-print' },
  'nothing-to-undo': { code: 'nothing-to-undo' },
  'undo-conflict': { code: 'undo-conflict', subjects: ['Ada', 'Bo'] },
  'engine-stopped': { code: 'engine-stopped', incident: 'a1b2c3d4' },
  'intake-stopped': { code: 'intake-stopped', incident: 'a1b2c3d4' },
  stopped: { code: 'stopped' },
  'not-open': { code: 'not-open' },
  'unlock-refused': { code: 'unlock-refused', why: 'wrong-passphrase' },
  'sheet-mistyped': { code: 'sheet-mistyped', group: 3 },
  'no-keystore': { code: 'no-keystore' },
  'file-moved-on': { code: 'file-moved-on' },
  'backup-refused': { code: 'backup-refused', why: 'damaged', fileName: 'copy.mentorbook' },
  'export-refused': {
    code: 'export-refused',
    fileName: 'everything.zip',
    refusal: { code: 'foreign' },
  },
  'file-not-empty': { code: 'file-not-empty', programs: 2, people: 180 },
  'second-folder-inside': { code: 'second-folder-inside' },
  'file-unwritable': { code: 'file-unwritable', failure: 'disk-full' },
  'storage-full': { code: 'storage-full' },
  'storage-failing': { code: 'storage-failing', incident: 'a1b2c3d4' },
  unexpected: { code: 'unexpected', incident: 'a1b2c3d4' },
};

/** A sentence for people: begins with a capital or a name, ends with a stop, no key, no brace. */
function expectSentence(words: string): void {
  expect(words).toMatch(/^\S.*\.$/s);
  expect(words).not.toMatch(/[{}]|undefined|null|NaN|errors:/);
  expect(words.split(' ').length).toBeGreaterThan(2);
}

it.each(Object.values(errors))('$code is a sentence', (error) => {
  expectSentence(wordsFor(AppError.parse(error)));
});

it('names every kind of thing that can be missing', () => {
  const [, missing] = AppError.options;
  const all = missing.shape.entity.options.map((entity) => wordsFor({ code: 'not-found', entity }));
  for (const words of all) expectSentence(words);
  expect(new Set(all).size).toBe(all.length);
});

it('says why a file could not be written, each reason in its own words', () => {
  const all = WriteFailure.options.map((failure) =>
    wordsFor({ code: 'target-unwritable', failure, fileName: 'report.pdf' }),
  );
  for (const words of all) {
    expectSentence(words);
    expect(words).toContain('report.pdf');
  }
  expect(new Set(all).size).toBe(all.length);
});

it('writes dates and names as people do', () => {
  expect(wordsFor(errors['session-in-future'])).toContain('18 June 2026');
  expect(wordsFor({ code: 'session-in-future', heldOn: 'soon' })).toContain('soon');
  expect(wordsFor(errors['pair-forbidden'])).toMatch(/Ada.*Bo|Bo.*Ada/);
});

const refusals: readonly IntakeRefusal[] = IntakeRefusal.options.map((option) => {
  const { value: code } = option.shape.code;
  return IntakeRefusal.parse({
    code,
    looksLike: 'pdf',
    row: 7,
    bytes: 60 * 1024 * 1024,
    limitBytes: 50 * 1024 * 1024,
    limit: 100_000,
  });
});

it.each(refusals)('a file refused as $code is explained', (refusal) => {
  const words = wordsForRefusal(refusal);
  expect(words).not.toMatch(/[{}]|undefined|errors:/);
  expect(words.split(' ').length).toBeGreaterThan(2);
});

it.each(
  ExportRefusal.options.flatMap(({ shape }) =>
    [7, null].map((row) =>
      ExportRefusal.safeParse({
        code: shape.code.value,
        file: 'people.csv',
        other: 'matches.csv',
        column: row === null ? null : 'Held on',
        row,
        rows: 3,
        expected: 4,
      }),
    ),
  ),
)('an export that is refused is explained (%#)', ({ data }) => {
  if (data === undefined) return;
  const words = wordsFor({ code: 'export-refused', fileName: 'everything.zip', refusal: data });
  expectSentence(words);
  expect(words).toContain('Nothing was changed.');
});

it.each(UnlockRefusal.options)('what does not open the file is told: %s', (why) => {
  expectSentence(wordsFor({ code: 'unlock-refused', why }));
});
