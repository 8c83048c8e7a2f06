import i18next from 'i18next';
import type { PastImport } from '../../../shared/contract/imports';
import { formatList } from '../../lib/format';
import { useCommand } from '../../lib/queries';
import { sayFailure, sayRefused } from '../../lib/toasts';

/** Names that are listed before the rest is counted. */
const NAMED = 4;

function blockedWords(fileName: string, subjects: readonly string[]): string {
  const { t } = i18next;
  const shown = subjects.slice(0, NAMED);
  const rest = subjects.length - shown.length;
  const names =
    rest > 0
      ? t('import:past.blockedMore', { shown: shown.join(', '), count: rest })
      : formatList(shown);
  return t('import:past.blocked', { file: fileName, subjects: names });
}

/** Takes a whole import back, or says precisely why that is not possible. */
export function useUndoImport() {
  const command = useCommand('imports.undo', {
    said: ({ fileName }) => i18next.t('import:done.undone', { file: fileName }),
    ownFailures: true,
  });
  return {
    busy: command.busy,
    undo: async ({ id, fileName }: Pick<PastImport, 'id' | 'fileName'>): Promise<boolean> => {
      const reply = await command.run({ importId: id });
      if (reply.ok) return true;
      if (reply.error.code === 'undo-conflict') {
        sayRefused(reply.error, blockedWords(fileName, reply.error.subjects));
      } else sayFailure(reply.error);
      return false;
    },
  };
}
