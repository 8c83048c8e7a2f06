import { Button, Chip, Group } from '@mantine/core';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../../shared/intake';
import { formatCount } from '../../lib/format';
import { DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { type QueuedFile, type RowFilter, useImports } from './import-store';
import { filterRows, filtersOf } from './import-view';
import { FIRST_STOP } from './RowPanel';
import { useRowColumns } from './row-columns';
import { useLadder } from './use-ladder';

type Props = { readonly file: QueuedFile; readonly preview: ImportPreview };

/** What each row of the file would do, narrowed down as one likes. */
export function RowsPanel({ file, preview }: Props) {
  const { t } = useTranslation('import');
  const change = useImports((state) => state.change);
  const frame = useRef<HTMLDivElement>(null);
  const filters = useMemo(() => filtersOf(preview), [preview]);
  // A filter that no row fits any more gives way, so that rows do not vanish as they are answered.
  const filter = filters.some(([one]) => one === file.filter) ? file.filter : 'all';
  const rows = useMemo(() => filterRows(preview.rows, filter), [preview, filter]);
  const count = filters.find(([one]) => one === filter)?.[1] ?? 0;
  const columns = useRowColumns(useLadder());
  const select = (rowNumber: number) => change(file.id, { rowNumber });
  const enter = (rowNumber: number) => {
    select(rowNumber);
    requestAnimationFrame(() => {
      const side = frame.current?.parentElement?.querySelector('.import-side');
      side?.querySelector<HTMLElement>(FIRST_STOP)?.focus();
    });
  };
  return (
    <div ref={frame} className="import-rows">
      <Chip.Group
        multiple={false}
        value={filter}
        onChange={(next) => change(file.id, { filter: next as RowFilter })}
      >
        <Group gap={6} role="radiogroup" aria-label={t('rows.filters')}>
          {filters.map(([one, fitting]) => (
            <Chip key={one} value={one}>
              {t(`filter.${one}`)} <b>{formatCount(fitting)}</b>
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      {count > rows.length && (
        <p className="import-quiet">
          {t('rows.cut', { shown: formatCount(rows.length), count, all: formatCount(count) })}
        </p>
      )}
      <DataTable
        label={t('rows.label', { file: file.name })}
        rows={rows}
        columns={columns}
        rowKey={(row) => String(row.rowNumber)}
        selectedKey={file.rowNumber === null ? null : String(file.rowNumber)}
        onSelect={(row) => select(row.rowNumber)}
        onOpen={(row) => enter(row.rowNumber)}
        empty={
          <EmptyState
            title={t('rows.none')}
            text={t('rows.noneText')}
            step={
              <Button variant="default" onClick={() => change(file.id, { filter: 'all' })}>
                {t('rows.showAll')}
              </Button>
            }
          />
        }
      />
    </div>
  );
}
