import { Button, Radio } from '@mantine/core';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Group } from '../../../shared/group';
import { CloseReason } from '../../../shared/match';
import { CalendarDate } from '../../../shared/time';
import { formResolver } from '../../lib/form-errors';
import { useCommand } from '../../lib/queries';
import { Dialog } from '../../ui/Dialog';
import { DateField } from '../../ui/fields/DateField';
import { Form } from '../../ui/fields/Form';

const EndReason = CloseReason.exclude(['released', 'never-met']);
const Ending = z.object({ closedOn: CalendarDate, reason: EndReason });

type Props = {
  readonly group: Group;
  readonly today: CalendarDate;
  readonly onClose: () => void;
};

/** Ends a group, without blame; it can be undone. */
export function EndDialog({ group, today, onClose }: Props) {
  const { t } = useTranslation('groups');
  const { control, handleSubmit } = useForm<
    z.input<typeof Ending>,
    unknown,
    z.infer<typeof Ending>
  >({
    resolver: formResolver(Ending),
    defaultValues: { closedOn: today, reason: 'completed' },
  });
  const close = useCommand('groups.close', {
    said: ({ name }) => t('list.endedSaid', { group: name }),
    undo: true,
  });
  const save = handleSubmit(async (how) => {
    const reply = await close.run({ groupId: group.id, ...how });
    if (reply.ok) onClose();
  });
  const title = t('list.endTitle', { group: group.name });
  return (
    <Dialog opened title={title} sentence={t('list.endSentence')} onClose={onClose}>
      <Form label={title} onSubmit={save}>
        <DateField control={control} name="closedOn" label={t('end.date')} max={today} required />
        <Controller
          control={control}
          name="reason"
          render={({ field }) => (
            <Radio.Group label={t('end.reason')} value={field.value} onChange={field.onChange}>
              <div className="group-reasons">
                {EndReason.options.map((reason) => (
                  <Radio key={reason} value={reason} label={t(`end.reasons.${reason}`)} />
                ))}
              </div>
            </Radio.Group>
          )}
        />
        <div className="mb-dialog-actions">
          <Button variant="default" onClick={onClose}>
            {t('end.keep')}
          </Button>
          <Button type="submit" loading={close.busy}>
            {t('end.save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
