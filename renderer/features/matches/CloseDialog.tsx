import { Button, Checkbox, Radio } from '@mantine/core';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { CloseReason, type Match } from '../../../shared/match';
import { CalendarDate } from '../../../shared/time';
import { formResolver } from '../../lib/form-errors';
import { formatDate } from '../../lib/format';
import { useCommand } from '../../lib/queries';
import { Dialog } from '../../ui/Dialog';
import { DateField } from '../../ui/fields/DateField';
import { Form } from '../../ui/fields/Form';

const EndReason = CloseReason.exclude(['released']);
const Closing = z.object({
  closedOn: CalendarDate,
  reason: EndReason,
  again: z.object({ mentee: z.boolean(), mentor: z.boolean() }),
});

type Props = {
  readonly match: Match;
  readonly mentee: string;
  readonly mentor: string;
  readonly today: CalendarDate;
  readonly onClose: () => void;
};

/** Ends a match, without blame; it can be undone. */
export function CloseDialog({ match, mentee, mentor, today, onClose }: Props) {
  const { t } = useTranslation('matches');
  const { control, handleSubmit, setValue } = useForm<
    z.input<typeof Closing>,
    unknown,
    z.infer<typeof Closing>
  >({
    resolver: formResolver(Closing),
    defaultValues: {
      closedOn: today,
      reason: 'no-fault',
      again: { mentee: true, mentor: true },
    },
  });
  const close = useCommand('matches.close', {
    said: ({ closedOn }) =>
      t('close.said', { mentee, mentor, date: closedOn === null ? '' : formatDate(closedOn) }),
    undo: true,
  });
  const save = handleSubmit(async (input) => {
    const reply = await close.run({ matchId: match.id, ...input });
    if (reply.ok) onClose();
  });
  return (
    <Dialog opened title={t('close.title')} sentence={t('close.sentence')} onClose={onClose}>
      <Form label={t('close.title')} onSubmit={save}>
        <DateField control={control} name="closedOn" label={t('close.date')} max={today} required />
        <Controller
          control={control}
          name="reason"
          render={({ field }) => (
            <Radio.Group
              label={t('close.reason')}
              value={field.value}
              onChange={(reason) => {
                field.onChange(reason);
                // Who reached the end is looked after; who ends early mostly looks for somebody new.
                setValue('again.mentee', reason !== 'completed');
              }}
            >
              <div className="match-reasons">
                {EndReason.options.map((reason) => (
                  <Radio key={reason} value={reason} label={t(`close.reasons.${reason}`)} />
                ))}
              </div>
            </Radio.Group>
          )}
        />
        <fieldset className="match-next">
          <legend>{t('close.next')}</legend>
          {(['mentee', 'mentor'] as const).map((side) => (
            <Controller
              key={side}
              control={control}
              name={`again.${side}`}
              render={({ field }) => (
                <Checkbox
                  label={
                    side === 'mentee'
                      ? t('close.againMentee', { mentee })
                      : t('close.againMentor', { mentor })
                  }
                  checked={field.value}
                  onChange={({ currentTarget }) => field.onChange(currentTarget.checked)}
                />
              )}
            />
          ))}
        </fieldset>
        <div className="mb-dialog-actions">
          <Button variant="default" onClick={onClose}>
            {t('close.keep')}
          </Button>
          <Button type="submit" loading={close.busy}>
            {t('close.save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
