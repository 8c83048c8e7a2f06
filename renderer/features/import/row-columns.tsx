import { VisuallyHidden } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ImportOutcome, type ImportRow } from '../../../shared/intake';
import { formatList } from '../../lib/format';
import { Tag, type Tone } from '../../ui/Tag';
import type { Column } from '../../ui/table-column';
import { weightiest } from './import-view';
import { changesInLine, findingWords, type Ladder } from './import-words';

export const OUTCOME_TONES = {
  new: 'green',
  updated: 'accent',
  unchanged: 'neutral',
  refused: 'red',
  'merged-into-later': 'neutral',
  'older-answer': 'neutral',
  ask: 'amber',
} as const satisfies Record<ImportOutcome, Tone>;

type SaysProps = { readonly row: ImportRow; readonly ladder: Ladder };

/** The one thing to know about a row: whom it may mean, why it stays out, or what it changes. */
function Says({ row, ladder }: SaysProps) {
  const { t } = useTranslation('import');
  const words = () => {
    if (row.outcome === 'ask') {
      const names = row.candidates.map(({ name, staffNumber }) =>
        staffNumber === null ? name : `${name} (${staffNumber})`,
      );
      return names.length === 0
        ? t('rows.fitsNobody')
        : t('rows.fits', { count: names.length, names: formatList(names) });
    }
    const finding = weightiest(row);
    if (row.outcome === 'refused' && finding !== undefined) return findingWords(finding, ladder);
    if (row.outcome === 'new' || row.outcome === 'updated') {
      return changesInLine(row.changes, ladder);
    }
    return t(`outcomeText.${row.outcome}`);
  };
  const text = words();
  return (
    <span className="import-quiet" title={text}>
      {text}
    </span>
  );
}

/** The columns of the rows' table. */
export function useRowColumns(ladder: Ladder): readonly Column<ImportRow>[] {
  const { t } = useTranslation('import');
  return useMemo(
    () => [
      {
        key: 'number',
        title: t('rows.number'),
        width: '40px',
        align: 'end',
        sortBy: (row) => row.rowNumber,
        cell: (row) => <span className="import-quiet">{row.rowNumber}</span>,
      },
      {
        key: 'name',
        title: t('rows.name'),
        width: 'minmax(110px, 1fr)',
        sortBy: (row) => row.name || null,
        cell: (row) =>
          row.name === '' ? (
            <em className="import-quiet">{t('rows.noName')}</em>
          ) : (
            <strong title={row.name}>{row.name}</strong>
          ),
      },
      {
        key: 'outcome',
        title: t('rows.outcome'),
        width: '98px',
        sortBy: (row) => ImportOutcome.options.indexOf(row.outcome),
        cell: (row) => <Tag tone={OUTCOME_TONES[row.outcome]}>{t(`filter.${row.outcome}`)}</Tag>,
      },
      {
        key: 'says',
        title: t('rows.changes'),
        width: 'minmax(120px, 2.4fr)',
        cell: (row) => <Says row={row} ladder={ladder} />,
      },
      {
        key: 'remarks',
        align: 'end',
        title: t('rows.remarks'),
        width: '66px',
        sortBy: (row) => -row.findings.length,
        cell: (row) =>
          row.findings.length > 0 && (
            <span className="import-remarks">
              <span aria-hidden>{row.findings.length}</span>
              <VisuallyHidden>
                {t('rows.remarksCount', { count: row.findings.length })}
              </VisuallyHidden>
            </span>
          ),
      },
    ],
    [t, ladder],
  );
}
