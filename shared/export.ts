import { z } from 'zod';

const inFile = { file: z.string() };
/** A row as a spreadsheet counts it: the headings are row 1. */
const inRow = { ...inFile, row: z.int() };

/** Why an archive of everything was not brought in. */
export const ExportRefusal = z.discriminatedUnion('code', [
  /** No archive of ours. */
  z.object({ code: z.literal('foreign') }),
  /** One of ours that is cut off, or whose list of files can't be read. */
  z.object({ code: z.literal('damaged') }),
  z.object({ code: z.literal('newer') }),
  z.object({ code: z.literal('too-large') }),
  /** The disk, stick or drive it lies on did not hand it out. */
  z.object({ code: z.literal('unreadable') }),
  z.object({ code: z.literal('file-missing'), ...inFile }),
  z.object({ code: z.literal('file-extra'), ...inFile }),
  /** Not the bytes that were exported. */
  z.object({ code: z.literal('file-changed'), ...inFile }),
  z.object({ code: z.literal('file-unreadable'), ...inRow }),
  z.object({ code: z.literal('column-missing'), ...inFile, column: z.string() }),
  z.object({ code: z.literal('column-extra'), ...inFile, column: z.string() }),
  z.object({ code: z.literal('row-count'), ...inFile, rows: z.int(), expected: z.int() }),
  z.object({
    code: z.literal('bad-value'),
    ...inFile,
    /** Null where it shows only when all is read together. */
    row: z.int().nullable(),
    column: z.string().nullable(),
  }),
  /** A row says that it belongs to one that is not there. */
  z.object({ code: z.literal('dangling'), ...inRow, other: z.string() }),
  z.object({ code: z.literal('not-screened'), ...inRow }),
]);
export type ExportRefusal = z.infer<typeof ExportRefusal>;
