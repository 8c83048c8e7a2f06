import { Button, Checkbox, Radio } from '@mantine/core';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { endingDay, endOfCohort } from '../../../shared/cohort-dates';
import type { MatchRow } from '../../../shared/contract/matches';
import { CloseReason } from '../../../shared/match';
import type { Cohort } from '../../../shared/program';
import { CalendarDate } from '../../../shared/time';
import { formResolver } from '../../lib/form-errors';
import { formatDate } from '../../lib/format';
import { calledBoth, useMarks } from '../../lib/namesakes';
import { useCommand } from '../../lib/queries';
import { say } from '../../lib/toasts';
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
  /** Those that run; what is asked is asked once for all of them. */
  readonly rows: readonly MatchRow[];
  readonly cohort: Cohort;
  readonly today: CalendarDate;
  readonly onClose: () => void;
};

/** Ends one or several matches, without blame; it can be undone. */
export function CloseDialog({ rows, cohort, today, onClose }: Props) {
  const { t } = useTranslation('matches');
  const marks = useMarks();
  const [first] = rows.map((row) => calledBoth(row, marks));
  const about = { count: rows.length, mentee: first?.mentee, mentor: first?.mentor };
  const neverMet = rows.filter(({ attendance }) => attendance.lastOn === null).length;
  const isAtEnd = today >= endOfCohort(cohort);
  const { control, handleSubmit, setValue } = useForm<
    z.input<typeof Closing>,
    unknown,
    z.infer<typeof Closing>
  >({
    resolver: formResolver(Closing),
    defaultValues: {
      closedOn: endingDay(
        rows.map(({ match }) => match),
        cohort,
        today,
      ),
      reason: isAtEnd ? 'completed' : 'no-fault',
      again: { mentee: !isAtEnd, mentor: true },
    },
  });
  const close = useCommand('matches.close');
  const save = handleSubmit(async (how) => {
    const reply = await close.run({ matchIds: rows.map(({ match }) => match.id), ...how });
    if (!reply.ok) return;
    onClose();
    say(t('close.said', { ...about, date: formatDate(how.closedOn) }), { undo: true });
  });
  const title = t('close.title', about);
  return (
    <Dialog
      opened
      title={title}
      sentence={
        <>
          {t('close.sentence', about)}
          {rows.length > 1 && neverMet > 0 && <> {t('close.neverMet', { count: neverMet })}</>}
        </>
      }
      onClose={onClose}
    >
      <Form label={title} onSubmit={save}>
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
                  label={t(side === 'mentee' ? 'close.againMentee' : 'close.againMentor', about)}
                  checked={field.value}
                  onChange={({ currentTarget }) => field.onChange(currentTarget.checked)}
                />
              )}
            />
          ))}
        </fieldset>
        <div className="mb-dialog-actions">
          <Button variant="default" onClick={onClose}>
            {t('close.keep', about)}
          </Button>
          <Button type="submit" loading={close.busy}>
            {t('close.save', about)}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
