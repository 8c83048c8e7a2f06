import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCohortId } from '../../lib/cohort';
import { formatInstant } from '../../lib/format';
import { useCall } from '../../lib/queries';
import { Card } from '../../ui/Card';
import { Row, RowList } from '../../ui/RowList';
import { Tag } from '../../ui/Tag';
import { useImports } from './import-store';
import { countsWords } from './import-words';
import { useUndoImport } from './use-undo-import';

/** Every import of the cohort, the latest first, each to be taken back as a whole. */
export function PastImports() {
  const { t } = useTranslation('import');
  const cohortId = useCohortId();
  const justNow = useImports((state) => state.justNow);
  const { undo, busy } = useUndoImport();
  const all = useCall('imports.list', { cohortId }).data ?? [];
  const past = all.filter(({ id }) => !justNow.includes(id));
  if (past.length === 0) return null;
  return (
    <div className="import-past">
      <Card flush>
        <RowList heading={t('past.title')}>
          {past.map((one) => (
            <Row
              key={one.id}
              sign="⇩"
              title={one.fileName}
              sentence={t('past.on', {
                what: countsWords(one.counts),
                kind: t(`file.kinds.${one.kind}`),
                when: formatInstant(one.importedAt),
              })}
              action={
                one.canUndo ? (
                  <Button
                    variant="default"
                    size="xs"
                    disabled={busy}
                    aria-label={t('past.undoFile', { file: one.fileName })}
                    onClick={() => void undo(one)}
                  >
                    {t('past.undo')}
                  </Button>
                ) : (
                  <Tag>{t('past.old')}</Tag>
                )
              }
            />
          ))}
        </RowList>
      </Card>
    </div>
  );
}
