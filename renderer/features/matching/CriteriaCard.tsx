import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Criterion, MatchingSettings } from '../../../shared/criterion';
import { criterionName } from '../../lib/criterion-words';
import { Card } from '../../ui/Card';
import { AddCriterion } from './AddCriterion';
import { CriterionRow } from './CriterionRow';
import { stepsAreInOrder } from './criterion-forms';
import {
  type Overview,
  sharesOf,
  withCriterion,
  withoutCriterion,
  withRestored,
} from './matching-view';

type Props = {
  readonly settings: MatchingSettings;
  readonly overview: Overview;
  readonly forGroups: boolean;
  readonly onChange: (settings: MatchingSettings) => void;
};

type Removed = { readonly criterion: Criterion; readonly index: number };

/** All criteria with their weights; one at a time is open to be adjusted. */
export function CriteriaCard({ settings, overview, forGroups, onChange }: Props) {
  const { t } = useTranslation('matching');
  const [opened, open] = useState<string | null>(null);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const putBackButton = useRef<HTMLButtonElement>(null);
  const [wanted, want] = useState<string | null>(null);
  const { criteria } = settings;
  const shares = sharesOf(criteria.map(({ weight }) => weight));

  // A row that was added or put back can be reached only once it is drawn; so can the way back of one that went.
  useEffect(() => {
    if (wanted === null) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-criterion="${wanted}"] button`);
    (row ?? putBackButton.current)?.focus();
    want(null);
  }, [wanted]);

  const add = (criterion: Criterion) => {
    onChange(withCriterion(settings, criterion));
    open(criterion.id);
    want(criterion.id);
  };
  const remove = (criterion: Criterion, index: number) => {
    onChange(withoutCriterion(settings, criterion.id));
    setRemoved({ criterion, index });
    want(criterion.id);
  };
  const putBack = ({ criterion, index }: Removed) => {
    onChange(withRestored(settings, criterion, index));
    setRemoved(null);
    want(criterion.id);
  };

  return (
    <Card
      title={t(forGroups ? 'criteria.titleGroups' : 'criteria.title')}
      aside={t('criteria.count', { count: criteria.length })}
      flush
    >
      <p className="matching-help matching-intro">{t('criteria.help')}</p>
      {criteria.length === 0 && <p className="matching-intro">{t('criteria.empty')}</p>}
      <ul className="matching-criteria" ref={list}>
        {criteria.map((criterion, index) => (
          <CriterionRow
            key={criterion.id}
            criterion={criterion}
            share={shares[index] ?? 0}
            answered={overview.answered.find((each) => each.criterion === criterion.id)}
            demographicFields={overview.demographicFields}
            // A mistake is never folded away.
            open={opened === criterion.id || !stepsAreInOrder(criterion)}
            onOpen={() => open(opened === criterion.id ? null : criterion.id)}
            onChange={(next) => onChange(withCriterion(settings, next))}
            onRemove={() => remove(criterion, index)}
          />
        ))}
      </ul>
      <div className="matching-criteria-foot">
        <AddCriterion
          count={criteria.length}
          demographicFields={overview.demographicFields}
          onAdd={add}
        />
        {removed !== null && !criteria.some(({ id }) => id === removed.criterion.id) && (
          <p className="matching-removed" role="status">
            {t('criteria.removed', { criterion: criterionName(removed.criterion) })}
            <Button
              key={removed.criterion.id}
              ref={putBackButton}
              variant="subtle"
              size="compact-sm"
              onClick={() => putBack(removed)}
            >
              {t('criteria.putBack')}
            </Button>
          </p>
        )}
      </div>
    </Card>
  );
}
