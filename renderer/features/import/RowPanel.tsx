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
  return (
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
  );
}
