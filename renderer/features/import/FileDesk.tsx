import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadingProgress } from '../../lib/jobs';
import { useSlow } from '../../lib/use-slow';
import { Progress } from '../../ui/Progress';
import { ColumnsPanel } from './ColumnsPanel';
import { FileFacts } from './FileFacts';
import { useImports } from './import-store';
import { RowPanel } from './RowPanel';
import { RowsPanel } from './RowsPanel';
import { stopImports } from './run-imports';
import { StoppedCard, TroubleCard } from './TroubleCard';
import { type FileReading, useFileSteps } from './use-previews';

type Props = { readonly reading: FileReading };

/** What takes long, with a way to stop it; nothing while all is quick. */
function Going({ reading: { file, busy, trouble } }: Props) {
  const { t } = useTranslation('import');
  const running = useImports((state) => state.running);
  const files = useImports((state) => state.files);
  const { stop } = useFileSteps(file);
  const slow = useSlow((busy && trouble === null) || running !== null);
  const channel = running === null ? 'imports.preview' : 'imports.apply';
  const progress = useReadingProgress(channel, slow);
  if (!slow) return null;
  if (running === null) {
    return (
      <Progress
        label={t('busy.reading', { file: file.name })}
        done={progress?.done ?? 0}
        total={progress?.total ?? 0}
        onStop={stop}
      />
    );
  }
  return (
    <Progress
      label={t('busy.importing', {
        file: files.find(({ id }) => id === running.fileId)?.name ?? file.name,
      })}
      // Half a step for the file that is under way, so that one file alone shows something.
      done={running.done + 0.5}
      total={running.total}
      onStop={stopImports}
    />
  );
}

/** One file: what it is, what its columns hold, what each row would do. */
export function FileDesk({ reading }: Props) {
  const { file, preview, trouble } = reading;
  const change = useImports((state) => state.change);
  const work = useRef<HTMLDivElement>(null);
  const row = preview?.rows.find(({ rowNumber }) => rowNumber === file.rowNumber);
  return (
    <>
      <Going reading={reading} />
      {trouble?.code === 'stopped' && <StoppedCard file={file} />}
      {trouble !== null && trouble.code !== 'stopped' && (
        <TroubleCard file={file} trouble={trouble} />
      )}
      {preview !== null && (
        <>
          <FileFacts file={file} preview={preview} />
          <div className="import-work" ref={work}>
            <RowsPanel file={file} preview={preview} />
            <div className="import-side">
              {row === undefined ? (
                <ColumnsPanel file={file} preview={preview} />
              ) : (
                <RowPanel
                  key={row.rowNumber}
                  file={file}
                  preview={preview}
                  row={row}
                  onClose={() => {
                    change(file.id, { rowNumber: null });
                    work.current?.querySelector<HTMLElement>('[role=grid]')?.focus();
                  }}
                />
              )}
            </div>
          </div>
        </>
      )}
    </>
  );
}
