import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { type Ref, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type FoundPerson, findPeople } from './person-view';

type Props = {
  readonly label: string;
  readonly help?: string;
  readonly placeholder?: string;
  readonly error?: string | undefined;
  readonly people: readonly FoundPerson[];
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onPick: (person: FoundPerson) => void;
  /** The field is left while its text stands there as typed. */
  readonly onLeave: (text: string) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
};

const MOST_OFFERED = 8;

/** Finds one of 5,000 people by typing any part of name, department or staff number. */
export function PersonSearch({
  label,
  help,
  placeholder,
  error,
  people,
  text,
  onText,
  onPick,
  onLeave,
  inputRef,
}: Props) {
  const { t } = useTranslation('people');
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() });
  const offered = useMemo(
    () => (text.trim() === '' ? [] : findPeople(people, text, MOST_OFFERED)),
    [people, text],
  );
  const { selectFirstOption } = box;
  // Options are drawn first and pointed at afterwards: Enter takes the first that fits.
  useEffect(() => {
    if (offered.length > 0) selectFirstOption();
  }, [offered, selectFirstOption]);
  const pick = (id: string) => {
    const person = offered.find((each) => each.id === id);
    box.closeDropdown();
    if (person !== undefined) onPick(person);
  };
  return (
    <Combobox store={box} onOptionSubmit={pick} withinPortal={false}>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          ref={inputRef}
          label={label}
          description={help}
          error={error}
          placeholder={placeholder}
          value={text}
          autoComplete="off"
          aria-autocomplete="list"
          onChange={({ currentTarget }) => {
            onText(currentTarget.value);
            box.openDropdown();
          }}
          onBlur={() => {
            box.closeDropdown();
            onLeave(text);
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={text.trim() === ''}>
        <Combobox.Options aria-label={t('search.offered')}>
          {offered.length === 0 && <Combobox.Empty>{t('search.nobody')}</Combobox.Empty>}
          {offered.map((person) => (
            <Combobox.Option key={person.id} value={person.id}>
              <span className="people-option">
                <strong>{person.name}</strong> {person.detail}
              </span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
