import { randomUUID } from 'node:crypto';
import type { z } from 'zod';

/** A fresh id of the given kind. */
export const newId = <T>(schema: z.ZodType<T>): T => schema.parse(randomUUID());
