import { Button, Checkbox, Radio } from '@mantine/core';
import { type Control, useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { CIRCLE_SIZES, type Format, type GroupShape, usualShape } from '../../../shared/format';
import { FieldRow } from '../../ui/fields/Form';
import { NumberField } from '../../ui/fields/NumberField';
import type { Design, DesignValues } from './design';

type Props = {
  readonly control: Control<DesignValues, unknown, Design>;
  readonly format: Format;
};

/** How peers can be put together: two by two, with a group of three where one is left over, or in threes. */
const PEER_SHAPES = {
  'two-or-three': { least: 2, most: 3, facilitated: false },
  two: { least: 2, most: 2, facilitated: false },
  three: { least: 3, most: 3, facilitated: false },
} as const satisfies Record<string, GroupShape>;

/** What the field asks for most: 4 to 8, and 4 to 6 where people meet every two weeks. */
const CIRCLE_PRESETS = [
  [4, 8],
  [4, 6],
] as const;

/** The shape of a cohort's groups: how many members, and whether somebody leads them. */
export function ShapeFields({ control, format }: Props) {
  const { t } = useTranslation('program');
  const { field } = useController({ control, name: 'cohort.groups' });
  const shape = field.value ?? usualShape(format);
  if (shape === null) return null;
  if (format === 'peer') {
    const chosen = Object.entries(PEER_SHAPES).find(
      ([, { least, most }]) => least === shape.least && most === shape.most,
    )?.[0];
    return (
      <Radio.Group
        label={t('shape.peers')}
        value={chosen ?? null}
        onChange={(next) => field.onChange(PEER_SHAPES[next as keyof typeof PEER_SHAPES])}
      >
        <div className="design-shapes">
          {(Object.keys(PEER_SHAPES) as (keyof typeof PEER_SHAPES)[]).map((each) => (
            <Radio key={each} value={each} label={t(`shape.${each}`)} />
          ))}
        </div>
      </Radio.Group>
    );
  }
  const sizes = { min: CIRCLE_SIZES.least, max: CIRCLE_SIZES.most };
  return (
    <>
      <FieldRow>
        <NumberField
          control={control}
          name="cohort.groups.least"
          label={t('shape.least')}
          unit={t('shape.people')}
          required
          {...sizes}
        />
        <NumberField
          control={control}
          name="cohort.groups.most"
          label={t('shape.most')}
          unit={t('shape.people')}
          required
          {...sizes}
        />
        <fieldset className="design-presets" aria-label={t('shape.usual')}>
          {CIRCLE_PRESETS.map(([least, most]) => (
            <Button
              key={most}
              variant="default"
              size="xs"
              onClick={() => field.onChange({ ...shape, least, most })}
            >
              {t('shape.preset', { least, most })}
            </Button>
          ))}
        </fieldset>
      </FieldRow>
      <Checkbox
        label={t('shape.facilitated')}
        description={t('shape.facilitatedHelp')}
        checked={shape.facilitated}
        onChange={({ currentTarget }) =>
          field.onChange({ ...shape, facilitated: currentTarget.checked })
        }
      />
    </>
  );
}
