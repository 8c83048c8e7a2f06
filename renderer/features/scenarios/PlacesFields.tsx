import { CloseButton, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../shared/ids';
import { CountInput } from '../../ui/CountInput';
import { type Draft, type Listing, withPlaces } from './scenarios-view';

type Props = {
  readonly draft: Draft;
  readonly mentors: Listing['mentors'];
  readonly onChange: (draft: Draft) => void;
};

const MOST_PLACES = 20;
const OFFERED = 60;

/** Other numbers of places for some mentors; whoever is added starts with one more. */
export function PlacesFields({ draft, mentors, onChange }: Props) {
  const { t } = useTranslation('scenarios');
  const changed = draft.places.flatMap(({ mentorId, places }) => {
    const mentor = mentors.find(({ personId }) => personId === mentorId);
    return mentor ? [{ mentor, places }] : [];
  });
  const others = mentors.filter(
    ({ personId }) => !draft.places.some(({ mentorId }) => mentorId === personId),
  );
  const add = (id: string | null) => {
    const mentor = others.find(({ personId }) => personId === id);
    if (mentor) {
      onChange(withPlaces(draft, mentor.personId, Math.min(mentor.places + 1, MOST_PLACES)));
    }
  };
  const set = (mentorId: PersonId, places: number | null) =>
    onChange(withPlaces(draft, mentorId, places));
  return (
    <fieldset className="scenario-weights">
      <legend>{t('form.places')}</legend>
      <p className="scenario-note">{t('form.placesHelp')}</p>
      {changed.map(({ mentor, places }) => (
        <div key={mentor.personId} className="scenario-weight" data-changed>
          <span aria-hidden>{mentor.name}</span>
          <span className="scenario-note">{t('form.placesNow', { count: mentor.places })}</span>
          <CountInput
            aria-label={t('form.placesOf', { mentor: mentor.name })}
            w={76}
            min={0}
            max={MOST_PLACES}
            value={places}
            onChange={(next) => set(mentor.personId, next)}
          />
          <CloseButton
            size="sm"
            aria-label={t('form.keepAsNow', { mentor: mentor.name })}
            onClick={() => set(mentor.personId, null)}
          />
        </div>
      ))}
      <Select
        label={t('form.addMentor')}
        placeholder={t('form.addMentorHint')}
        nothingFoundMessage={t('form.nobodyFound')}
        searchable
        limit={OFFERED}
        data={others.map(({ personId, name }) => ({ value: personId, label: name }))}
        value={null}
        onChange={add}
      />
    </fieldset>
  );
}
