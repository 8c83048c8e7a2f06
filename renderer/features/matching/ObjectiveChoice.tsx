import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Objective } from '../../../shared/criterion';
import { Card } from '../../ui/Card';

type Props = {
  readonly value: Objective;
  readonly onChange: (objective: Objective) => void;
};

const ORDER = ['fair', 'most-people', 'best-total'] as const satisfies readonly Objective[];

/** What the matching makes best, as three cards in plain words. */
export function ObjectiveChoice({ value, onChange }: Props) {
  const { t } = useTranslation('matching');
  return (
    <Card title={t('objective.title')}>
      <Radio.Group
        aria-label={t('objective.title')}
        value={value}
        onChange={(next) => onChange(Objective.parse(next))}
      >
        <div className="matching-aims">
          {ORDER.map((objective) => (
            <Radio
              key={objective}
              className="mb-choice"
              value={objective}
              label={t(`objective.${objective}`)}
              description={t(`objective.${objective}Text`)}
            />
          ))}
        </div>
      </Radio.Group>
    </Card>
  );
}
