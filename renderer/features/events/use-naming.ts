import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventView } from '../../../shared/contract/events';
import type { PersonId } from '../../../shared/ids';
import { guestMarks } from '../../../shared/namesakes';
import { disguiser } from '../../lib/disguise';
import { called, type Face } from '../../lib/namesakes';
import { useEvents } from './events-store';

export type Naming = {
  /** The name, or "Mentee 12" and "Table 3" where names are hidden. */
  readonly nameOf: (id: PersonId) => string;
  /** The same in its two parts. */
  readonly face: (id: PersonId) => Face;
  /** Takes the names of all guests out of a text, while they are hidden. */
  readonly inText: (text: string) => string;
};

/** How the people of an event are called on the screen. */
export function useNaming({ guests }: EventView): Naming {
  const { t } = useTranslation('events');
  const hidden = useEvents((state) => state.hideNames);
  return useMemo(() => {
    const byId = new Map(guests.map((guest) => [guest.personId, guest]));
    const markOf = guestMarks(guests);
    const face = (id: PersonId): Face => {
      const found = byId.get(id);
      if (found === undefined) return { name: t('gone'), mark: undefined };
      const { name, number, role } = found;
      if (!hidden) return { name, mark: markOf(found) };
      return { name: t(role === 'mentor' ? 'table' : 'menteeNumber', { number }), mark: undefined };
    };
    const nameOf = (id: PersonId) => called(face(id).name, face(id).mark);
    const disguise = disguiser(
      guests.map((guest) => ({
        name: guest.name,
        mark: markOf(guest),
        shown: nameOf(guest.personId),
      })),
    );
    return { nameOf, face, inText: (text) => (hidden ? disguise(text) : text) };
  }, [guests, hidden, t]);
}
