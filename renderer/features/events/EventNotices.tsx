import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EventView } from '../../../shared/contract/events';
import { formatList } from '../../lib/format';
import { useCall, useCommand } from '../../lib/queries';
import { Notice } from '../../ui/Notice';
import { useNaming } from './use-naming';

type Props = { readonly view: EventView };

/** Names said at once; the rest is counted. */
const NAMED = 4;

/** What share notes have in the score when they are first taken in; the other criteria add up to 100. */
const USUAL_WEIGHT = 30;

/** Offers to let the notes of a speed meeting count in the matching, where they do not yet. */
function LetNotesCount({ view }: Props) {
  const { t } = useTranslation('events');
  const { cohortId, kind } = view.event;
  const cohort = useCall('cohorts.get', { cohortId });
  const save = useCommand('matching.settings', { said: () => t('notice.countSaid'), undo: true });
  const settings = cohort.data?.cohort.matching;
  if (settings === undefined || kind !== 'speed-meeting' || view.notes.length === 0) return null;
  if (settings.criteria.some((criterion) => criterion.kind === 'event' && criterion.weight > 0)) {
    return null;
  }
  const others = settings.criteria.filter((criterion) => criterion.kind !== 'event');
  const event = {
    id: 'event',
    label: null,
    weight: USUAL_WEIGHT,
    floor: null,
    kind: 'event',
  } as const;
  return (
    <Notice
      tone="amber"
      action={
        <Button
          size="xs"
          variant="default"
          loading={save.busy}
          onClick={() =>
            void save.run({ cohortId, settings: { ...settings, criteria: [...others, event] } })
          }
        >
          {t('notice.count')}
        </Button>
      }
    >
      {t('notice.notCounted', { count: view.notes.length })}
    </Notice>
  );
}

/** What is to be known before the rota is settled: out of date, people with fewer talks, people with none. */
export function EventNotices({ view }: Props) {
  const { t } = useTranslation('events');
  const { nameOf } = useNaming(view);
  const plan = useCommand('events.plan', {
    said: ({ meetings }) => t('plan.said', { count: meetings }),
    undo: true,
  });
  const { event, outdated, onHold } = view;
  if (event.plan === null) return null;
  const { short, idle } = event.plan;
  const names = (ids: readonly Parameters<typeof nameOf>[0][]) => {
    const said = ids.slice(0, NAMED).map(nameOf);
    const more = ids.length - said.length;
    return formatList(more > 0 ? [...said, t('more', { count: more })] : said);
  };
  const ruled = short.filter(({ reason }) => reason === 'too-few-allowed');
  const full = short.filter(({ reason }) => reason === 'mentors-full');
  const isEven = new Set(full.map(({ meetings }) => meetings)).size === 1;
  return (
    <>
      {onHold.length > 0 && (
        <Notice tone="red">
          {t('notice.onHold', {
            count: onHold.length,
            names: names(onHold.map(({ personId }) => personId)),
            checks: formatList([...new Set(onHold.flatMap(({ checks }) => checks))]),
          })}
        </Notice>
      )}
      <LetNotesCount view={view} />
      {outdated && (
        <Notice
          tone="amber"
          action={
            <Button
              size="xs"
              variant="default"
              loading={plan.busy}
              onClick={() => void plan.run({ eventId: event.id })}
            >
              {t('plan.again')}
            </Button>
          }
        >
          {t('notice.outdated')}
        </Notice>
      )}
      {ruled.length > 0 && (
        <Notice tone="amber">
          {t('notice.ruled', {
            count: ruled.length,
            names: names(ruled.map(({ personId }) => personId)),
          })}
        </Notice>
      )}
      {full.length > 0 && (
        <Notice tone="amber">
          {t(isEven ? 'notice.fullEven' : 'notice.full', {
            count: full.length,
            meetings: t('each', { count: full[0]?.meetings ?? 0 }),
            names: names(full.map(({ personId }) => personId)),
          })}
        </Notice>
      )}
      {idle.length > 0 && (
        <Notice tone="amber">{t('notice.idle', { count: idle.length, names: names(idle) })}</Notice>
      )}
    </>
  );
}
