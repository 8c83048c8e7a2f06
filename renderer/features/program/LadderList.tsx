import { Button } from '@mantine/core';
import { useRef } from 'react';
import { type Control, useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/fields/TextField';
import type { Design, DesignValues } from './design';

const MOST_LEVELS = 20;

type Props = { readonly control: Control<DesignValues, unknown, Design> };

/** The levels from junior to senior; they grow and shrink at the top, for people carry the number. */
export function LadderList({ control }: Props) {
  const { t } = useTranslation('program');
  const add = useRef<HTMLButtonElement>(null);
  const { fields, append, remove } = useFieldArray({ control, name: 'program.ladder' });
  const top = fields.at(-1)?.level ?? 0;
  return (
    <fieldset className="design-list">
      <legend>{t('ladder.title')}</legend>
      <p>{t('ladder.help')}</p>
      <ol className="design-ladder">
        {fields.map(({ id, level }, index) => (
          <li key={id}>
            <span className="design-level" aria-hidden>
              {level}
            </span>
            <TextField
              control={control}
              name={`program.ladder.${index}.label`}
              label={t('ladder.level', { level })}
              required
            />
            {index === fields.length - 1 && fields.length > 1 && (
              <Button
                variant="subtle"
                size="xs"
                aria-label={t('ladder.remove', { level })}
                onClick={() => {
                  remove(index);
                  add.current?.focus();
                }}
              >
                {t('ladder.removeShort')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {fields.length < MOST_LEVELS && (
        <Button
          ref={add}
          variant="default"
          size="xs"
          onClick={() => append({ level: top + 1, label: '' })}
        >
          {t('ladder.add')}
        </Button>
      )}
    </fieldset>
  );
}
