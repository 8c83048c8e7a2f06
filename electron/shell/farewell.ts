import { join } from 'node:path';

/**
 * The text of the last message before the program ends for a reason nobody foresaw. What is wrong with
 * the data file is said in the window instead.
 *
 * @param incident the id under which the log names the error
 * @param userData the data folder
 */
export const farewell = (incident: string, userData: string): string =>
  [
    'Something unexpected happened. What you saved is safe.',
    '',
    `Data folder: ${userData}`,
    `Log: ${join(userData, 'logs')} (incident ${incident})`,
  ].join('\n');
