import { Button } from '@mantine/core';
import { useRef } from 'react';
import { type Control, useFieldArray, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SearchField } from '../../ui/fields/SelectField';
import { TextField } from '../../ui/fields/TextField';
import type { Design, DesignValues } from './design';
import { useZones } from './use-zones';

type Props = { readonly control: Control<DesignValues, unknown, Design> };

/** The places people work at, each with the zone its clocks show. */
export function SiteList({ control }: Props) {
  const { t } = useTranslation('program');
  const zones = useZones(control);
  const add = useRef<HTMLButtonElement>(null);
  const { fields, append, remove } = useFieldArray({ control, name: 'program.sites' });
  const sites = useWatch({ control, name: 'program.sites' });
  const programZone = useWatch({ control, name: 'program.timeZone' });
  const removal = (index: number): string => {
    const name = sites[index]?.name ?? '';
    return name === ''
      ? t('sites.removeUnnamed', { number: index + 1 })
      : t('sites.remove', { name });
  };
  return (
    <fieldset className="design-list">
      <legend>{t('sites.title')}</legend>
      <p>{fields.length === 0 ? t('sites.none') : t('sites.help')}</p>
      {fields.length > 0 && (
        <ul className="design-sites">
          {fields.map(({ id }, index) => (
            <li key={id}>
              <TextField
                control={control}
                name={`program.sites.${index}.name`}
                label={t('sites.nameOf', { number: index + 1 })}
                placeholder={t('sites.name')}
                required
              />
              <SearchField
                control={control}
                name={`program.sites.${index}.timeZone`}
                label={t('sites.zoneOf', { number: index + 1 })}
                options={zones}
                nothingFound={t('program.nothingFound')}
                required
              />
              <Button
                variant="subtle"
                size="xs"
                aria-label={removal(index)}
                onClick={() => {
                  remove(index);
                  add.current?.focus();
                }}
              >
                {t('sites.removeShort')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Button
        ref={add}
        variant="default"
        size="xs"
        onClick={() => append({ name: '', timeZone: programZone })}
      >
        {t('sites.add')}
      </Button>
    </fieldset>
  );
}
