import type { ImportPreview } from '../../../shared/intake';
import type { QueuedFile } from './import-store';
import { cellOf, corrected } from './import-view';
import { useFileSteps } from './use-previews';

/** Puts another text into a cell of a row; the file itself stays as it is. */
export function useCorrections(
  file: QueuedFile,
  preview: ImportPreview,
  row: number,
): (column: number, text: string) => void {
  const { choose } = useFileSteps(file);
  return (column, text) => {
    const cell = cellOf(preview, file.choices, row, column);
    choose({ corrections: corrected(file.choices, { row, column, text }, cell) });
  };
}
