import type { ErasureCause, ErasureSummary } from '../../shared/erasure';
import type { AppError } from '../../shared/errors';
import type { PersonId } from '../../shared/ids';
import { fail, ok, type Result } from '../../shared/result';
import { erasePerson, NOTHING_ERASED } from '../db/erase';
import { logErasure } from '../db/log';
import { overdueOn } from '../db/overdue';
import { markOfPerson } from '../db/person-mark';
import type { CommandContext, Handlers } from './handler';

export const rightsHandlers = {
  'rights.overdue': ({ db, today }) => ok(overdueOn(db, today)),

  'rights.erasePreview': async ({ rehearse }, { personIds }) =>
    rehearse((context) => eraseAll(context, personIds, 'asked')),

  'rights.erase': async ({ commit, compact, desk }, { personIds, why }) => {
    const erased = commit((context) => eraseAll(context, personIds, why));
    if (!erased.ok) return erased;
    // A file that waits for its import may name them.
    desk.openFiles.clear();
    return ok({ ...erased.value, rewritten: compact() });
  },
} satisfies Partial<Handlers>;

const KEYS = Object.keys(NOTHING_ERASED) as (keyof ErasureSummary)[];

function eraseAll(
  { db, now }: CommandContext,
  personIds: readonly PersonId[],
  why: ErasureCause,
): Result<ErasureSummary, AppError> {
  const sum: Record<keyof ErasureSummary, number> = { ...NOTHING_ERASED };
  for (const id of personIds) {
    const gone = erasePerson(db, id, { now, why });
    if (!gone) return fail({ code: 'not-found', entity: 'person' });
    for (const key of KEYS) sum[key] += gone[key];
  }
  logErasure(db, 'done', personIds.map(markOfPerson), now);
  return ok(sum);
}
