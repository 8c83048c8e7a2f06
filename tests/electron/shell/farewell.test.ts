import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DamagedFileError, ForeignFileError, NoAccessError } from '../../../electron/db/database';
import { DatabaseFromFutureError } from '../../../electron/db/migrate';
import { farewell } from '../../../electron/shell/farewell';

it('says what is wrong with the data file, and where it is', () => {
  const text = farewell(new ForeignFileError('secret'), 'id-1', '/data');
  expect(text).toMatch(/^The data file is damaged, or it was not made by Mentorbook\./);
  expect(text).toContain('Data folder: /data');
  expect(text).toContain(`${join('/data', 'logs')} (incident id-1)`);
  expect(text).not.toContain('secret');
  expect(farewell(new DatabaseFromFutureError('x'), 'id', '/data')).toContain('newer version');
  expect(farewell(new DamagedFileError('x'), 'id', '/data')).toContain('parts of it are missing');
  expect(farewell(new NoAccessError('x'), 'id', '/data')).toContain('may write to it');
});

it.each([new Error('secret'), Object.assign(new Error('x'), { name: 'constructor' }), 'secret'])(
  'keeps to itself what only the log should know of %o',
  (error) => {
    expect(farewell(error, 'id-2', '/data')).toMatch(/^Something unexpected happened\./);
    expect(farewell(error, 'id-2', '/data')).not.toContain('secret');
  },
);
