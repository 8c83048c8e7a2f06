import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { Role } from '../../../shared/enrollment';
import { useCohortId } from '../../lib/cohort';
import { Loaded } from '../../lib/Loaded';
import { useCall } from '../../lib/queries';
import { KeyHint } from '../../ui/KeyHint';
import { Page } from '../../ui/Page';
import type { FormPlace } from './drafts-store';
import { EnrolForm } from './EnrolForm';
import type { PersonDetails } from './person-view';
import { type Surroundings, WithPerson, WithSurroundings } from './WithPerson';

type SheetProps = {
  readonly place: FormPlace;
  readonly details: PersonDetails | null;
  readonly around: Surroundings;
};

function useTitle({ place, details }: Pick<SheetProps, 'place' | 'details'>): string {
  const { t } = useTranslation('people');
  const { role } = place;
  if (details === null) return t(`actions.enrol.${role ?? 'mentee'}`);
  const { name } = details.person;
  if (role === null) return t('form.titleEdit', { name });
  const isNew = details.enrollments.every((enrollment) => enrollment.role !== role);
  return t(isNew ? `form.titleEnrol.${role}` : `form.titleAnswers.${role}`, { name });
}

/** The page around the form; after "Save and enter the next" it lays out an empty sheet. */
function Sheet({ place, details, around }: SheetProps) {
  const { t } = useTranslation('people');
  const [, go] = useLocation();
  const title = useTitle({ place, details });
  const asked = useCall('demographics.of', {
    cohortId: place.cohortId,
    personId: place.personId,
  });
  const [entered, setEntered] = useState(0);
  const [wording, setWording] = useState<string | null>(null);
  return (
    <Page
      title={title}
      sentence={
        entered > 0 ? (
          t('form.entered', { count: entered })
        ) : (
          <>
            {t('form.roleHint')} {t('form.sentence')} <KeyHint keys="Enter" />{' '}
            {t('form.sentenceEnter')}
          </>
        )
      }
    >
      <Loaded of={asked}>
        {(fields) => (
          <EnrolForm
            key={entered}
            label={title}
            place={place}
            person={details?.person ?? null}
            enrollment={details?.enrollments.find(({ role }) => role === place.role) ?? null}
            around={around}
            asked={fields}
            wording={wording}
            onSaved={(personId) => go(`/people/${personId}`)}
            onNext={
              details === null
                ? (ready) => {
                    setWording(ready.optIn?.wording ?? null);
                    setEntered(entered + 1);
                  }
                : null
            }
            onLeave={() => go(details === null ? '/people' : `/people/${details.person.id}`)}
          />
        )}
      </Loaded>
    </Page>
  );
}

const roleFrom = (text: string | undefined): Role | null => Role.safeParse(text).data ?? null;

/** Enrols somebody new, from paper or from a conversation. */
export function NewPersonScreen() {
  const params = useParams<{ role?: string }>();
  const cohortId = useCohortId();
  const role = roleFrom(params.role) ?? 'mentee';
  return (
    <WithSurroundings>
      {(around) => (
        <Sheet
          key={role}
          place={{ cohortId, personId: null, role }}
          details={null}
          around={around}
        />
      )}
    </WithSurroundings>
  );
}

/** Changes what is on record about somebody, or enrols them in a role. */
export function EditPersonScreen() {
  const params = useParams<{ personId: string; role?: string }>();
  const cohortId = useCohortId();
  const role = roleFrom(params.role);
  return (
    <WithPerson wanted={params.personId}>
      {(details, around) => (
        <Sheet
          key={`${details.person.id}/${role ?? ''}`}
          place={{ cohortId, personId: details.person.id, role }}
          details={details}
          around={around}
        />
      )}
    </WithPerson>
  );
}
