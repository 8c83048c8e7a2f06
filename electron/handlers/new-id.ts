import { randomUUID } from 'node:crypto';
import type { z } from 'zod';

/** A fresh id of the given kind. */
export const newId = <S extends z.ZodType>(schema: S): z.output<S> => schema.parse(randomUUID());
