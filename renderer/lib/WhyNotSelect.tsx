import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../shared/ids';
import { inOrder } from '../ui/table-order';
import { fits } from './name-search';

type Props = {
  /** Whom it is asked of: "Why not {{name}} with ...". */
  readonly label: string;
  readonly people: readonly { readonly id: PersonId; readonly name: string }[];
  readonly value: PersonId | null;
  readonly onChoose: (id: PersonId | null) => void;
};

/** Names offered at once; typing finds the others. */
const MOST = 60;

/** Whom to ask "why not?" about, found by name as in the list of people. */
export function WhyNotSelect({ label, people, value, onChoose }: Props) {
  const { t } = useTranslation('board');
  const data = useMemo(() => {
    const named = people.map(({ id, name }) => ({ value: id as string, label: name }));
    return [...inOrder(named, (option) => option.label, false)];
  }, [people]);
  return (
    <Select
      aria-label={label}
      placeholder={t('whyNot.ask')}
      size="xs"
      searchable
      clearable
      limit={MOST}
      nothingFoundMessage={t('panel.nobodyFound')}
      data={data}
      filter={({ options, search }) =>
        options.filter((option) => !('label' in option) || fits(option.label, search))
      }
      value={value}
      onChange={(id) => onChoose(id as PersonId | null)}
    />
  );
}
