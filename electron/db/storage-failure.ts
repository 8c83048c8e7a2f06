import Database from 'better-sqlite3';

/** The starts of the codes by which SQLite says that the disk did not do what it was asked. */
const FAILURES = ['SQLITE_IOERR', 'SQLITE_CANTOPEN', 'SQLITE_READONLY'];

/**
 * Whether an error says that the disk is full, or failing; null for every other error. What was under
 * way is not saved. The connection is not to be used further, as it may hold pages that never came to
 * be: the file opened anew is as it was after the last change that was saved.
 */
export function storageFailure(error: unknown): 'full' | 'failing' | null {
  const code = error instanceof Database.SqliteError ? error.code : '';
  if (code === 'SQLITE_FULL') return 'full';
  return FAILURES.some((start) => code.startsWith(start)) ? 'failing' : null;
}
