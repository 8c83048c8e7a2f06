import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EventView } from '../../../shared/contract/events';
import { useCommand } from '../../lib/queries';
import { sayFailure } from '../../lib/toasts';
import { PrintMenu } from './PrintMenu';
import { useNaming } from './use-naming';

type Props = { readonly view: EventView };

/** The next step: make the rota, settle it, print it. */
export function EventActions({ view }: Props) {
  const { t } = useTranslation('events');
  const { inText } = useNaming(view);
  const { event, notes, outdated } = view;
  const eventId = event.id;
  const plan = useCommand('events.plan', {
    said: ({ meetings, verified }) =>
      t(verified ? 'plan.said' : 'plan.saidUnproven', { count: meetings }),
    undo: true,
  });
  const settle = useCommand('events.publish', {
    said: () => t('settle.said'),
    undo: true,
    ownFailures: true,
  });
  const settleRota = async () => {
    const reply = await settle.run({ eventId, published: true });
    if (!reply.ok) sayFailure(reply.error, inText);
  };
  const reopen = useCommand('events.publish', { said: () => t('reopen.said'), undo: true });
  if (event.plan === null) {
    return (
      <Button loading={plan.busy} onClick={() => void plan.run({ eventId })}>
        {t('plan.make')}
      </Button>
    );
  }
  if (event.publishedAt !== null) {
    return (
      <>
        <Button
          variant="default"
          loading={reopen.busy}
          onClick={() => void reopen.run({ eventId, published: false })}
        >
          {t('reopen.do')}
        </Button>
        <PrintMenu view={view} primary />
      </>
    );
  }
  return (
    <>
      {notes.length === 0 && (
        <Button
          variant={outdated ? 'filled' : 'default'}
          loading={plan.busy}
          onClick={() => void plan.run({ eventId })}
        >
          {t('plan.again')}
        </Button>
      )}
      <PrintMenu view={view} primary={false} />
      <Button
        {...(outdated && { variant: 'default' })}
        loading={settle.busy}
        onClick={() => void settleRota()}
      >
        {t('settle.do')}
      </Button>
    </>
  );
}
