import { Chip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GroupRow } from '../../../shared/contract/groups';
import type { PersonId } from '../../../shared/ids';
import './presence.css';

type Props = {
  readonly people: GroupRow['people'];
  readonly absent: readonly PersonId[];
  readonly problem: string | undefined;
  readonly onChange: (absent: readonly PersonId[]) => void;
};

/** Who of a group was there: everybody, until somebody is taken off. */
export function PresenceChoice({ people, absent, problem, onChange }: Props) {
  const { t } = useTranslation('sessions');
  const present = people.filter(({ personId }) => !absent.includes(personId));
  return (
    <fieldset className="presence">
      <legend>{t('line.present', { there: present.length, count: people.length })}</legend>
      <div className="presence-people">
        {people.map(({ personId, name }) => {
          const isThere = !absent.includes(personId);
          return (
            <Chip
              key={personId}
              checked={isThere}
              title={name}
              onChange={() =>
                onChange(
                  isThere ? [...absent, personId] : absent.filter((each) => each !== personId),
                )
              }
            >
              <span className="presence-name">{name}</span>
            </Chip>
          );
        })}
      </div>
      {problem !== undefined && <p role="alert">{problem}</p>}
    </fieldset>
  );
}
