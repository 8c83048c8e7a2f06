import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventView } from '../../../shared/contract/events';
import type { PersonId } from '../../../shared/ids';
import { useEvents } from './events-store';

export type Naming = {
  /** The name, or "Mentee 12" and "Table 3" where names are hidden. */
  readonly nameOf: (id: PersonId) => string;
};

/** How the people of an event are called on the screen. */
export function useNaming({ guests }: EventView): Naming {
  const { t } = useTranslation('events');
  const hidden = useEvents((state) => state.hideNames);
  return useMemo(() => {
    const byId = new Map(guests.map((guest) => [guest.personId, guest]));
    return {
      nameOf: (id) => {
        const found = byId.get(id);
        if (found === undefined) return t('gone');
        if (!hidden) return found.name;
        return t(found.role === 'mentor' ? 'table' : 'menteeNumber', { number: found.number });
      },
    };
  }, [guests, hidden, t]);
}
