import { Button, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../shared/ids';
import { wordsFor } from '../../lib/error-words';
import { inOrder } from '../../ui/table-order';
import { useBoard } from './board-store';
import { type Standing, shownPlaces } from './board-view';
import { useNaming } from './naming';
import { PlaceItem } from './PlaceItem';
import { usePlaces } from './use-places';

type Props = {
  readonly menteeId: PersonId;
  readonly standing: Standing;
};

/** Places shown before "show all". */
const FEW = 6;

/** Every mentor for one mentee, with the exact price or the rule, and the answer to "why not". */
export function PlacesList({ menteeId, standing }: Props) {
  const { t } = useTranslation('board');
  const naming = useNaming();
  const [all, setAll] = useState(false);
  const compared = useBoard((state) => state.compared);
  const compare = useBoard((state) => state.compare);
  const { places, error } = usePlaces(menteeId, true);
  const now = standing.kind === 'placed' ? standing.mentor.personId : null;
  const most = all ? Number.POSITIVE_INFINITY : FEW;
  const shown = shownPlaces(places ?? [], { now, opened: compared, most });
  const count = places?.length ?? 0;
  const choices = useMemo(() => {
    const others = (places ?? []).filter(({ mentorId }) => mentorId !== now);
    const named = others.map(({ mentorId }) => ({
      value: mentorId,
      label: naming.mentor(mentorId),
    }));
    return [...inOrder(named, ({ label }) => label, false)];
  }, [places, now, naming]);
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
      {count > FEW + 1 && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(!all)}>
          {all ? t('panel.showFew') : t('panel.showAll', { count })}
        </Button>
      )}
    </section>
  );
}
