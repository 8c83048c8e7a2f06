import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedPerson } from '../../../shared/enrollment';
import type { PersonId } from '../../../shared/ids';
import { PersonSearch } from './PersonSearch';
import { findable, type KnownPerson, namesakes } from './person-view';

type Props = {
  readonly named: NamedPerson;
  /** Who wrote the name; nobody means themselves. */
  readonly except: PersonId;
  readonly people: readonly KnownPerson[];
  readonly busy: boolean;
  /** Somebody was chosen, or null to take the name out. */
  readonly onSettle: (chosen: KnownPerson | null) => void;
};

const MOST_BEARERS = 4;

/** Asks whom a name means that fits nobody, or several. */
export function ClearUp({ named, except, people, busy, onSettle }: Props) {
  const { t } = useTranslation('people');
  const [text, setText] = useState('');
  const bearers = useMemo(
    () => namesakes(people, named.writtenName, except),
    [people, named.writtenName, except],
  );
  const others = useMemo(
    () => findable(people.filter(({ id }) => id !== except)),
    [people, except],
  );
  return (
    <div className="people-standing" data-tone="amber">
      <p>{t('named.unclear', { count: bearers.length, name: named.writtenName })}</p>
      {bearers.length > 0 && (
        <div className="people-buttons">
          {bearers.slice(0, MOST_BEARERS).map((person) => (
            <Button
              key={person.id}
              variant="default"
              size="xs"
              loading={busy}
              onClick={() => onSettle(person)}
            >
              {t('named.choose', { name: person.name, detail: person.detail })}
            </Button>
          ))}
        </div>
      )}
      <div className="people-clearup">
        <PersonSearch
          label={t(bearers.length === 0 ? 'named.who' : 'named.search', {
            name: named.writtenName,
          })}
          placeholder={t('named.addHint')}
          people={others}
          text={text}
          onText={setText}
          onLeave={() => undefined}
          onPick={onSettle}
        />
        <Button variant="default" disabled={busy} onClick={() => onSettle(null)}>
          {t('named.remove', { name: named.writtenName })}
        </Button>
      </div>
    </div>
  );
}
