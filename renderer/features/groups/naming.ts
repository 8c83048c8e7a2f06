import { createContext, use, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupBoard } from '../../../shared/contract/groups';
import type { PersonId } from '../../../shared/ids';
import { disguiser } from '../../lib/disguise';
import { called, type Face, useMarks } from '../../lib/namesakes';
import type { Naming } from '../../lib/pair-words';
import { useGroups } from './groups-store';
import { standings } from './groups-view';

export type GroupNaming = Naming & {
  readonly of: (id: PersonId) => string;
  /** The same in its two parts. */
  readonly face: (id: PersonId) => Face;
  /** Takes the names of everybody on the board out of a text, while they are hidden. */
  readonly inText: (text: string) => string;
};

/** How everybody is called at present: by name, or by number in a meeting. */
export function useMakeNaming(board: GroupBoard): GroupNaming {
  const { t } = useTranslation('groups');
  const hidden = useGroups((state) => state.namesHidden);
  const marks = useMarks();
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
    const face = (id: PersonId) => ({
      name: (hidden ? shown.get(id) : all.get(id)?.card.name) ?? someone,
      mark: hidden ? undefined : marks.get(id),
    });
    const of = (id: PersonId): string => called(face(id).name, face(id).mark);
    const disguise = disguiser(
      order.map((id) => ({
        name: all.get(id)?.card.name ?? '',
        mark: marks.get(id),
        shown: of(id),
      })),
    );
    const inText = (text: string) => (hidden ? disguise(text) : text);
    return { of, face, mentee: of, mentor: of, hidden, inText };
  }, [board, hidden, marks, t]);
}

const NamingContext = createContext<GroupNaming | null>(null);

export const NamingProvider = NamingContext.Provider;

/** @throws Error outside of `NamingProvider` */
export function useNaming(): GroupNaming {
  const naming = use(NamingContext);
  if (naming === null) throw new Error('NamingProvider is missing');
  return naming;
}
