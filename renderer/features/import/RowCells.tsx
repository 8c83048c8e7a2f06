import { useTranslation } from 'react-i18next';
import type { ImportPreview, ImportRow } from '../../../shared/intake';
import { CellEditor } from './CellEditor';
import type { QueuedFile } from './import-store';
import { cellOf } from './import-view';
import { fieldName } from './import-words';
import { useCorrections } from './use-corrections';

type Props = {
  readonly file: QueuedFile;
  readonly preview: ImportPreview;
  readonly row: ImportRow;
};

/** The row cell by cell, each to be corrected in its place. */
export function RowCells({ file, preview, row }: Props) {
  const { t } = useTranslation('import');
  const correct = useCorrections(file, preview, row.rowNumber);
  return (
    <section>
      <h3>{t('row.cells')}</h3>
      <p className="import-quiet">{t('row.cellsText')}</p>
      <ul className="import-cells">
        {preview.mapping.columns.map(({ column, heading, field }) => {
          const name = heading.trim() || t('columns.unnamed', { number: column + 1 });
          return (
            <li key={column}>
              <div className="import-cell-head">
                <span title={name}>{name}</span>
                <span>{fieldName(field)}</span>
              </div>
              <CellEditor
                heading={name}
                cell={cellOf(preview, file.choices, row.rowNumber, column)}
                onCorrect={(text) => correct(column, text)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
