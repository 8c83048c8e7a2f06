import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../shared/ids';
import { useCohortId } from '../../lib/cohort';
import { wordsFor } from '../../lib/error-words';
import { useCall } from '../../lib/queries';
import { WhyNotSelect } from '../../lib/WhyNotSelect';
import { useBoard } from './board-store';
import { nowFirst, type Standing } from './board-view';
import { useNaming } from './naming';
import { PlaceItem } from './PlaceItem';
import { FEW_PLACES, usePlaces } from './use-places';
import { WhyNotAnswer } from './WhyNotAnswer';

type Props = {
  readonly menteeId: PersonId;
  readonly standing: Standing;
};

/** Every mentor for one mentee, with the exact price or the rule, and the answer to "why not". */
export function PlacesList({ menteeId, standing }: Props) {
  const { t } = useTranslation('board');
  const naming = useNaming();
  const cohortId = useCohortId();
  const [allFor, setAllFor] = useState<PersonId | null>(null);
  const all = allFor === menteeId;
  const compared = useBoard((state) => (state.peeked === null ? state.compared : null));
  const compare = useBoard((state) => state.compare);
  const { places, count, error } = usePlaces(menteeId, { most: all ? null : FEW_PLACES });
  const now = standing.kind === 'placed' ? standing.mentor.personId : null;
  const shown = nowFirst(places ?? [], now);
  const isInSight = shown.some(({ mentorId }) => mentorId === compared);
  const mentors = useCall('board.get', { cohortId }).data?.mentors;
  const others = useMemo(
    () =>
      (mentors ?? [])
        .filter(({ personId }) => personId !== now)
        .map(({ personId }) => ({ id: personId, name: naming.mentor(personId) })),
    [mentors, now, naming],
  );
  if (error !== null) return <p className="board-lines">{naming.inText(wordsFor(error))}</p>;
  return (
    <section className="board-section">
      <div className="board-where">
        <h3>{t(now === null ? 'panel.where' : 'panel.whereElse')}</h3>
        <WhyNotSelect
          label={t('whyNot.mentor', { mentee: naming.mentee(menteeId) })}
          people={others}
          value={compared}
          onChoose={compare}
        />
      </div>
      {compared !== null && places !== null && !isInSight && (
        <WhyNotAnswer
          menteeId={menteeId}
          mentorId={compared}
          heading={t('whyNot.title', { name: naming.mentor(compared) })}
        />
      )}
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
        <Button variant="subtle" size="compact-sm" onClick={() => setAllFor(all ? null : menteeId)}>
          {all ? t('panel.showFew') : t('panel.showAll', { count })}
        </Button>
      )}
    </section>
  );
}
