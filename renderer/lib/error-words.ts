import i18next from 'i18next';
import type { AppError } from '../../shared/errors';
import type { ExportRefusal } from '../../shared/export';
import type { IntakeRefusal } from '../../shared/intake';
import { CalendarDate } from '../../shared/time';
import { formatCount, formatDate, formatList } from './format';

type Words = {
  readonly [C in AppError['code']]: (error: Extract<AppError, { code: C }>) => string;
};

const megabytes = new Intl.NumberFormat('en-GB', {
  style: 'unit',
  unit: 'megabyte',
  maximumFractionDigits: 0,
});

/** Why a file was refused, as the second half of a sentence. */
export function wordsForRefusal(refusal: IntakeRefusal): string {
  const { t } = i18next;
  switch (refusal.code) {
    case 'not-a-table':
      return t('errors:refusal.not-a-table', {
        looksLike: t(`errors:looksLike.${refusal.looksLike}`),
      });
    case 'open-quote':
      return t('errors:refusal.open-quote', { row: refusal.row });
    case 'too-large':
      return t('errors:refusal.too-large', {
        limit: megabytes.format(refusal.limitBytes / 1024 / 1024),
      });
    case 'too-many-rows':
      return t('errors:refusal.too-many-rows', { limit: formatCount(refusal.limit) });
    case 'too-many-columns':
      return t('errors:refusal.too-many-columns', { limit: formatCount(refusal.limit) });
    default:
      return t(`errors:refusal.${refusal.code}`);
  }
}

/** Why an archive of everything was not brought in, as the second half of a sentence. */
function wordsForExport(refusal: ExportRefusal): string {
  const { t } = i18next;
  if (refusal.code === 'bad-value') {
    const { file, row, column } = refusal;
    if (row === null) {
      return column === null
        ? t('errors:export.bad-file', { file })
        : t('errors:export.bad-column', { file, column });
    }
    return column === null
      ? t('errors:export.bad-row', { file, row })
      : t('errors:export.bad-cell', { file, row, column });
  }
  if (refusal.code === 'row-count') {
    return t('errors:export.row-count', { ...refusal, count: refusal.expected });
  }
  return t(`errors:export.${refusal.code}`, { ...refusal });
}

const writtenDate = (text: string): string => {
  const date = CalendarDate.safeParse(text);
  return date.success ? formatDate(date.data) : text;
};

