import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Output } from '../../../shared/contract';
import type { LogEntry } from '../../../shared/log';
import { formatCount, formatInstant } from '../../lib/format';
import { Loaded } from '../../lib/Loaded';
import { useCall } from '../../lib/queries';
import { DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import type { Column } from '../../ui/table-column';
import { aboutOf, whatOf } from './log-view';

/** Entries shown at first, and with each step further back. */
const PAGE = 500;

function useLogColumns(): readonly Column<LogEntry>[] {
  const { t } = useTranslation('rights');
  return useMemo(
    () => [
      {
        key: 'sequence',
        title: t('log.column.entry'),
        width: '80px',
        align: 'end',
        cell: ({ sequence }) => formatCount(sequence),
      },
      {
        key: 'at',
        title: t('log.column.at'),
        width: '220px',
        cell: ({ at }) => formatInstant(at),
      },
      {
        key: 'what',
        title: t('log.column.what'),
        width: 'minmax(270px, 2fr)',
        cell: (entry) => whatOf(entry),
      },
      {
        key: 'people',
        title: t('log.column.people'),
        width: 'minmax(0, 3fr)',
        cell: (entry) => aboutOf(entry),
      },
      {
        key: 'rows',
        title: t('log.column.rows'),
        width: '120px',
        align: 'end',
        cell: ({ rows }) => formatCount(rows),
      },
    ],
    [t],
  );
}

type Props = { readonly log: Output<'log.read'>; readonly onOlder: () => void };

function Log({ log, onOlder }: Props) {
  const { t } = useTranslation('rights');
  const columns = useLogColumns();
  const { entries, brokenAt, list } = log;
  return (
    <Page
      title={t('log.title')}
      sentence={
        brokenAt === null
          ? t('log.whole', { count: entries, shown: formatCount(entries) })
          : t('log.about')
      }
      actions={
        <>
          {list.length < entries && (
            <Button variant="default" onClick={onOlder}>
              {t('log.older')}
            </Button>
          )}
          <Button component={Link} href="/settings" variant="default">
            {t('log.back')}
          </Button>
        </>
      }
      above={
        brokenAt !== null && (
          <Notice tone="red">{t('log.broken', { entry: formatCount(brokenAt) })}</Notice>
        )
      }
      fill
    >
      <DataTable
        label={t('log.list')}
        rows={list}
        columns={columns}
        rowKey={({ sequence }) => String(sequence)}
        empty={<EmptyState title={t('log.emptyTitle')} text={t('log.emptyText')} />}
      />
    </Page>
  );
}

/** What was changed in this file, when and about whom, and whether anybody tampered with that record. */
export function LogScreen() {
  const [most, show] = useState(PAGE);
  const log = useCall('log.read', { most });
  return <Loaded of={log}>{(data) => <Log log={data} onOlder={() => show(most + PAGE)} />}</Loaded>;
}
