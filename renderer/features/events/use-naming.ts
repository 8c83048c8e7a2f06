import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventView } from '../../../shared/contract/events';
import type { PersonId } from '../../../shared/ids';
import { disguise } from '../../lib/disguise';
import { useEvents } from './events-store';
import { namesakesAmong } from './events-view';

export type Naming = {
  /** The name, or "Mentee 12" and "Table 3" where names are hidden. */
  readonly nameOf: (id: PersonId) => string;
  /** Takes the names of all guests out of a text, while they are hidden. */
  readonly inText: (text: string) => string;
};

/** How the people of an event are called on the screen. */
export function useNaming({ guests }: EventView): Naming {
  const { t } = useTranslation('events');
  const hidden = useEvents((state) => state.hideNames);
  return useMemo(() => {
    const byId = new Map(guests.map((guest) => [guest.personId, guest]));
    const isTwin = namesakesAmong(guests);
    const nameOf = (id: PersonId) => {
      const found = byId.get(id);
      if (found === undefined) return t('gone');
      const { name, number, role } = found;
      // Two of one name are told apart by their numbers, on paper too.
      if (!hidden) return isTwin(found) ? t('twin', { name, number }) : name;
      return t(role === 'mentor' ? 'table' : 'menteeNumber', { number });
    };
    const shown = new Map(guests.map(({ personId, name }) => [name, nameOf(personId)]));
    return { nameOf, inText: (text) => (hidden ? disguise(text, shown) : text) };
  }, [guests, hidden, t]);
}
