import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  FINDING_EFFECTS,
  type Finding,
  type ImportPreview,
  type ImportRow,
} from '../../../shared/intake';
import { CellEditor } from './CellEditor';
import type { QueuedFile } from './import-store';
import { cellOf, withOption } from './import-view';
import { findingWords, valueWords } from './import-words';
import { useCorrections } from './use-corrections';
import { useLadder } from './use-ladder';

/** A sign for what a remark does: out, left out, read otherwise, to know. */
const SIGNS = { refuses: '×', 'left-out': '–', adjusted: '≈', noted: 'i' } as const;

type Props = {
  readonly file: QueuedFile;
  readonly preview: ImportPreview;
  readonly row: ImportRow;
};

type RemarkProps = Props & { readonly finding: Finding };

/** One remark, with the cell it is about and, where the choices are few, these. */
function Remark({ file, preview, row, finding }: RemarkProps) {
  const { t } = useTranslation('import');
  const ladder = useLadder();
  const correct = useCorrections(file, preview, row.rowNumber);
  const { column, field, expected, written } = finding;
  const effect = FINDING_EFFECTS[finding.code];
  const cell = column === null ? null : cellOf(preview, file.choices, row.rowNumber, column);
  const heading = preview.mapping.columns.find((one) => one.column === column)?.heading ?? '';
  return (
    <li className="import-remark" data-effect={effect}>
      <span className="import-remark-sign" aria-hidden>
        {SIGNS[effect]}
      </span>
      <div>
        <p>{findingWords(finding, ladder)}</p>
        {cell !== null && column !== null && (
          <>
            {expected.length > 0 && (
              <NativeSelect
                size="xs"
                aria-label={t('row.readAs', { written })}
                value=""
                data={[
                  { value: '', label: t('row.readAsNone') },
                  ...expected.map((value) => ({ value, label: valueWords(field, value, ladder) })),
                ]}
                onChange={({ currentTarget }) =>
                  correct(column, withOption(cell.text, written, currentTarget.value))
                }
              />
            )}
            <CellEditor heading={heading} cell={cell} onCorrect={(text) => correct(column, text)} />
          </>
        )}
      </div>
    </li>
  );
}

/** Everything there is to say about a row, the gravest first. */
export function RowRemarks(props: Props) {
  const { t } = useTranslation('import');
  const order = Object.keys(SIGNS);
  const findings = props.row.findings.toSorted(
    (a, b) => order.indexOf(FINDING_EFFECTS[a.code]) - order.indexOf(FINDING_EFFECTS[b.code]),
  );
  return (
    <section>
      <h3>{t('row.remarks')}</h3>
      <ul className="import-remark-list">
        {findings.map((finding) => (
          <Remark
            key={`${finding.code} ${String(finding.column)} ${finding.written}`}
            {...props}
            finding={finding}
          />
        ))}
      </ul>
    </section>
  );
}
