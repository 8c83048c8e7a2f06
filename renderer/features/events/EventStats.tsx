import { useTranslation } from 'react-i18next';
import type { EventView } from '../../../shared/contract/events';
import { formatCount, formatHours } from '../../lib/format';
import { Stat, StatRow } from '../../ui/Stat';
import { rotaFigures } from './events-view';

type Props = { readonly view: EventView };
type Figures = ReturnType<typeof rotaFigures>;

/** Before the event: how many conversations there will be. */
function Planned({ meetings, wanted, full, mentees, each, fewest }: Figures) {
  const { t } = useTranslation('events');
  return (
    <>
      <Stat
        value={t('stats.of', { shown: formatCount(meetings), of: formatCount(wanted) })}
        label={t('stats.meetings')}
      />
      <Stat
        value={t('stats.of', { shown: formatCount(full), of: formatCount(mentees) })}
        label={t('stats.full', { count: each, fewest })}
      />
    </>
  );
}

/** Once something was keyed in: what took place, and what is known of it. */
function Afterwards({ meetings, held, minutes, notes, notesWanted }: Figures) {
  const { t } = useTranslation('events');
  return (
    <>
      <Stat
        value={t('stats.of', { shown: formatCount(held), of: formatCount(meetings) })}
        label={t('stats.held', { hours: formatHours(minutes) })}
      />
      <Stat
        value={t('stats.of', { shown: formatCount(notes), of: formatCount(notesWanted) })}
        label={t('stats.notes')}
      />
    </>
  );
}

/** A rota in figures, and whether it is proven the best. */
export function EventStats({ view }: Props) {
  const { t } = useTranslation('events');
  const figures = rotaFigures(view);
  const took = figures.held > 0 || figures.notes > 0;
  const verified = view.event.plan?.certificate.verified === true;
  return (
    <StatRow>
      {took ? <Afterwards {...figures} /> : <Planned {...figures} />}
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
    </StatRow>
  );
}
