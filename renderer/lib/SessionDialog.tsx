import { Button, Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Control, Controller, type FieldValues, type Path, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { MeetingWay } from '../../shared/answers';
import type { GroupRow } from '../../shared/contract/groups';
import { couldBeAt, type GroupSession, GroupSessionInput } from '../../shared/group';
import { type Session, SessionInput } from '../../shared/match';
import type { CalendarDate } from '../../shared/time';
import { Dialog } from '../ui/Dialog';
import { ChipsField } from '../ui/fields/ChipsField';
import { DateField } from '../ui/fields/DateField';
import { FieldRow, Form } from '../ui/fields/Form';
import { NumberField } from '../ui/fields/NumberField';
import { SelectField } from '../ui/fields/SelectField';
import { TextArea } from '../ui/fields/TextField';
import { wordsFor } from './error-words';
import { formResolver, showIssues } from './form-errors';
import { formatDate } from './format';
import { useCommand } from './queries';
import { sayFailure } from './toasts';

type FrameProps<V extends FieldValues> = {
  readonly control: Control<V>;
  readonly who: string;
  readonly today: CalendarDate;
  readonly saving: boolean;
  readonly removing: boolean;
  readonly onSave: () => Promise<void>;
  readonly onRemove: () => Promise<void>;
  readonly onClose: () => void;
  /** Fields of its own, after those that every session has. */
  readonly children?: ReactNode;
};

/** What both dialogs show: day, minutes, how, note, and the two ways out. */
function Frame<V extends FieldValues>({
  control,
  who,
  today,
  saving,
  removing,
  onSave,
  onRemove,
  onClose,
  children,
}: FrameProps<V>) {
  const { t } = useTranslation('sessions');
  const name = (field: 'heldOn' | 'minutes' | 'way' | 'note') => field as Path<V>;
  const ways = MeetingWay.options.map((way) => ({ value: way, label: t(`way.${way}`) }));
  return (
    <Dialog opened title={t('edit.title')} sentence={who} onClose={onClose}>
      <Form label={t('edit.title')} onSubmit={onSave}>
        <FieldRow>
          <DateField
            control={control}
            name={name('heldOn')}
            label={t('edit.date')}
            max={today}
            required
          />
          <NumberField
            control={control}
            name={name('minutes')}
            label={t('edit.minutes')}
            required
          />
        </FieldRow>
        <SelectField
          control={control}
          name={name('way')}
          label={t('edit.way')}
          options={ways}
          required
        />
        {children}
        <TextArea control={control} name={name('note')} label={t('edit.note')} />
        <div className="mb-dialog-actions">
          <Button variant="subtle" color="red" loading={removing} onClick={() => void onRemove()}>
            {t('edit.remove')}
          </Button>
          <Button type="submit" loading={saving}>
            {t('edit.save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** Whether the note is the coordinator's alone. */
function PrivateNote<V extends FieldValues>({ control }: { readonly control: Control<V> }) {
  const { t } = useTranslation('rights');
  return (
    <Controller
      control={control}
      name={'notePrivate' as Path<V>}
      render={({ field: { value, onChange, ref } }) => (
        <Checkbox
          ref={ref}
          label={t('notes.sessionPrivate')}
          checked={(value as boolean | undefined) === true}
          onChange={onChange}
        />
      )}
    />
  );
}

type Common = {
  /** Both names, or the group's: `Łukasz Lindqvist with Rosa Ortiz`. */
  readonly who: string;
  readonly today: CalendarDate;
  readonly onClose: () => void;
};

/** What both dialogs say once it is done. */
function useSaid(who: string, heldOn: CalendarDate) {
  const { t } = useTranslation('sessions');
  return {
    updated: { said: () => t('edit.saved', { who }), undo: true, ownFailures: true },
    removed: {
      said: () => t('edit.removed', { who, date: formatDate(heldOn) }),
      undo: true,
    },
  };
}

type Props = Common & { readonly session: Session };

/** Corrects or removes a logged session; either can be undone. Drawn while a session is chosen. */
export function SessionDialog({ session, who, today, onClose }: Props) {
  const { control, handleSubmit, setError } = useForm({
    resolver: formResolver(SessionInput),
    defaultValues: session,
  });
  const said = useSaid(who, session.heldOn);
  const update = useCommand('sessions.update', said.updated);
  const remove = useCommand('sessions.remove', said.removed);
  const save = handleSubmit(async (input) => {
    const reply = await update.run({ sessionId: session.id, session: input });
    if (reply.ok) onClose();
    else if (reply.error.code === 'session-in-future') {
      setError('heldOn', { message: wordsFor(reply.error) }, { shouldFocus: true });
    } else if (!showIssues(setError, reply.error, ['session'])) sayFailure(reply.error);
  });
  const takeAway = async () => {
    const reply = await remove.run({ sessionId: session.id });
    if (reply.ok) onClose();
  };
  return (
    <Frame
      {...{ control, who, today, onClose }}
      saving={update.busy}
      removing={remove.busy}
      onSave={save}
      onRemove={takeAway}
    >
      <PrivateNote control={control} />
    </Frame>
  );
}

type GroupProps = Common & {
  readonly session: GroupSession;
  readonly people: GroupRow['people'];
};

/** As `SessionDialog`, of a group: also who was there. */
export function GroupSessionDialog({ session, people, who, today, onClose }: GroupProps) {
  const { t } = useTranslation('sessions');
  const { control, handleSubmit, setError } = useForm({
    resolver: formResolver(GroupSessionInput),
    defaultValues: session,
  });
  const said = useSaid(who, session.heldOn);
  const update = useCommand('group-sessions.update', said.updated);
  const remove = useCommand('group-sessions.remove', said.removed);
  const save = handleSubmit(async (input) => {
    const reply = await update.run({ sessionId: session.id, session: input });
    if (reply.ok) return onClose();
    const { error } = reply;
    if (error.code === 'session-in-future') {
      setError('heldOn', { message: wordsFor(error) }, { shouldFocus: true });
    } else if (error.code === 'left-before') {
      setError('presentIds', { message: wordsFor(error) });
    } else if (!showIssues(setError, error, ['session'])) sayFailure(error);
  });
  const takeAway = async () => {
    const reply = await remove.run({ sessionId: session.id });
    if (reply.ok) onClose();
  };
  // Whoever was there stays on the list, also when they left since.
  const listed = people.filter((person) => couldBeAt(person, session));
  return (
    <Frame
      {...{ control, who, today, onClose }}
      saving={update.busy}
      removing={remove.busy}
      onSave={save}
      onRemove={takeAway}
    >
      <ChipsField
        control={control}
        name="presentIds"
        label={t('edit.present')}
        options={listed.map(({ personId, name }) => ({ value: personId, label: name }))}
      />
      <PrivateNote control={control} />
    </Frame>
  );
}
