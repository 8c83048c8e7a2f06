import { z } from 'zod';
import { Line } from './person';

/** Fields a program can have; more would not be answered, and would tell too much of one person. */
export const MOST_DEMOGRAPHIC_FIELDS = 12;

export const FieldName = Line.refine((name) => name.length <= 60);

const distinct = (names: readonly string[]): boolean =>
  new Set(names.map((name) => name.toLowerCase())).size === names.length;

/** The answers there are to choose from; "prefer not to say" is no answer and none of them. */
export const DemographicChoices = z.array(FieldName).min(2).max(20).refine(distinct);

/**
 * A question about the person that a program may ask, and nobody has to answer: gender, age group.
 * Kept apart from what matching reads; it counts only where a criterion was made of it.
 */
export const DemographicField = z.object({ name: FieldName, choices: DemographicChoices });
export type DemographicField = z.infer<typeof DemographicField>;

/** One person's answer to one field; null is none, which "prefer not to say" is as well. */
export const DemographicAnswer = z.object({ field: Line, choice: Line.nullable() });
export type DemographicAnswer = z.infer<typeof DemographicAnswer>;