/** Words for every code; a missing code is a compile error. */
const words: Words = {
  'invalid-input': ({ issues }) => i18next.t('errors:invalid-input', { count: issues.length }),
  'not-found': ({ entity }) => i18next.t(`errors:not-found.${entity}`),
  'staff-number-taken': ({ staffNumber, name }) =>
    i18next.t('errors:staff-number-taken', { staffNumber, name }),
  'cohort-name-taken': ({ name }) => i18next.t('errors:cohort-name-taken', { name }),
  'format-in-use': ({ cohort }) => i18next.t('errors:format-in-use', { cohort }),
  'scenario-name-taken': ({ name }) => i18next.t('errors:scenario-name-taken', { name }),
  'skill-wording-taken': ({ wording, skill }) =>
    i18next.t('errors:skill-wording-taken', { wording, skill }),
  'skill-in-circle': ({ skill, parent }) => i18next.t('errors:skill-in-circle', { skill, parent }),
  'demographic-name-taken': ({ name }) => i18next.t('errors:demographic-name-taken', { name }),
  'demographic-fields-full': ({ most }) =>
    i18next.t('errors:demographic-fields-full', { count: most }),
  'demographic-in-use': ({ name, cohorts }) =>
    i18next.t('errors:demographic-in-use', { name, cohorts: formatList(cohorts) }),
  'reports-to-self': ({ name }) => i18next.t('errors:reports-to-self', { name }),
  'file-refused': ({ fileName, refusal }) =>
    i18next.t('errors:file-refused', { fileName, why: wordsForRefusal(refusal) }),
  'import-has-questions': ({ rows }) => i18next.t('errors:import-has-questions', { count: rows }),
  'mentor-full': ({ mentor, places }) => i18next.t('errors:mentor-full', { mentor, count: places }),
  'pair-forbidden': ({ pair }) =>
    i18next.t('errors:pair-forbidden', {
      mentee: pair.mentee,
      mentor: pair.mentor,
      why: formatList(pair.rules.map((rule) => i18next.t(`app:terms.rule.${rule}`))),
    }),
  'not-on-board': ({ name }) => i18next.t('errors:not-on-board', { name }),
  'takes-no-part': ({ name, why }) =>
    i18next.t('errors:takes-no-part', { name, why: i18next.t(`board:reasonShort.${why}`) }),
  'nothing-to-publish': () => i18next.t('errors:nothing-to-publish'),
  'plan-outdated': ({ broken }) =>
    i18next.t('errors:plan-outdated', {
      count: broken.length,
      pairs: formatList(
        broken.map(({ mentee, mentor }) => i18next.t('errors:pair', { mentee, mentor })),
      ),
    }),
  'groups-impossible': ({ why, names }) =>
    i18next.t(`errors:groups-impossible.${why}`, { names: formatList(names) }),
  'group-full': ({ group, most }) => i18next.t('errors:group-full', { group, count: most }),
  'group-too-small': ({ group, least }) =>
    i18next.t('errors:group-too-small', { group, count: least }),
  'group-clash': ({ clashes }) =>
    i18next.t('errors:group-clash', {
      pairs: formatList(
        clashes.map(({ person, other, rules }) =>
          i18next.t('errors:clash', {
            person,
            other,
            why: formatList(rules.map((rule) => i18next.t(`app:terms.rule.${rule}`))),
          }),
        ),
      ),
    }),
  'step-impossible': ({ why }) => i18next.t(`errors:step-impossible.${why}`),
  'day-in-future': ({ day }) => i18next.t('errors:day-in-future', { date: writtenDate(day) }),
  'already-ended': ({ mentee, mentor }) => i18next.t('errors:already-ended', { mentee, mentor }),
  'left-before': ({ name, group, leftOn }) =>
    i18next.t('errors:left-before', { name, group, date: writtenDate(leftOn) }),
  'not-in-group': ({ group }) => i18next.t('errors:not-in-group', { group }),
  'session-in-future': ({ heldOn }) =>
    i18next.t('errors:session-in-future', { date: writtenDate(heldOn) }),
  'target-unwritable': ({ failure, fileName }) =>
    i18next.t('errors:target-unwritable', { fileName, why: i18next.t(`errors:write.${failure}`) }),
  'event-published': ({ name }) => i18next.t('errors:event-published', { name }),
  'event-has-notes': ({ name, notes }) =>
    i18next.t('errors:event-has-notes', { name, count: notes }),
  'event-lacks-people': ({ mentees, mentors }) =>
    i18next.t('errors:event-lacks-people', { mentees, mentors }),
  'rota-broken': ({ broken }) =>
    i18next.t('errors:rota-broken', {
      pairs: formatList(
        broken.map(({ mentee, mentor }) => i18next.t('errors:pair', { mentee, mentor })),
      ),
    }),
  'event-no-room': ({ mentee, mentor }) => i18next.t('errors:event-no-room', { mentee, mentor }),
  'not-screened': () => i18next.t('errors:not-screened'),
  'backup-refused': ({ why, fileName }) => i18next.t(`errors:backup-refused.${why}`, { fileName }),
  'export-refused': ({ fileName, refusal }) =>
    i18next.t('errors:export-refused', { fileName, why: wordsForExport(refusal) }),
  'file-not-empty': ({ programs }) => i18next.t('errors:file-not-empty', { count: programs }),
  'second-folder-inside': () => i18next.t('errors:second-folder-inside'),
  'nothing-to-print': () => i18next.t('errors:nothing-to-print'),
  'nothing-to-undo': () => i18next.t('errors:nothing-to-undo'),
  'undo-conflict': ({ subjects }) =>
    i18next.t('errors:undo-conflict', { subjects: formatList(subjects) }),
  'not-open': () => i18next.t('errors:not-open'),
  'unlock-refused': ({ why }) => i18next.t(`errors:unlock-refused.${why}`),
  'sheet-mistyped': ({ group }) => i18next.t('errors:sheet-mistyped', { group }),
  'no-keystore': () => i18next.t('errors:no-keystore'),
  'file-moved-on': () => i18next.t('errors:file-moved-on'),
  'file-unwritable': ({ failure }) =>
    i18next.t('errors:file-unwritable', { why: i18next.t(`errors:write-data.${failure}`) }),
  stopped: () => i18next.t('errors:stopped'),
  'engine-stopped': ({ incident }) => i18next.t('errors:engine-stopped', { incident }),
  'intake-stopped': ({ incident }) => i18next.t('errors:intake-stopped', { incident }),
  'storage-full': () => i18next.t('errors:storage-full'),
  'storage-failing': ({ incident }) => i18next.t('errors:storage-failing', { incident }),
  unexpected: ({ incident }) => i18next.t('errors:unexpected', { incident }),
};

/** What happened, what is safe and what to do, in plain words. */
export const wordsFor = (error: AppError): string =>
  (words[error.code] as (error: AppError) => string)(error);
