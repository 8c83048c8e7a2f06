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
      <div className="people-buttons">
        {bearers.slice(0, 4).map((person) => (
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
        <Button variant="subtle" size="xs" disabled={busy} onClick={() => onSettle(null)}>
          {t('named.remove', { name: named.writtenName })}
        </Button>
      </div>
      <PersonSearch
        label={t('named.search', { name: named.writtenName })}
        people={others}
        text={text}
        onText={setText}
        onLeave={() => undefined}
        onPick={onSettle}
      />
    </div>
  );
}
