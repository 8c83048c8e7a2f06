import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract';
import type { Person } from '../../../shared/person';
import { type Consent, Purpose } from '../../../shared/safeguard';
import type { CalendarDate } from '../../../shared/time';
import { formatDate } from '../../lib/format';
import { useCommand } from '../../lib/queries';
import { Card } from '../../ui/Card';
import { Tag } from '../../ui/Tag';
import { BirthDateForm } from './BirthDateForm';
import { ConsentDialog } from './ConsentDialog';
import { sheetsBefore } from './consent-view';

type Props = {
  readonly person: Person;
  readonly rights: Output<'rights.of'>;
  readonly today: CalendarDate;
};

type LineProps = {
  readonly consent: Consent;
  /** Sheets of the same purpose that change nothing, as they are from before it was withdrawn. */
  readonly older: readonly Consent[];
};

/** One purpose as it stands: the consent that counts, and what withdrawing it would stop. */
function ConsentLine({ consent, older }: LineProps) {
  const { t } = useTranslation('rights');
  const { id, purpose, wording, givenOn, guardian, withdrawnOn } = consent;
  const name = t(`consent.purposes.${purpose}`);
  const withdraw = useCommand('consents.withdraw', {
    said: () => t(`consent.stops.${purpose}`),
    undo: true,
  });
  const given = { date: formatDate(givenOn), wording };
  return (
    <>
      <li>
        <div>
          <strong>{name}</strong>{' '}
          <span className="people-quiet">
            {guardian === null
              ? t('consent.given', given)
              : t('consent.givenBy', { ...given, guardian })}
          </span>
        </div>
        {withdrawnOn === null ? (
          <Button
            variant="default"
            size="compact-xs"
            aria-label={t('consent.withdrawName', { purpose: name })}
            loading={withdraw.busy}
            onClick={() => void withdraw.run({ consentId: id })}
          >
            {t('consent.withdraw')}
          </Button>
        ) : (
          <Tag tone="amber">{t('consent.withdrawn', { date: formatDate(withdrawnOn) })}</Tag>
        )}
      </li>
      {older.map((sheet) => (
        <li key={sheet.id}>
          <span className="people-quiet">
            {t('consent.older', { date: formatDate(sheet.givenOn), wording: sheet.wording })}
          </span>
        </li>
      ))}
    </>
  );
}

/** What somebody agreed to, and whether a guardian has to agree for them. */
export function ConsentCard({ person, rights, today }: Props) {
  const { t } = useTranslation('rights');
  const [adding, setAdding] = useState(false);
  const { consents, minor, underAge } = rights;
  const minors = useCommand('minors.save', { said: () => t('consent.minorSaved'), undo: true });
  const counting = Purpose.options.flatMap(
    (purpose) => consents.find((consent) => consent.purpose === purpose) ?? [],
  );
  const save = (next: typeof minor) => void minors.run({ personId: person.id, minor: next });
  return (
    <Card
      title={t('consent.title')}
      aside={
        <Button variant="default" size="xs" onClick={() => setAdding(true)}>
          {t('consent.add')}
        </Button>
      }
    >
      {counting.length === 0 ? (
        <p className="people-quiet">{t('consent.none')}</p>
      ) : (
        <ul className="people-rights">
          {counting.map((consent) => (
            <ConsentLine
              key={consent.id}
              consent={consent}
              older={sheetsBefore(consent, consents)}
            />
          ))}
        </ul>
      )}
      <Checkbox
        label={t('consent.underAge')}
        checked={minor !== null}
        description={
          minor === null ? undefined : t(underAge ? 'consent.minorNow' : 'consent.cameOfAge')
        }
        onChange={({ currentTarget }) => save(currentTarget.checked ? { birthDate: null } : null)}
      />
      {minor !== null && (
        <BirthDateForm
          key={minor.birthDate}
          minor={minor}
          today={today}
          busy={minors.busy}
          onSave={save}
        />
      )}
      {adding && (
        <ConsentDialog
          person={person}
          underAge={underAge}
          today={today}
          onClose={() => setAdding(false)}
        />
      )}
    </Card>
  );
}
