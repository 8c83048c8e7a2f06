import { createContext, use, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupBoard } from '../../../shared/contract/groups';
import type { PersonId } from '../../../shared/ids';
import { disguise } from '../../lib/disguise';
import type { Naming } from '../../lib/pair-words';
import { useGroups } from './groups-store';
import { standings } from './groups-view';

export type GroupNaming = Naming & {
  readonly of: (id: PersonId) => string;
  /** Takes the names of everybody on the board out of a text, while they are hidden. */
  readonly inText: (text: string) => string;
};

/** How everybody is called at present: by name, or by number in a meeting. */
export function useMakeNaming(board: GroupBoard): GroupNaming {
  const { t } = useTranslation('groups');
  const hidden = useGroups((state) => state.namesHidden);
  return useMemo(() => {
    const all = standings(board);
    const order = [...all.keys()].sort();
    const shown = new Map(
      order.map((id, index) => {
        const standing = all.get(id);
        const number = index + 1;
        return [id, t(standing?.role === 'mentor' ? 'hidden.mentor' : 'hidden.mentee', { number })];
      }),
    );
    const someone = t('hidden.someone');
    const of = (id: PersonId): string =>
      (hidden ? shown.get(id) : all.get(id)?.card.name) ?? someone;
    const names = new Map(order.map((id) => [all.get(id)?.card.name ?? '', of(id)]));
    const inText = (text: string) => (hidden ? disguise(text, names) : text);
    return { of, mentee: of, mentor: of, hidden, inText };
  }, [board, hidden, t]);
}

const NamingContext = createContext<GroupNaming | null>(null);

export const NamingProvider = NamingContext.Provider;

/** @throws Error outside of `NamingProvider` */
export function useNaming(): GroupNaming {
  const naming = use(NamingContext);
  if (naming === null) throw new Error('NamingProvider is missing');
  return naming;
}
