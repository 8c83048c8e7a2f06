import { z } from 'zod';
import { Instant } from '../../shared/time';

/** The newest shape of export this program writes, and the newest it reads. */
export const EXPORT_FORMAT = 1;
export const MANIFEST = 'manifest.json';
export const READ_ME = 'README.txt';

const ExportFile = z.strictObject({
  name: z.string().regex(/^[a-z][a-z-]*\.csv$/u),
  rows: z.int().min(1),
  bytes: z.int().min(1),
  sha256: z.string().length(64),
  /** Headings of columns that are only there to be read. */
  forReading: z.array(z.string()).max(200),
});
export type ExportFile = z.infer<typeof ExportFile>;

/** What an export says of itself: what the other files are, and how they are to be read. */
export const ExportManifest = z.strictObject({
  program: z.literal('mentorbook'),
  kind: z.literal('export'),
  format: z.literal(EXPORT_FORMAT),
  schemaVersion: z.int().min(1),
  madeAt: Instant,
  /** For people and programs that read the files without us. */
  conventions: z.array(z.string()),
  files: z.array(ExportFile).max(200),
});
export type ExportManifest = z.infer<typeof ExportManifest>;

/** How cells are to be read, exactly. */
export const CONVENTIONS: readonly string[] = [
  'Files are UTF-8 with a byte order mark; columns are parted by commas, rows by CR LF; cells are quoted as RFC 4180 has it.',
  'An empty cell means that there is nothing. An apostrophe alone is an empty text.',
  'An apostrophe stands before text that a spreadsheet would run as a formula or lose, or that begins with an apostrophe: at the start of a cell, and in it after a tab, a semicolon or a line break. To have the text exactly, take away one apostrophe at each of these places.',
  'Days are YYYY-MM-DD. Moments are UTC. Whole numbers have no separators; 1 is yes, 0 is no.',
  'Cells that begin with { or [ are JSON.',
  'Ids tie rows together. Columns named in forReading are there for people to read, such as names beside an id; the others count.',
  'The order of the rows is part of what they say.',
  'Every file is known by its SHA-256: what was saved again by another program is no longer this export.',
];
