import { Button, Radio } from '@mantine/core';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { endingDay } from '../../../shared/cohort-dates';
import type { Group } from '../../../shared/group';
import { CloseReason } from '../../../shared/match';
import type { Cohort } from '../../../shared/program';
import { CalendarDate } from '../../../shared/time';
import { formResolver } from '../../lib/form-errors';
import { useCommand } from '../../lib/queries';
import { Dialog } from '../../ui/Dialog';
import { DateField } from '../../ui/fields/DateField';
import { Form } from '../../ui/fields/Form';

const EndReason = CloseReason.exclude(['released', 'never-met']);
const Ending = z.object({ closedOn: CalendarDate, reason: EndReason });

type Props = {
  /** Those that run; what is asked is asked once for all of them. */
  readonly groups: readonly Group[];
  readonly cohort: Cohort;
  readonly today: CalendarDate;
  readonly onClose: () => void;
};

/** Ends one or several groups, without blame; it can be undone. */
export function EndDialog({ groups, cohort, today, onClose }: Props) {
  const { t } = useTranslation('groups');
  const about = { count: groups.length, group: groups[0]?.name };
  const { control, handleSubmit } = useForm<
    z.input<typeof Ending>,
    unknown,
    z.infer<typeof Ending>
  >({
    resolver: formResolver(Ending),
    defaultValues: { closedOn: endingDay(groups, cohort, today), reason: 'completed' },
  });
  const close = useCommand('groups.close', {
    said: () => t('list.endedSaid', about),
    undo: true,
  });
  const save = handleSubmit(async (how) => {
    const reply = await close.run({ groupIds: groups.map(({ id }) => id), ...how });
    if (reply.ok) onClose();
  });
  const title = t('list.endTitle', about);
  return (
    <Dialog opened title={title} sentence={t('list.endSentence', about)} onClose={onClose}>
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
            {t('end.keep', about)}
          </Button>
          <Button type="submit" loading={close.busy}>
            {t('end.save', about)}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
