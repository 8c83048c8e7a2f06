import { CloseButton, Slider } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Criterion } from '../../../shared/criterion';
import { criterionName, isDemographic } from '../../lib/criterion-words';
import { CountInput } from '../../ui/CountInput';
import { Tag } from '../../ui/Tag';
import { CriterionDetails } from './CriterionDetails';

type Props = {
  readonly criterion: Criterion;
  /** Of 100, against the other criteria. */
  readonly share: number;
  /** How many people gave what it needs; nothing is known of one that is not saved yet. */
  readonly answered: { readonly answered: number; readonly of: number } | undefined;
  /** The demographic fields there are answers to. */
  readonly demographicFields: readonly string[];
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onChange: (criterion: Criterion) => void;
  readonly onRemove: () => void;
};

/** One criterion: how much it counts, and, once opened, what it compares. */
export function CriterionRow(props: Props) {
  const { criterion, share, answered, open, onOpen, onChange, onRemove } = props;
  const { t } = useTranslation('matching');
  const id = useId();
  const { weight, floor } = criterion;
  const name = criterionName(criterion);
  const label = t('criteria.weight', { criterion: name });
  const weigh = (next: number) => onChange({ ...criterion, weight: next });
  return (
    <li
      className="matching-criterion"
      data-off={weight === 0 || undefined}
      data-criterion={criterion.id}
    >
      <div className="matching-criterion-name">
        <button type="button" aria-expanded={open} aria-controls={id} onClick={onOpen}>
          <span className="matching-chevron" aria-hidden>
            {open ? '▾' : '▸'}
          </span>
          {name}
        </button>
        <span className="matching-criterion-facts">
          {answered && answered.of > 0 && <span>{t('criteria.answered', answered)}</span>}
          {floor !== null && <Tag tone="violet">{t('criteria.must')}</Tag>}
          {isDemographic(criterion) && <Tag tone="amber">{t('criteria.demographic')}</Tag>}
        </span>
      </div>
      <Slider
        value={weight}
        min={0}
        max={100}
        size="sm"
        label={null}
        thumbLabel={label}
        onChange={weigh}
      />
      <CountInput aria-label={label} value={weight} min={0} max={100} onChange={weigh} />
      <span className="matching-share">
        {weight === 0 ? t('criteria.off') : t('criteria.share', { share })}
      </span>
      <CloseButton
        size="sm"
        aria-label={t('criteria.remove', { criterion: name })}
        title={t('criteria.remove', { criterion: name })}
        onClick={onRemove}
      />
      <div id={id} className="matching-details" hidden={!open}>
        {open && (
          <CriterionDetails
            criterion={criterion}
            demographicFields={props.demographicFields}
            onChange={onChange}
          />
        )}
      </div>
    </li>
  );
}
