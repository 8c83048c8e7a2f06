import { useTranslation } from 'react-i18next';
import type { EventEdit, EventView } from '../../../shared/contract/events';
import { DecideButtons } from '../../lib/DecideButtons';
import { JobProgress } from '../../lib/JobProgress';
import { useCall, useCommand } from '../../lib/queries';
import { ReasonField } from '../../lib/ReasonField';
import { useReason } from '../../lib/reasons';
import { sayFailure } from '../../lib/toasts';
import { Dialog } from '../../ui/Dialog';
import { useEvents } from './events-store';
import { StepPrice } from './StepPrice';
import { useNaming } from './use-naming';

type Props = { readonly view: EventView };

/** What a step is called among the words. */
function nameOfStep({ kind, menteeId, mentorId }: EventEdit, { decisions }: EventView) {
  if (kind !== null) return kind;
  const taken = decisions.find(
    (each) => each.menteeId === menteeId && each.mentorId === mentorId,
  )?.kind;
  return taken === 'pin' ? 'unpin' : 'allow';
}

function Ask({ view, edit }: Props & { readonly edit: EventEdit }) {
  const { t } = useTranslation('events');
  const { inText } = useNaming(view);
  const ask = useEvents((state) => state.ask);
  const [reason, writeReason] = useReason(`events-${Object.values(edit).join('-')}`);
  const decide = useCommand('events.decide', {
    said: (made) => t(made.verified ? 'plan.said' : 'plan.saidUnproven', { count: made.meetings }),
    undo: true,
    ownFailures: true,
  });
  const { data, error, isPlaceholderData } = useCall('events.preview', edit, {
    enabled: !decide.busy,
  });
  const price = isPlaceholderData ? undefined : data;
  const possible = price !== undefined && error === null;
  const step = nameOfStep(edit, view);
  const confirm = async () => {
    if (!possible || decide.busy) return;
    const reply = await decide.run({ ...edit, reason: reason.trim() || null });
    if (!reply.ok) {
      sayFailure(reply.error, inText);
      return;
    }
    writeReason('');
    ask(null);
  };
  return (
    <div className="board-dialog">
      <p className="board-lines" data-plain>
        {t(`ask.${step}Text`)}
      </p>
      <StepPrice view={view} edit={edit} price={price} error={isPlaceholderData ? null : error} />
      {edit.kind !== null && (
        <ReasonField
          placeholder={t('ask.reasonPlaceholder')}
          value={reason}
          onWrite={writeReason}
        />
      )}
      <JobProgress channel="events.decide" />
      <DecideButtons
        confirm={t(`ask.${step}Confirm`)}
        possible={possible}
        busy={decide.busy}
        focused
        onConfirm={() => void confirm()}
        onCancel={() => ask(null)}
      />
    </div>
  );
}

/** Asks about two people of a rota before it is done: what it costs in all, and who else changes. */
export function StepDialog({ view }: Props) {
  const { t } = useTranslation('events');
  const naming = useNaming(view);
  const question = useEvents((state) => state.question);
  const ask = useEvents((state) => state.ask);
  const edit = question?.eventId === view.event.id ? question : null;
  const title =
    edit === null
      ? ''
      : t('ask.title', {
          mentee: naming.nameOf(edit.menteeId),
          mentor: naming.nameOf(edit.mentorId),
        });
  return (
    <Dialog opened={edit !== null} title={title} onClose={() => ask(null)}>
      {edit !== null && <Ask view={view} edit={edit} />}
    </Dialog>
  );
}
