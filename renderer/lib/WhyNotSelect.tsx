import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../shared/ids';
import { inOrder } from '../ui/table-order';
import { fits } from './name-search';
import './WhyNot.css';

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
  const [isOpen, setOpen] = useState(false);
  // Hundreds of names are put in order only for who opens the list.
  const data = useMemo(() => {
    const offered = isOpen ? people : people.filter(({ id }) => id === value);
    const named = offered.map(({ id, name }) => ({ value: id as string, label: name }));
    return [...inOrder(named, (option) => option.label, false)];
  }, [people, isOpen, value]);
  return (
    <Select
      aria-label={label}
      placeholder={t('whyNot.ask')}
      classNames={{ dropdown: 'mb-why-names' }}
      comboboxProps={{ position: 'bottom-end' }}
      size="xs"
      searchable
      clearable
      limit={MOST}
      nothingFoundMessage={t('panel.nobodyFound')}
      data={data}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      filter={({ options, search }) =>
        options.filter((option) => !('label' in option) || fits(option.label, search))
      }
      value={value}
      onChange={(id) => onChoose(id as PersonId | null)}
    />
  );
}
