import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Enrollment } from '../../../shared/enrollment';
import { ClearUp } from './ClearUp';
import { type Choices, type NamedKind, type PersonDetails, withNamed } from './person-view';
import { useEnrollmentChanges } from './use-enrollment-changes';

type Props = {
  readonly details: PersonDetails;
  readonly enrollment: Enrollment;
  readonly kind: NamedKind;
  readonly people: Choices['people'];
};

/** The people somebody named, each with a way to clear up whom a name means. */
export function NamedPeople({ details, enrollment, kind, people }: Props) {
  const { t } = useTranslation('people');
  const { change, busy } = useEnrollmentChanges(details);
  const owner = details.person.name;
  return (
    <ol className="people-named" data-kind={kind}>
      {enrollment[kind].map((named, index) => {
        const known = people.find(({ id }) => id === named.personId);
        return (
          <li key={`${named.writtenName}-${String(index)}`}>
            {named.personId === null ? (
              <ClearUp
                named={named}
                except={details.person.id}
                people={people}
                busy={busy}
                onSettle={(chosen) =>
                  void change(
                    withNamed(
                      enrollment,
                      kind,
                      index,
                      chosen && { ...named, personId: chosen.id, writtenName: chosen.name },
                    ),
                    chosen === null
                      ? t('said.nameRemoved', { name: named.writtenName, owner })
                      : t('said.nameChosen', { name: chosen.name, owner }),
                  )
                }
              />
            ) : (
              <>
                <Link href={`/people/${named.personId}`}>{known?.name ?? named.writtenName}</Link>{' '}
                <span className="people-quiet">{known?.detail}</span>
              </>
            )}
            {named.reason !== null && (
              <div className="people-quiet">{t('quoted', { text: named.reason })}</div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
