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
    const twins = Map.groupBy(guests, ({ role, name }) => `${role} ${name}`);
    return {
      nameOf: (id) => {
        const found = byId.get(id);
        if (found === undefined) return t('gone');
        const { name, number, role } = found;
        // Two of one name are told apart by their numbers, on paper too.
        const isTwin = (twins.get(`${role} ${name}`)?.length ?? 0) > 1;
        if (!hidden) return isTwin ? t('twin', { name, number }) : name;
        return t(role === 'mentor' ? 'table' : 'menteeNumber', { number });
      },
    };
  }, [guests, hidden, t]);
}
