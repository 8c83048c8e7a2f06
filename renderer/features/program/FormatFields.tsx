import { Radio } from '@mantine/core';
import { type Control, useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Format, usualShape } from '../../../shared/format';
import type { Design, DesignValues } from './design';
import { ShapeFields } from './ShapeFields';

/** The formats there is a board for. */
const OFFERED = [
  'one-to-one',
  'reverse',
  'peer',
  'circles',
  'flash',
] as const satisfies readonly Format[];

type Props = { readonly control: Control<DesignValues, unknown, Design> };

/** Who meets whom, as cards in plain words, and the shape of the groups where there are any. */
export function FormatFields({ control }: Props) {
  const { t } = useTranslation('program');
  const format = useController({ control, name: 'cohort.format' }).field;
  const groups = useController({ control, name: 'cohort.groups' }).field;
  const choose = (next: Format) => {
    format.onChange(next);
    groups.onChange(usualShape(next));
  };
  return (
    <section className="design-format" aria-label={t('format.title')}>
      <Radio.Group
        label={t('format.title')}
        description={t('format.help')}
        value={format.value}
        onChange={(next) => choose(Format.parse(next))}
      >
        <div className="design-formats">
          {OFFERED.map((each) => (
            <Radio
              key={each}
              className="mb-choice"
              value={each}
              label={t(`format.name.${each}`)}
              description={t(`format.text.${each}`)}
            />
          ))}
        </div>
      </Radio.Group>
      <ShapeFields control={control} format={format.value} />
    </section>
  );
}
