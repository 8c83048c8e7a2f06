import { Button, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../shared/ids';
import { useCohortId } from '../../lib/cohort';
import { wordsFor } from '../../lib/error-words';
import { useCall } from '../../lib/queries';
import { inOrder } from '../../ui/table-order';
import { useBoard } from './board-store';
import { nowFirst, type Standing } from './board-view';
import { useNaming } from './naming';
import { PlaceItem } from './PlaceItem';
import { FEW_PLACES, usePlaces } from './use-places';

type Props = {
  readonly menteeId: PersonId;
  readonly standing: Standing;
};

/** Every mentor for one mentee, with the exact price or the rule, and the answer to "why not". */
export function PlacesList({ menteeId, standing }: Props) {
  const { t } = useTranslation('board');
  const naming = useNaming();
  const cohortId = useCohortId();
  const [all, setAll] = useState(false);
  const compared = useBoard((state) => (state.peeked === null ? state.compared : null));
  const compare = useBoard((state) => state.compare);
  const few = usePlaces(menteeId, { most: FEW_PLACES });
  const isAmongFew = few.places?.some(({ mentorId }) => mentorId === compared) ?? true;
  const whole = all || (compared !== null && !isAmongFew);
  const every = usePlaces(menteeId, { most: null, enabled: whole });
  const { places, count, error } = every.places === null ? few : every;
  const now = standing.kind === 'placed' ? standing.mentor.personId : null;
  const inSight = new Set([compared, ...(few.places ?? []).map(({ mentorId }) => mentorId)]);
  const shown = nowFirst(places ?? [], now).filter(({ mentorId }) => all || inSight.has(mentorId));
  const mentors = useCall('board.get', { cohortId }).data?.mentors;
  const choices = useMemo(() => {
    const others = (mentors ?? []).filter(({ personId }) => personId !== now);
    const named = others.map(({ personId }) => ({
      value: personId,
      label: naming.mentor(personId),
    }));
    return [...inOrder(named, ({ label }) => label, false)];
  }, [mentors, now, naming]);
  if (error !== null) return <p className="board-lines">{naming.inText(wordsFor(error))}</p>;
  return (
    <section className="board-section">
      <div className="board-where">
        <h3>{t(now === null ? 'panel.where' : 'panel.whereElse')}</h3>
        <Select
          aria-label={t('panel.whyNot')}
          placeholder={t('panel.whyNot')}
          size="xs"
          searchable
          limit={60}
          nothingFoundMessage={t('panel.nobodyFound')}
          disabled={places === null}
          data={choices}
          value={compared}
          onChange={(mentorId) => compare(mentorId as PersonId | null)}
        />
      </div>
      {places === null && (
        <p className="board-lines" data-plain role="status">
          {t('panel.wait')}
        </p>
      )}
      {places !== null && count === 0 && <p className="board-lines">{t('panel.noPlaces')}</p>}
      <ul className="board-places">
        {shown.map((place) => (
          <PlaceItem
            key={place.mentorId}
            menteeId={menteeId}
            place={place}
            isNow={place.mentorId === now}
            opened={place.mentorId === compared}
          />
        ))}
      </ul>
      {count > FEW_PLACES + 1 && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(!all)}>
          {all ? t('panel.showFew') : t('panel.showAll', { count })}
        </Button>
      )}
    </section>
  );
}
