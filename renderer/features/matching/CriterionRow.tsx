import { Slider, Switch } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Criterion } from '../../../shared/criterion';
import { CountInput } from '../../ui/CountInput';
import { firstFloor, hasFloorNumber } from './matching-view';

type Change = Partial<Pick<Criterion, 'weight' | 'floor'>>;

type Props = {
  readonly criterion: Criterion;
  /** Of 100, against the other criteria. */
  readonly share: number;
  /** How many people gave what it needs. */
  readonly answered: { readonly answered: number; readonly of: number } | undefined;
  readonly onChange: (kind: Criterion['kind'], change: Change) => void;
};

/** One criterion: what it means, how much it counts, and whether it is a must-have. */
export const CriterionRow = memo(function Row({ criterion, share, answered, onChange }: Props) {
  const { t } = useTranslation(['matching', 'app', 'board']);
  const { kind, weight, floor } = criterion;
  const name = t(`app:terms.criterion.${kind}`);
  const label = t('criteria.weight', { criterion: name });
  return (
    <li className="matching-criterion" data-off={weight === 0 || undefined}>
      <div className="matching-criterion-name">
        <strong>{name}</strong>
        <span>{t(`criteria.about.${kind}`)}</span>
        {answered && <span>{t('criteria.answered', answered)}</span>}
      </div>
      <Slider
        value={weight}
        min={0}
        max={100}
        size="sm"
        label={null}
        thumbLabel={label}
        onChange={(next) => onChange(kind, { weight: next })}
      />
      <CountInput
        aria-label={label}
        value={weight}
        min={0}
        max={100}
        onChange={(next) => onChange(kind, { weight: next })}
      />
      <span className="matching-share">
        {weight === 0 ? t('criteria.off') : t('criteria.share', { share })}
      </span>
      {kind !== 'wish' && (
        <div className="matching-must">
          <Switch
            size="xs"
            label={t(`criteria.must.${kind}`)}
            checked={floor !== null}
            onChange={({ currentTarget }) =>
              onChange(kind, { floor: currentTarget.checked ? firstFloor(kind) : null })
            }
          />
          {floor !== null && hasFloorNumber(kind) && (
            <span className="matching-floor">
              <span aria-hidden>{t('criteria.atLeast')}</span>
              <CountInput
                aria-label={t('criteria.floorLabel', { criterion: name })}
                value={floor}
                min={1}
                max={1000}
                w={76}
                onChange={(next) => onChange(kind, { floor: next })}
              />
            </span>
          )}
        </div>
      )}
    </li>
  );
});
