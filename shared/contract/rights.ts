import { z } from 'zod';
import { ErasureCause, ErasureSummary } from '../erasure';
import { PersonId } from '../ids';
import { job } from './call';

const somePeople = z.object({ personIds: z.array(PersonId).min(1).max(5000) });

export const rights = {
  /** What erasing people would take away, and what stays as numbers. Changes nothing. */
  'rights.erasePreview': job(somePeople, ErasureSummary),
  /** Erases people for good: there is no undo. `rewritten` is false where the file's free space could not be cleaned yet. */
  'rights.erase': job(
    somePeople.extend({ why: ErasureCause }),
    ErasureSummary.extend({ rewritten: z.boolean() }),
    'wait',
  ),
} as const;
