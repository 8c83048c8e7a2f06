import { type RunMark, shortFingerprint } from '../../shared/documents';
import { localDate } from '../../shared/time';
import type { Run } from '../db/runs';

/** A run as papers name it: the start of its fingerprint, and the day it was made. */
export const markOf = ({ fingerprint, madeAt }: Pick<Run, 'fingerprint' | 'madeAt'>): RunMark => ({
  fingerprint: shortFingerprint(fingerprint),
  madeOn: localDate(new Date(madeAt)),
});
