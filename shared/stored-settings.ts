import { z } from 'zod';
import { type Criterion, DEFAULT_MATCHING, MatchingSettings } from './criterion';

/** Settings as the first release stored them: one criterion of each kind, hours and stretch apart. */
const FirstSettings = z.object({
  criteria: z.array(
    z.object({
      kind: z.enum([
        'skills',
        'goals',
        'stretch',
        'availability',
        'language',
        'meeting',
        'style',
        'department',
        'site',
        'wish',
      ]),
      weight: z.int(),
      floor: z.int().nullable(),
    }),
  ),
  stretch: z.object({ least: z.int(), ideal: z.int(), most: z.int() }),
  enoughHours: z.int(),
});

/** An ideal out of its range was never reached: the nearest step in it was the best there was. */
const inOrder = ({ least, ideal, most }: z.infer<typeof FirstSettings>['stretch']) => ({
  least,
  ideal: Math.max(least, Math.min(ideal, most)),
  most: Math.max(least, most),
});

/** The criteria of the first release stand in today's defaults, under the names they had. */
function upgraded(stored: unknown): unknown {
  const first = FirstSettings.safeParse(stored);
  if (!first.success) return stored;
  const { stretch, enoughHours } = first.data;
  const criteria = first.data.criteria.flatMap(({ kind, weight, floor }): Criterion[] => {
    const now = DEFAULT_MATCHING.criteria.find(({ id }) => id === kind);
    if (!now) return [];
    if (now.kind === 'stretch') return [{ ...now, ...inOrder(stretch), weight, floor }];
    if (now.kind === 'availability') return [{ ...now, enoughHours, weight, floor }];
    return [{ ...now, weight, floor }];
  });
  return { ...(stored as object), criteria };
}

/**
 * Settings as any release stored them. Undo can bring back what an older release wrote, so reading
 * knows every form; writing knows today's only.
 */
export const StoredMatchingSettings = z.preprocess(upgraded, MatchingSettings);
