import { CloseButton, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../shared/ids';
import { CountInput } from '../../ui/CountInput';
import { type Draft, type Listing, mentorIn, withInvented, withPlaces } from './scenarios-view';

type Props = {
  readonly draft: Draft;
  readonly mentors: Listing['mentors'];
  readonly onChange: (draft: Draft) => void;
};

const MOST_PLACES = 20;
const OFFERED = 60;

type Mentor = Listing['mentors'][number];

/** The changes of one kind, with whom they are about, and everybody else. */
function changesOf({ places }: Draft, mentors: Listing['mentors'], kind: 'like' | 'mentorId') {
  const own = places.filter((change) => kind in change);
  const changed = own.flatMap((change) => {
    const mentor = mentors.find(({ personId }) => personId === mentorIn(change));
    return mentor ? [{ mentor, places: change.places }] : [];
  });
  const others = mentors.filter(
    ({ personId }) => !own.some((change) => mentorIn(change) === personId),
  );
  return { changed, others };
}

type RowProps = {
  readonly name: string;
  readonly note?: string;
  readonly label: string;
  readonly undo: string;
  readonly least: number;
  readonly places: number;
  readonly onChange: (places: number | null) => void;
};

/** A mentor with a number of places to try. */
function PlacesRow({ name, note, label, undo, least, places, onChange }: RowProps) {
  return (
    <div className="scenario-weight" data-changed>
      <span aria-hidden>{name}</span>
      {note !== undefined && <span className="scenario-note">{note}</span>}
      <CountInput
        aria-label={label}
        w={76}
        min={least}
        max={MOST_PLACES}
        value={places}
        onChange={onChange}
      />
      <CloseButton size="sm" aria-label={undo} onClick={() => onChange(null)} />
    </div>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly mentors: readonly Mentor[];
  readonly onChoose: (mentor: Mentor) => void;
};

function MentorByName({ label, mentors, onChoose }: ChoiceProps) {
  const { t } = useTranslation('scenarios');
  return (
    <Select
      label={label}
      placeholder={t('form.addMentorHint')}
      nothingFoundMessage={t('form.nobodyFound')}
      searchable
      limit={OFFERED}
      data={mentors.map(({ personId, name }) => ({ value: personId as string, label: name }))}
      value={null}
      onChange={(id) => {
        const mentor = mentors.find(({ personId }) => personId === id);
        if (mentor) onChoose(mentor);
      }}
    />
  );
}

/** Other numbers of places for some mentors; whoever is added starts with one more. */
export function PlacesFields({ draft, mentors, onChange }: Props) {
  const { t } = useTranslation('scenarios');
  const { changed, others } = changesOf(draft, mentors, 'mentorId');
  const set = (mentorId: PersonId, places: number | null) =>
    onChange(withPlaces(draft, mentorId, places));
  return (
    <fieldset className="scenario-weights">
      <legend>{t('form.places')}</legend>
      <p className="scenario-note">{t('form.placesHelp')}</p>
      {changed.map(({ mentor, places }) => (
        <PlacesRow
          key={mentor.personId}
          name={mentor.name}
          note={t('form.placesNow', { count: mentor.places })}
          label={t('form.placesOf', { mentor: mentor.name })}
          undo={t('form.keepAsNow', { mentor: mentor.name })}
          least={0}
          places={places}
          onChange={(next) => set(mentor.personId, next)}
        />
      ))}
      <MentorByName
        label={t('form.addMentor')}
        mentors={others}
        onChoose={({ personId, places }) => set(personId, Math.min(places + 1, MOST_PLACES))}
      />
    </fieldset>
  );
}

/** Mentors to try who are not there: like one who is, with so many places. */
export function InventedFields({ draft, mentors, onChange }: Props) {
  const { t } = useTranslation('scenarios');
  const { changed, others } = changesOf(draft, mentors, 'like');
  const set = (like: PersonId, places: number | null) =>
    onChange(withInvented(draft, like, places));
  return (
    <fieldset className="scenario-weights">
      <legend>{t('form.invented')}</legend>
      <p className="scenario-note">{t('form.inventedHelp')}</p>
      {changed.map(({ mentor, places }) => (
        <PlacesRow
          key={mentor.personId}
          name={t('invented', { mentor: mentor.name })}
          label={t('form.inventedPlaces', { mentor: mentor.name })}
          undo={t('form.inventedNot', { mentor: mentor.name })}
          least={1}
          places={places}
          onChange={(next) => set(mentor.personId, next)}
        />
      ))}
      <MentorByName
        label={t('form.inventedLike')}
        mentors={others}
        onChoose={({ personId }) => set(personId, 1)}
      />
    </fieldset>
  );
}
