import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventView } from '../../../shared/contract/events';
import type { PersonId } from '../../../shared/ids';
import { disguise } from '../../lib/disguise';
import { useEvents } from './events-store';

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
    const twins = Map.groupBy(guests, ({ role, name }) => `${role} ${name}`);
    const nameOf = (id: PersonId) => {
      const found = byId.get(id);
      if (found === undefined) return t('gone');
      const { name, number, role } = found;
      // Two of one name are told apart by their numbers, on paper too.
      const isTwin = (twins.get(`${role} ${name}`)?.length ?? 0) > 1;
      if (!hidden) return isTwin ? t('twin', { name, number }) : name;
      return t(role === 'mentor' ? 'table' : 'menteeNumber', { number });
    };
    const shown = new Map(guests.map(({ personId, name }) => [name, nameOf(personId)]));
    return { nameOf, inText: (text) => (hidden ? disguise(text, shown) : text) };
  }, [guests, hidden, t]);
}
