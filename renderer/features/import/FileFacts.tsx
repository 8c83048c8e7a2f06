import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  DateOrder,
  Delimiter,
  type ImportChoices,
  type ImportPreview,
  TextEncoding,
} from '../../../shared/intake';
import { formatCount, formatList } from '../../lib/format';
import { Notice } from '../../ui/Notice';
import type { QueuedFile } from './import-store';
import { doubtfulDate, KINDS, namesToCheck } from './import-view';
import { delimiterName, fileFacts, notRead, valueWords } from './import-words';
import { useFileSteps } from './use-previews';

/** What was said about columns and cells, forgotten where they become others. */
const OTHER_CELLS: Partial<ImportChoices> = {
  kind: null,
  fields: null,
  corrections: [],
  answers: [],
};

type Props = { readonly file: QueuedFile; readonly preview: ImportPreview };

/** What could be wrong about how the file was read, where it is not sure. */
function Doubts({ file, preview }: Props) {
  const { t } = useTranslation('import');
  const date = doubtfulDate(preview.rows);
  return (
    <>
      {preview.kind === 'unknown' && <Notice tone="amber">{t('file.unknownKind')}</Notice>}
      {!preview.hasNames && (
        <Notice tone="red">{t('sentence.nameless', { file: file.name })}</Notice>
      )}
      {preview.file.encodingGuessed && file.choices.encoding === null && (
        <Notice tone="amber">
          {t('file.guessed', { names: formatList(namesToCheck(preview.rows)) })}
        </Notice>
      )}
      {date !== null && (
        <Notice tone="amber">
          {t('file.dates', {
            written: date.written,
            read: valueWords(date.field, date.read ?? '', []),
          })}
        </Notice>
      )}
    </>
  );
}

/** What the file is and how it was read; what can be mistaken can be corrected. */
export function FileFacts({ file, preview }: Props) {
  const { t } = useTranslation('import');
  const { choose } = useFileSteps(file);
  const { kind } = preview;
  const asksForDates = doubtfulDate(preview.rows) !== null || file.choices.dateOrder !== null;
  const kinds = kind === 'unknown' ? [...KINDS, kind] : KINDS;
  return (
    <>
      <section className="import-facts" aria-label={t('file.title')}>
        <NativeSelect
          label={t('file.kind')}
          value={kind}
          data={kinds.map((value) => ({ value, label: t(`file.kinds.${value}`) }))}
          onChange={({ currentTarget }) => {
            const chosen = KINDS.find((one) => one === currentTarget.value);
            choose({ kind: chosen ?? null });
          }}
        />
        {preview.file.encoding !== null && (
          <NativeSelect
            label={t('file.encodingLabel')}
            value={preview.file.encoding}
            data={TextEncoding.options.map((value) => ({
              value,
              label: t(`file.encoding.${value}`),
            }))}
            onChange={({ currentTarget }) =>
              choose({ encoding: currentTarget.value as TextEncoding })
            }
          />
        )}
        {preview.file.format !== 'xlsx' && (
          <NativeSelect
            label={t('file.delimiterLabel')}
            value={preview.file.delimiter ?? ''}
            data={[
              ...(preview.file.delimiter === null
                ? [{ value: '', label: t('file.delimiter.none') }]
                : []),
              ...Delimiter.options.map((value) => ({ value, label: delimiterName(value) })),
            ]}
            onChange={({ currentTarget }) =>
              choose({ ...OTHER_CELLS, delimiter: currentTarget.value as Delimiter })
            }
          />
        )}
        {preview.file.sheet !== null && preview.file.otherSheets.length > 0 && (
          <NativeSelect
            label={t('file.sheetLabel')}
            value={preview.file.sheet}
            data={[preview.file.sheet, ...preview.file.otherSheets]}
            onChange={({ currentTarget }) => choose({ ...OTHER_CELLS, sheet: currentTarget.value })}
          />
        )}
        {asksForDates && (
          <NativeSelect
            label={t('file.dateOrder')}
            value={file.choices.dateOrder ?? ''}
            data={[
              { value: '', label: t('file.orders.auto') },
              ...DateOrder.options.map((value) => ({ value, label: t(`file.orders.${value}`) })),
            ]}
            onChange={({ currentTarget }) =>
              choose({ dateOrder: (currentTarget.value || null) as ImportChoices['dateOrder'] })
            }
          />
        )}
        <p>
          <strong>
            {t('file.rows', {
              count: preview.file.rowCount,
              shown: formatCount(preview.file.rowCount),
            })}
          </strong>
          {', '}
          {fileFacts(preview).join(', ')}.
          {notRead(preview).map((note) => (
            <span key={note}> {note}</span>
          ))}
        </p>
      </section>
      <Doubts file={file} preview={preview} />
    </>
  );
}
