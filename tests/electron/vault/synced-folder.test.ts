import { expect, it } from 'vitest';
import { syncServiceOf } from '../../../electron/vault/synced-folder';

it.each([
  ['C:\\Users\\dana\\OneDrive - Harbour Works\\Mentorbook', 'onedrive'],
  ['/Users/dana/Library/CloudStorage/OneDrive-Personal/Mentorbook', 'onedrive'],
  ['/home/dana/Dropbox/Mentorbook', 'dropbox'],
  ['/Users/dana/Dropbox (Harbour)/x', 'dropbox'],
  ['G:\\My Drive\\Mentorbook', 'google-drive'],
  ['/Users/dana/Library/CloudStorage/GoogleDrive-dana@example.org/My Drive', 'google-drive'],
  ['/Users/dana/Library/Mobile Documents/com~apple~CloudDocs/Mentorbook', 'icloud'],
  ['C:\\Users\\dana\\iCloudDrive\\Mentorbook', 'icloud'],
  ['/home/dana/.config/Mentorbook', null],
  ['/home/dana/my dropbox letters', null],
  ['C:\\Users\\dana\\AppData\\Roaming\\Mentorbook', null],
])('says who carries %s to other computers: %s', (path, service) => {
  expect(syncServiceOf(path)).toBe(service);
});
