import { join } from 'node:path';
import { expect, it } from 'vitest';
import { farewell } from '../../../electron/shell/farewell';

it('says where the data and the log are, and which entry of the log it is about', () => {
  const text = farewell('id-1', '/data');
  expect(text).toContain('Data folder: /data');
  expect(text).toContain(`${join('/data', 'logs')} (incident id-1)`);
});
