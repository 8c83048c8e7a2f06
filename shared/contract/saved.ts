import { z } from 'zod';

/** A string of a document with characters its font has no drawing for. */
export const MissingGlyphs = z.object({ text: z.string(), characters: z.array(z.string()) });

/** What was written, under the name the user chose; null when they chose none. */
export const Saved = z.object({ fileName: z.string().nullable(), documents: z.int() });
