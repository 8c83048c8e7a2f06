import i18next from 'i18next';
import type { Differences, DifferentThing } from '../../../shared/backup';
import type { FileState } from '../../../shared/vault';
import { formatCount, formatShortDate } from '../../lib/format';

export const restoredWords = (moment: string): string => i18next.t('backups:restored', { moment });
export const savedWords = (fileName: string): string =>
  i18next.t('backups:copySaved', { fileName });

/**
 * What going back does to the protection, where it is not what it is now: a protected file stays so, under
 * the sheet of today. Without a file that can be opened the backup decides.
 */
export function protectionAfter(
  now: FileState | undefined,
  isProtected: boolean,
): 'sealedNow' | 'plainNow' | null {
  if (now === undefined) return null;
  if (now.state !== 'open') return isProtected ? 'sealedNow' : 'plainNow';
  return isProtected && now.protection === null ? 'sealedNow' : null;
}

const KINDS = ['people', 'matches', 'sessions'] as const;
const WAYS = ['added', 'changed', 'gone'] as const;

/** One line about what going back would change: how many, and who. */
export type DifferenceLine = {
  readonly key: string;
  readonly sign: string;
  readonly tone: 'green' | 'amber' | 'red';
  readonly sentence: string;
  readonly names: string;
};

const SIGNS = {
  added: { sign: '−', tone: 'red' },
  changed: { sign: '~', tone: 'amber' },
  gone: { sign: '+', tone: 'green' },
} as const;

const nameOf = ({ name, other, on }: DifferentThing): string => {
  const who = other === null ? name : i18next.t('backups:look.with', { name, other });
  return on === null ? who : i18next.t('backups:look.on', { name: who, date: formatShortDate(on) });
};

/** The lines of what differs, by kind; a kind that is as it was has none. */
export function differenceLines(differences: Differences) {
  return KINDS.flatMap((kind) => {
    const lines = WAYS.flatMap((way): DifferenceLine[] => {
      const { count, first } = differences[kind][way];
      if (count === 0) return [];
      const rest = count - first.length;
      const more = i18next.t('backups:look.more', { count: rest, shown: formatCount(rest) });
      return [
        {
          key: way,
          ...SIGNS[way],
          sentence: i18next.t(`backups:look.${way}`, { count, shown: formatCount(count) }),
          names: [...first.map(nameOf), ...(rest > 0 ? [more] : [])].join(' · '),
        },
      ];
    });
    return lines.length === 0 ? [] : [{ kind, lines }];
  });
}
