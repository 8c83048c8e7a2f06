import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EventView } from '../../../shared/contract/events';
import { formatList } from '../../lib/format';
import { LetCount } from '../../lib/LetCount';
import { useCommand } from '../../lib/queries';
import { Notice } from '../../ui/Notice';
import { useNaming } from './use-naming';

type Props = { readonly view: EventView };

/** Names said at once; the rest is counted. */
const NAMED = 4;

/** What share notes have in the score when they are first taken in; the other criteria add up to 100. */
const NOTES = { id: 'event', label: null, weight: 30, floor: null, kind: 'event' } as const;

/** What is to be known before the rota is settled: out of date, people with fewer talks, people with none. */
export function EventNotices({ view }: Props) {
  const { t } = useTranslation('events');
  const { nameOf } = useNaming(view);
  const plan = useCommand('events.plan', {
    said: ({ meetings }) => t('plan.said', { count: meetings }),
    undo: true,
  });
  const { event, notes, outdated, onHold, objections } = view;
  if (event.plan === null) return null;
  const { short, idle } = event.plan;
  const some = (all: readonly string[]) => {
    const more = all.length - NAMED;
    return formatList(more > 0 ? [...all.slice(0, NAMED), t('more', { count: more })] : all);
  };
  const names = (ids: readonly Parameters<typeof nameOf>[0][]) => some(ids.map(nameOf));
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
      {objections.length > 0 && (
        <Notice tone="red">
          {t('notice.objection', {
            count: objections.length,
            pairs: some(
              objections.map(({ menteeId, mentorId }) =>
                t('notice.objectionPair', { mentee: nameOf(menteeId), mentor: nameOf(mentorId) }),
              ),
            ),
          })}
        </Notice>
      )}
      {event.kind === 'speed-meeting' && notes.length > 0 && (
        <LetCount
          cohortId={event.cohortId}
          criterion={NOTES}
          sentence={t('notice.notCounted', { count: notes.length })}
          label={t('notice.count')}
          said={t('notice.countSaid')}
        />
      )}
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
