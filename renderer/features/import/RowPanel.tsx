import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview, ImportRow } from '../../../shared/intake';
import { SidePanel } from '../../ui/SidePanel';
import { Tag } from '../../ui/Tag';
import type { QueuedFile } from './import-store';
import { changeWords } from './import-words';
import { RowCells } from './RowCells';
import { RowRemarks } from './RowRemarks';
import { OUTCOME_TONES } from './row-columns';
import { useLadder } from './use-ladder';
import { WhoIsIt } from './WhoIsIt';
import './row-panel.css';

/** Where the keyboard goes in a row's details: the question, else the first cell. */
export const FIRST_STOP = '[data-first], .import-cell';

type Props = {
  readonly file: QueuedFile;
  readonly preview: ImportPreview;
  readonly row: ImportRow;
  readonly onClose: () => void;
};

/** One row: who it is, what there is to say about it, what it changes, and the cells to correct. */
export function RowPanel({ file, preview, row, onClose }: Props) {
  const { t } = useTranslation('import');
  const ladder = useLadder();
  const frame = useRef<HTMLDivElement>(null);
  const lastRow = useRef<ImportRow>(null);
  // A remark that was corrected or a question that was answered is gone, and its field with it.
  useEffect(() => {
    if (row.rowNumber === lastRow.current?.rowNumber && document.activeElement === document.body) {
      frame.current?.querySelector<HTMLElement>(FIRST_STOP)?.focus();
    }
    lastRow.current = row;
  }, [row]);
  return (
    <div ref={frame}>
      <SidePanel
        title={row.name || t('rows.noName')}
        tag={<Tag tone={OUTCOME_TONES[row.outcome]}>{t(`outcome.${row.outcome}`)}</Tag>}
        sentence={`${t('row.number', { number: row.rowNumber })}. ${t(`outcomeText.${row.outcome}`)}`}
        onClose={onClose}
      >
        <WhoIsIt file={file} row={row} />
        {row.findings.length > 0 && <RowRemarks file={file} preview={preview} row={row} />}
        {row.changes.length > 0 && (
          <section>
            <h3>{t('row.changes')}</h3>
            <ul className="import-changes">
              {row.changes.map((change) => (
                <li key={change.field}>{changeWords(change, ladder)}</li>
              ))}
            </ul>
          </section>
        )}
        <RowCells file={file} preview={preview} row={row} />
      </SidePanel>
    </div>
  );
}
