/** What a file may cost. Honest files stay far below: 100,000 people with their answers are 40 MB of CSV. */
export const LIMITS = {
  fileBytes: 100_000_000,
  rows: 200_000,
  columns: 500,
  /** Parts of a workbook: sheets, styles, pictures. */
  zipEntries: 5_000,
  /** What all parts of a workbook may inflate to, in bytes. */
  inflatedBytes: 300_000_000,
  /** Deflate reaches 1000:1 on repetition only; real sheets stay near 20:1. */
  inflatedRatio: 200,
  /** Below this many bytes the ratio says nothing. */
  ratioFromBytes: 8_000_000,
} as const;
