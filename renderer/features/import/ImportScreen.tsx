import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCohortId } from '../../lib/cohort';
import { ChooseFiles } from '../../ui/ChooseFiles';
import { DropArea, FileDrop } from '../../ui/FileDrop';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { Arrivals } from './Arrivals';
import { FileDesk } from './FileDesk';
import { ImportActions } from './ImportActions';
import { useImports } from './import-store';
import { inImportOrder, isThrough } from './import-view';
import { sentenceFor } from './import-words';
import { ACCEPTED, MOST_FILES, openFiles } from './open-files';
import { PastImports } from './PastImports';
import { QueueStrip } from './QueueStrip';
import { usePreviews } from './use-previews';
import './import.css';

/** Lists and answers from other programs: look at what they would change, correct it, take it in. */
export function ImportScreen() {
  const { t } = useTranslation('import');
  const cohortId = useCohortId();
  const all = useImports((state) => state.files);
  const selectedId = useImports((state) => state.selectedId);
  const running = useImports((state) => state.running);
  const select = useImports((state) => state.select);
  const forgetArrivals = useImports((state) => state.forgetArrivals);
  const [leftOut, setLeftOut] = useState(0);
  const readings = inImportOrder(usePreviews(all.filter((file) => file.cohortId === cohortId)));
  const shown = readings.find(({ file }) => file.id === selectedId) ?? readings[0] ?? null;
  const open = (files: readonly File[]) => {
    forgetArrivals();
    if (shown !== null && isThrough([shown])) select(null);
    setLeftOut(openFiles(cohortId, files));
  };

  return (
    <Page
      title={t('title')}
      sentence={running === null ? sentenceFor(shown) : t('sentence.running')}
      fill
      actions={shown && <ImportActions readings={readings} shown={shown} />}
    >
      <DropArea label={t('drop.area')} onFiles={open}>
        <Arrivals through={isThrough(readings)} onFiles={open} />
        {leftOut > 0 && (
          <Notice tone="amber">{t('drop.left', { count: leftOut, most: MOST_FILES })}</Notice>
        )}
        {shown === null ? (
          <FileDrop
            title={t('drop.title')}
            text={t('drop.text', { most: MOST_FILES })}
            choose={<ChooseFiles label={t('drop.choose')} accept={ACCEPTED} onFiles={open} />}
          />
        ) : (
          <>
            <QueueStrip readings={readings} shownId={shown.file.id} onFiles={open} />
            <FileDesk key={shown.file.id} reading={shown} />
          </>
        )}
      </DropArea>
      <PastImports />
    </Page>
  );
}
