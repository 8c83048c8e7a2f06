import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { workHere } from '../../support/backups';
import { COHORT, PROGRAM } from '../../support/office';
import { openVault } from '../../support/vault';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mentorbook-meanwhile-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('going back to a backup', () => {
  it('refuses what is to be saved while the backup before it is packed: it would be in neither', async () => {
    let whilePacking = async (): Promise<unknown> => undefined;
    const { life, backups, call, done } = openVault(folder, {
      work: {
        ...workHere,
        pack: async (order) => {
          const facts = await workHere.pack(order);
          await whilePacking();
          return facts;
        },
      },
    });
    try {
      await done('vault.beginPlain', {});
      await backups.make('asked');
      const look = await done('backups.look', { name: backups.list()[0]?.name ?? null });
      const replies: unknown[] = [];
      whilePacking = async () => {
        replies.push(await call('programs.create', { program: PROGRAM, cohort: COHORT }));
      };
      await done('backups.restore', { token: look?.token ?? '' });
      expect(replies).toEqual([{ ok: false, error: { code: 'not-open' } }]);
      expect((await done('app.overview', {})).programs).toEqual([]);
    } finally {
      life.close();
    }
  });
});
