import { createContext, use, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board } from '../../../shared/contract/matching';
import type { PersonId } from '../../../shared/ids';
import { disguiser } from '../../lib/disguise';
import { called, type Face, useMarks } from '../../lib/namesakes';
import type { Naming } from '../../lib/pair-words';
import { useBoard } from './board-store';
import { numbersOf } from './board-view';

export type BoardNaming = Naming & {
  /** A mentee's name in its two parts; of a mentor only the mark. */
  readonly face: (id: PersonId) => Face;
  /** Takes the names of everybody on the board out of a text, while they are hidden. */
  readonly inText: (text: string) => string;
};

/** How everybody on the board is called at present: by name, or by number in a meeting. */
export function useMakeNaming(board: Board): BoardNaming {
  const { t } = useTranslation('board');
  const hidden = useBoard((state) => state.namesHidden);
  const marks = useMarks();
  return useMemo(() => {
    const mentees = new Map<PersonId, string>();
    const mentors = new Map<PersonId, string>();
    for (const { name, unmatched } of board.tray) mentees.set(unmatched.personId, name);
    for (const { personId, name, cards } of board.mentors) {
      mentors.set(personId, name);
      for (const card of cards) mentees.set(card.personId, card.name);
    }
    const someone = t('card.someone');
    if (!hidden) {
      const names = new Map([...mentors, ...mentees]);
      const face = (id: PersonId) => ({ name: names.get(id) ?? someone, mark: marks.get(id) });
      // Made once: a look at a card asks for the names of all mentors.
      const whole = new Map([...names].map(([id, name]) => [id, called(name, marks.get(id))]));
      const byEither = (id: PersonId) => whole.get(id) ?? someone;
      return { mentee: byEither, mentor: byEither, face, hidden, inText: (text) => text };
    }
    const numbers = numbersOf(board);
    const mentee = (id: PersonId) => {
      const number = numbers.mentees.get(id);
      return number === undefined ? someone : t('card.hiddenMentee', { number });
    };
    const mentor = (id: PersonId) => {
      const number = numbers.mentors.get(id);
      return number === undefined ? someone : t('card.hiddenMentor', { number });
    };
    const face = (id: PersonId) => ({ name: mentee(id), mark: undefined });
    const inText = disguiser([
      ...[...mentors].map(([id, name]) => ({ name, mark: marks.get(id), shown: mentor(id) })),
      ...[...mentees].map(([id, name]) => ({ name, mark: marks.get(id), shown: mentee(id) })),
    ]);
    return { mentee, mentor, face, hidden, inText };
  }, [board, hidden, marks, t]);
}

const NamingContext = createContext<BoardNaming | null>(null);

export const NamingProvider = NamingContext.Provider;

/** @throws Error outside of `NamingProvider` */
export function useNaming(): BoardNaming {
  const naming = use(NamingContext);
  if (naming === null) throw new Error('NamingProvider is missing');
  return naming;
}
