import { join } from 'node:path';

/** Why the program cannot go on, in words for whoever started it; by the name of the error. */
const REASONS: Readonly<Record<string, string>> = {
  ForeignFileError:
    'The data file is damaged, or it was not made by Mentorbook. It was left as it is.',
  DamagedFileError:
    'The data file is damaged: parts of it are missing or unreadable. It was left as it is; put a copy of it in its place if you have one.',
  NoAccessError:
    'The data file cannot be opened for writing. Check that you may write to it and to its folder, then start Mentorbook again.',
  FileInUseError:
    'Another program has the data file open. Close that program, then start Mentorbook again.',
  DatabaseFromFutureError:
    'The data file was written by a newer version of Mentorbook. Open it with that version; it was left as it is.',
  UnsafeSettingError:
    'The data file is in a place where changes cannot be saved safely, so it was not opened.',
};

/**
 * The text of the last message before the program ends.
 *
 * @param incident the id under which the log names the error
 * @param userData the data folder
 */
export function farewell(error: unknown, incident: string, userData: string): string {
  const name = error instanceof Error ? error.name : '';
  const reason = Object.hasOwn(REASONS, name) ? REASONS[name] : 'Something unexpected happened.';
  return [
    reason,
    '',
    `Data folder: ${userData}`,
    `Log: ${join(userData, 'logs')} (incident ${incident})`,
  ].join('\n');
}
