import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../shared/ids';
import type { PartProps } from './form-props';
import { PersonSearch } from './PersonSearch';
import { namesakes } from './person-view';

/** Somebody's manager, found by typing. What fits nobody stays in the field and is asked about. */
export function ManagerField({ control, others }: Pick<PartProps, 'control' | 'others'>) {
  const { t } = useTranslation('people');
  const chosen = useController({ control, name: 'person.managerId' });
  const typed = useController({ control, name: 'managerTyped' });
  const known = others.find(({ id }) => id === chosen.field.value);
  const choose = (id: PersonId | null) => {
    chosen.field.onChange(id);
    typed.field.onChange(null);
  };
  const leave = (text: string) => {
    if (typed.field.value === null) return;
    const [one, ...more] = namesakes(others, text, null);
    if (text.trim() === '') choose(null);
    else if (one !== undefined && more.length === 0) choose(one.id);
  };
  return (
    <PersonSearch
      label={t('fields.manager')}
      {...(known !== undefined && { help: known.detail })}
      placeholder={t('form.managerHint')}
      error={typed.fieldState.error?.message ?? chosen.fieldState.error?.message}
      people={others}
      text={typed.field.value ?? known?.name ?? ''}
      onText={(text) => typed.field.onChange(text)}
      onPick={({ id }) => choose(id)}
      onLeave={leave}
      inputRef={(input) => {
        chosen.field.ref(input);
        typed.field.ref(input);
      }}
    />
  );
}
