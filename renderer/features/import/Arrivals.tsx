import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PastImport } from '../../../shared/contract/imports';
import { useCohortId } from '../../lib/cohort';
import { useCall } from '../../lib/queries';
import { ButtonRow } from '../../ui/ButtonRow';
import { Card } from '../../ui/Card';
import { ChooseFiles } from '../../ui/ChooseFiles';
import { Row, RowList } from '../../ui/RowList';
import { useImports } from './import-store';
import { countsWords } from './import-words';
import { ACCEPTED } from './open-files';
import { useUndoImport } from './use-undo-import';

type Props = {
  /** Nothing in the queue can still go in, so that it is time for the next step. */
  readonly through: boolean;
  readonly onFiles: (files: readonly File[]) => void;
};

type ListProps = Props & { readonly arrived: readonly PastImport[] };

function List({ through, onFiles, arrived }: ListProps) {
  const { t } = useTranslation('import');
  const { undo, busy } = useUndoImport();
  const heading = useRef<HTMLDivElement>(null);
  const latest = arrived[0]?.id;
  // The button that was pressed is gone; the result takes the focus in its place.
  useEffect(() => {
    if (latest !== undefined && document.activeElement === document.body) heading.current?.focus();
  }, [latest]);
  return (
    <div ref={heading} tabIndex={-1} className="import-done">
      <Card flush>
        <RowList heading={t('done.title')}>
          {arrived.map((one) => (
            <Row
              key={one.id}
              sign="✓"
              tone="green"
              title={t('done.file', { file: one.fileName, what: countsWords(one.counts) })}
              action={
                <Button
                  variant="default"
                  size="xs"
                  disabled={busy}
                  aria-label={t('done.undoFile', { file: one.fileName })}
                  onClick={() => void undo(one)}
                >
                  {t('done.undo')}
                </Button>
              }
            />
          ))}
        </RowList>
        {through && (
          <div className="import-next">
            <ButtonRow>
              <Button component={Link} href="/matching" size="xs">
                {t('done.matching')}
              </Button>
              <Button component={Link} href="/people" variant="default" size="xs">
                {t('done.people')}
              </Button>
              <ChooseFiles
                label={t('done.another')}
                accept={ACCEPTED}
                variant="default"
                size="xs"
                onFiles={onFiles}
              />
            </ButtonRow>
          </div>
        )}
      </Card>
    </div>
  );
}

/** What went in just now, in words, with the way back and the next steps. */
export function Arrivals(props: Props) {
  const cohortId = useCohortId();
  const justNow = useImports((state) => state.justNow);
  const past = useCall('imports.list', { cohortId }).data ?? [];
  const arrived = past.filter(({ id, canUndo }) => canUndo && justNow.includes(id));
  return arrived.length === 0 ? null : <List {...props} arrived={arrived} />;
}
