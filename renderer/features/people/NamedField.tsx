import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { NamedPerson } from '../../../shared/enrollment';
import { Tag } from '../../ui/Tag';
import type { PartProps } from './form-props';
import { PersonSearch } from './PersonSearch';
import { type KnownPerson, type NamedKind, namesakes } from './person-view';

type Props = Pick<PartProps, 'control' | 'others'> & { readonly kind: NamedKind };

const named = ({ id, name }: KnownPerson): NamedPerson => ({
  personId: id,
  writtenName: name,
  reason: null,
});

/** A list of people somebody named. A name that fits nobody, or several, is kept as it is written. */
export function NamedField({ control, others, kind }: Props) {
  const { t } = useTranslation('people');
  const { field } = useController({ control, name: kind });
  const [text, setText] = useState('');
  const list = field.value;
  const add = (person: NamedPerson) => {
    setText('');
    const twice = list.some(({ personId }) => personId !== null && personId === person.personId);
    if (!twice) field.onChange([...list, person]);
  };
  const leave = (written: string) => {
    if (written.trim() === '') return;
    const [only, ...more] = namesakes(others, written, null);
    add(
      only !== undefined && more.length === 0
        ? named(only)
        : { personId: null, writtenName: written.trim(), reason: null },
    );
  };
  const swap = (index: number, other: number) => {
    const [one, two] = [list[index], list[other]];
    if (one !== undefined && two !== undefined) {
      field.onChange(list.with(index, two).with(other, one));
    }
  };
  return (
    <div className="people-namedfield">
      {list.length > 0 && (
        <ol>
          {list.map((person, index) => {
            const name = person.writtenName;
            return (
              <li key={`${name}-${String(index)}`}>
                <div className="people-namedfield-line">
                  <span>
                    <strong>{name}</strong>{' '}
                    {person.personId === null ? (
                      <Tag tone="amber">{t('named.asWritten')}</Tag>
                    ) : (
                      <span className="people-quiet">
                        {others.find(({ id }) => id === person.personId)?.detail}
                      </span>
                    )}
                  </span>
                  <span className="people-buttons">
                    {kind === 'wishes' && index > 0 && (
                      <Button
                        variant="default"
                        size="compact-xs"
                        aria-label={t('named.up', { name })}
                        onClick={() => swap(index, index - 1)}
                      >
                        {t('named.upShort')}
                      </Button>
                    )}
                    <Button
                      variant="default"
                      size="compact-xs"
                      aria-label={t('named.remove', { name })}
                      onClick={() => field.onChange(list.toSpliced(index, 1))}
                    >
                      {t('named.removeShort')}
                    </Button>
                  </span>
                </div>
                {kind === 'vetoes' && (
                  <TextInput
                    size="xs"
                    aria-label={t('named.reason', { name })}
                    placeholder={t('named.reasonHint')}
                    value={person.reason ?? ''}
                    onChange={({ currentTarget }) =>
                      field.onChange(
                        list.with(index, {
                          ...person,
                          reason: currentTarget.value.trim() === '' ? null : currentTarget.value,
                        }),
                      )
                    }
                  />
                )}
              </li>
            );
          })}
        </ol>
      )}
      <PersonSearch
        label={t(`named.add.${kind}`)}
        placeholder={t('named.addHint')}
        people={others}
        text={text}
        onText={setText}
        onPick={(person) => add(named(person))}
        onLeave={leave}
        inputRef={field.ref}
      />
    </div>
  );
}
