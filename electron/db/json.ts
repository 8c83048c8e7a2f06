import { z } from 'zod';

/** A column that holds JSON text of a shape. */
export const json = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);

/** A column that holds 0 or 1. */
export const flag = z.literal([0, 1]).transform((value) => value === 1);
