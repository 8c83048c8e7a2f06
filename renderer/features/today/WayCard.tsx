import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract';
import { formatCount, formatDate } from '../../lib/format';
import { Card } from '../../ui/Card';
import { Tag } from '../../ui/Tag';
import { type WayStep, wayOf } from './today-view';

type Props = {
  readonly today: Output<'today.list'>;
  readonly counts: Output<'app.counts'>;
  /** Whether people are put together in groups. */
  readonly grouped: boolean;
};

/** The five steps from sign-ups to the kickoff, and which one is next. */
export function WayCard({ today, counts, grouped }: Props) {
  const { t } = useTranslation('today');
  const { activeMatches, unsigned } = today.figures;
  const noteOf = (step: WayStep['step']): string => {
    switch (step) {
      case 'people':
        return counts.people === 0
          ? t('way.peopleNone')
          : t('way.peopleNote', { count: counts.people, shown: formatCount(counts.people) });
      case 'matching':
        return t(grouped ? 'way.groupsMatchingNote' : 'way.matchingNote');
      case 'board':
        return activeMatches === 0
          ? t('way.boardNote')
          : t(grouped ? 'way.groupsDone' : 'way.boardDone', {
              count: activeMatches,
              shown: formatCount(activeMatches),
            });
      case 'agreements':
        return activeMatches === 0
          ? t('way.agreementsLater')
          : t('way.agreementsNote', {
              signed: formatCount(activeMatches - unsigned),
              active: formatCount(activeMatches),
            });
      case 'kickoff':
        return formatDate(today.kickoffDate);
    }
  };
  return (
    <Card title={t('way.title')}>
      <ol className="today-way">
        {wayOf(today, counts).map(({ step, state }, index) => (
          <li key={step} data-state={state} {...(state === 'now' && { 'aria-current': 'step' })}>
            <span className="today-way-sign" aria-hidden>
              {state === 'done' ? '✓' : index + 1}
            </span>
            <div>
              <strong>
                {t(grouped && step === 'matching' ? 'way.groupsMatching' : `way.${step}`)}
              </strong>
              <p>{noteOf(step)}</p>
            </div>
            {state !== 'later' && (
              <Tag tone={state === 'done' ? 'green' : 'accent'}>{t(`way.${state}`)}</Tag>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
