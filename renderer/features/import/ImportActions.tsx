import { Button } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useImports } from './import-store';
import { allReady, type Readiness, readinessOf } from './import-view';
import { runImports } from './run-imports';
import type { FileReading } from './use-previews';

type Props = {
  readonly readings: readonly FileReading[];
  readonly shown: FileReading;
};

type OneProps = {
  readonly readiness: Readiness;
  readonly secondary: boolean;
  readonly onImport: () => void;
};

type ClearProps = { readonly fileIds: readonly string[] };

/** Files that would change nothing need not stay. */
function ClearOut({ fileIds }: ClearProps) {
  const { t } = useTranslation('import');
  const remove = useImports((state) => state.remove);
  return (
    <Button variant="default" onClick={() => fileIds.forEach(remove)}>
      {t('action.clear', { count: fileIds.length })}
    </Button>
  );
}

/** Takes the file in that is being looked at, or says why that cannot be yet. */
function ImportOne({ readiness, secondary, onImport }: OneProps) {
  const { t } = useTranslation('import');
  const busy = useImports((state) => state.running !== null);
  const id = useId();
  if (readiness.is !== 'ready') {
    if (readiness.is === 'nothing-new') return null;
    const reason =
      readiness.is === 'asks'
        ? t('action.reason.asks', { count: readiness.rows })
        : t(`action.reason.${readiness.is}`);
    return (
      <>
        <span id={id} className="import-reason">
          {reason}
        </span>
        <Button disabled aria-describedby={id}>
          {t('action.none')}
        </Button>
      </>
    );
  }
  return (
    <Button {...(secondary && { variant: 'default' })} disabled={busy} onClick={onImport}>
      {secondary ? t('action.only') : t('action.one', { count: readiness.people })}
    </Button>
  );
}

/** The page's one step: everything in the queue at once where nothing is open, else this file. */
export function ImportActions({ readings, shown }: Props) {
  const { t } = useTranslation('import');
  const busy = useImports((state) => state.running !== null);
  const together = allReady(readings);
  const readiness = readinessOf(shown);
  const several = together.length > 1;
  if (readiness.is === 'nothing-new' && !several) {
    const idle = readings.filter((reading) => readinessOf(reading).is === 'nothing-new');
    return <ClearOut fileIds={idle.map(({ file }) => file.id)} />;
  }
  return (
    <>
      {(!several || readiness.is === 'ready') && (
        <ImportOne
          readiness={readiness}
          secondary={several}
          onImport={() => void runImports([shown.file.id])}
        />
      )}
      {several && (
        <Button loading={busy} onClick={() => void runImports(together.map(({ file }) => file.id))}>
          {t('action.all', { count: together.length })}
        </Button>
      )}
    </>
  );
}
