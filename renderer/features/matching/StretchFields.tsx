import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type CriterionOf, turnedStretch } from '../../../shared/criterion';
import { isReverse } from '../../../shared/criterion-words';
import { CountInput } from '../../ui/CountInput';
import { stepsAreInOrder } from './criterion-forms';

type Props = {
  readonly criterion: CriterionOf<'stretch'>;
  readonly onChange: (criterion: CriterionOf<'stretch'>) => void;
};

const MOST_STEPS = 40;

/** How far the mentor is to stand above the mentee, or below where it is turned round. */
export function StretchFields({ criterion, onChange }: Props) {
  const { t } = useTranslation('matching');
  const inOrder = stepsAreInOrder(criterion);
  return (
    <>
      <NativeSelect
        size="sm"
        label={t('criteria.fields.stretchOf')}
        value={criterion.of}
        data={[
          { value: 'level', label: t('criteria.fields.ofLevel') },
          { value: 'years', label: t('criteria.fields.ofYears') },
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...criterion, of: value === 'years' ? 'years' : 'level' })
        }
      />
      <div className="matching-numbers">
        {(['least', 'ideal', 'most'] as const).map((step) => (
          <CountInput
            key={step}
            label={t(`criteria.fields.${step}`)}
            error={!inOrder}
            w={88}
            min={-MOST_STEPS}
            max={MOST_STEPS}
            value={criterion[step]}
            onChange={(next) => onChange({ ...criterion, [step]: next })}
          />
        ))}
        <Button variant="default" size="sm" onClick={() => onChange(turnedStretch(criterion))}>
          {isReverse(criterion) ? t('criteria.fields.turnBack') : t('criteria.fields.turn')}
        </Button>
      </div>
      {inOrder ? (
        <p className="matching-help">{t('criteria.fields.stretchHelp')}</p>
      ) : (
        <p className="matching-error" role="alert">
          {t('criteria.fields.order')}
        </p>
      )}
    </>
  );
}
