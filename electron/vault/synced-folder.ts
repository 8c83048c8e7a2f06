import type { SyncService } from '../../shared/backup';

/** Services that carry a folder to other computers, by the name their folder has on disk. */
const SERVICES = [
  ['onedrive', /^onedrive([ -].+)?$/i],
  ['dropbox', /^dropbox( \(.+\))?$/i],
  ['google-drive', /^(google ?drive|my drive|googledrive-.+|drivefs)$/i],
  ['icloud', /^(icloud ?drive|com~apple~clouddocs|mobile documents)$/i],
] as const satisfies readonly (readonly [SyncService, RegExp])[];

/**
 * Which service would carry a folder to other computers, as far as its path tells; null for none.
 * A data file that is copied in the middle of a change, or comes back from another computer, is damaged.
 */
export function syncServiceOf(path: string): SyncService | null {
  const parts = path.split(/[/\\]/);
  return SERVICES.find(([, name]) => parts.some((part) => name.test(part)))?.[0] ?? null;
}
