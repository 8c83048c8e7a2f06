import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { KeyboardEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { NotMatchable } from '../../../shared/plan';
import { formatCount } from '../../lib/format';
import { KeyHint } from '../../ui/KeyHint';
import { usePeople } from './people-store';
import { isNarrowed, type PeopleFilter, type PersonRow, valuesOf } from './people-view';

const PARTS = ['enrolled', 'mentor', 'mentee', 'both', 'not-enrolled', 'anyone'] as const;
const STANDINGS = ['any', 'can', 'cannot', ...NotMatchable.options] as const;
const MATCHES = ['any', 'matched', 'unmatched'] as const;
const ANSWERS = ['any', 'missing', 'complete', 'unclear-names'] as const;

type Props = {
  readonly rows: readonly PersonRow[];
  readonly shown: number;
  readonly search: RefObject<HTMLInputElement | null>;
  /** Arrow down and Enter leave the search for the list. */
  readonly onToList: () => void;
};

type SelectProps = {
  readonly label: string;
  readonly value: string;
  readonly narrowed: boolean;
  readonly data: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
};

function FilterSelect({ label, value, narrowed, data, onChange }: SelectProps) {
  return (
    <NativeSelect
      className="people-filter"
      aria-label={label}
      size="xs"
      data={[...data]}
      value={value}
      data-narrowed={narrowed || undefined}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

/** Search and filters over the list; each select says what it filters while it filters nothing. */
export function PeopleFilters({ rows, shown, search, onToList }: Props) {
  const { t } = useTranslation('people');
  const filter = usePeople((state) => state.filter);
  const narrow = usePeople((state) => state.narrow);
  const clear = usePeople((state) => state.clear);

  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && filter.search !== '') narrow({ search: '' });
    else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      onToList();
    }
  };
  const fixed = <const K extends 'part' | 'standing' | 'match' | 'answers'>(
    key: K,
    label: string,
    values: readonly PeopleFilter[K][],
    words: (value: PeopleFilter[K]) => string,
    neutral: PeopleFilter[K],
  ) => (
    <FilterSelect
      label={label}
      value={filter[key]}
      narrowed={filter[key] !== neutral}
      data={values.map((value) => ({ value, label: words(value) }))}
      onChange={(value) => narrow({ [key]: value })}
    />
  );
  const column = (key: 'department' | 'site') => (
    <FilterSelect
      label={t(`filter.${key}.label`)}
      value={filter[key] ?? ''}
      narrowed={filter[key] !== null}
      data={[
        { value: '', label: t(`filter.${key}.any`) },
        ...valuesOf(rows, key).map((value) => ({ value, label: value })),
      ]}
      onChange={(value) => narrow({ [key]: value === '' ? null : value })}
    />
  );

  return (
    <search className="people-filters" aria-label={t('filter.label')}>
      <TextInput
        ref={search}
        className="people-search"
        aria-label={t('filter.search')}
        placeholder={t('filter.searchHint')}
        size="xs"
        type="search"
        value={filter.search}
        rightSection={<KeyHint keys="/" />}
        onKeyDown={press}
        onChange={({ currentTarget }) => narrow({ search: currentTarget.value })}
      />
      {fixed(
        'part',
        t('filter.part.label'),
        PARTS,
        (value) => t(`filter.part.${value}`),
        'enrolled',
      )}
      {fixed(
        'standing',
        t('filter.standing.label'),
        STANDINGS,
        (value) => t(`filter.standing.${value}`),
        'any',
      )}
      {fixed(
        'answers',
        t('filter.answers.label'),
        ANSWERS,
        (value) => t(`filter.answers.${value}`),
        'any',
      )}
      {fixed(
        'match',
        t('filter.match.label'),
        MATCHES,
        (value) => t(`filter.match.${value}`),
        'any',
      )}
      {column('department')}
      {column('site')}
      <span className="people-shown" role="status">
        {t('filter.shown', { count: shown, shown: formatCount(shown) })}
      </span>
      {isNarrowed(filter) && (
        <Button variant="subtle" size="compact-xs" onClick={clear}>
          {t('filter.clear')}
        </Button>
      )}
    </search>
  );
}
