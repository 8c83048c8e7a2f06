import { useTranslation } from 'react-i18next';
import type { EventView } from '../../../shared/contract/events';
import { formatCount, formatHours } from '../../lib/format';
import { Stat, StatRow } from '../../ui/Stat';
import { rotaFigures } from './events-view';

type Props = { readonly view: EventView };

/** A rota in figures, and whether it is proven the best. */
export function EventStats({ view }: Props) {
  const { t } = useTranslation('events');
  const figures = rotaFigures(view);
  const verified = view.event.plan?.certificate.verified === true;
  return (
    <StatRow>
      <Stat
        value={t('stats.of', {
          count: figures.meetings,
          shown: formatCount(figures.meetings),
          of: formatCount(figures.wanted),
        })}
        label={t('stats.meetings')}
      />
      <Stat
        value={t('stats.of', {
          shown: formatCount(figures.full),
          of: formatCount(figures.mentees),
        })}
        label={t('stats.full', { count: figures.each, fewest: figures.fewest })}
      />
      <Stat
        value={figures.mean === null ? t('stats.none') : formatCount(figures.mean)}
        label={t('stats.mean')}
      />
      {verified ? (
        <Stat
          tone="green"
          value={
            <>
              <span aria-hidden>✓ </span>
              {t('stats.proven')}
            </>
          }
          label={t(`stats.provenLabel.${view.event.objective}`)}
        />
      ) : (
        <Stat tone="amber" value={t('stats.unproven')} label={t('stats.unprovenLabel')} />
      )}
      {figures.held > 0 && (
        <Stat
          value={t('stats.of', {
            shown: formatCount(figures.held),
            of: formatCount(figures.meetings),
          })}
          label={t('stats.held', { hours: formatHours(figures.minutes) })}
        />
      )}
      {figures.notes > 0 && (
        <Stat
          value={t('stats.of', {
            shown: formatCount(figures.notes),
            of: formatCount(figures.notesWanted),
          })}
          label={t('stats.notes')}
        />
      )}
    </StatRow>
  );
}
