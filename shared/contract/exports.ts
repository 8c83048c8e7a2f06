import { z } from 'zod';
import { BackupCounts } from '../backup';
import { job } from './call';

/** What went out or came in; null when no file was chosen. */
const Moved = z.object({ fileName: z.string(), counts: BackupCounts }).nullable();

export const exports = {
  /** Asks where to, and writes everything into one archive that is readable without us. Not protected. */
  'exports.save': job(z.object({}), Moved),
  /** Asks for such an archive, and brings it into a file that is empty. */
  'exports.bringIn': job(z.object({}), Moved),
} as const;
