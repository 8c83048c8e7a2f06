import { Button } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { z } from 'zod';
import { programNamed, usualCohort } from '../../../shared/new-program';
import { Line } from '../../../shared/person';
import type { CalendarDate } from '../../../shared/time';
import { chooseCohort } from '../../lib/cohort';
import { formResolver } from '../../lib/form-errors';
import { useCommand } from '../../lib/queries';
import { Form } from '../../ui/fields/Form';
import { TextField } from '../../ui/fields/TextField';
import { BeginCard } from './BeginCard';
import { useStart } from './start-store';

const Named = z.object({ name: Line });

type Props = { readonly today: CalendarDate };

/** Names a program, sets it up as most programs start, and goes on to the files. */
export function ImportCard({ today }: Props) {
  const { t } = useTranslation('today');
  const [, go] = useLocation();
  const typed = useStart((state) => state.name);
  const type = useStart((state) => state.type);
  const { control, handleSubmit, getValues } = useForm({
    resolver: formResolver(Named),
    defaultValues: { name: typed },
  });
  const create = useCommand('programs.create', {
    said: () => t('start.import.said', { name: getValues('name') }),
    undo: true,
  });
  const submit = handleSubmit(async ({ name }) => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const reply = await create.run({
      program: programNamed(name, timeZone),
      cohort: usualCohort(t('start.import.cohort'), today),
    });
    if (!reply.ok) return;
    type('');
    chooseCohort(reply.value.cohortId);
    go('/import');
  });
  return (
    <BeginCard sign="⇩" tone="violet" title={t('start.import.title')} text={t('start.import.text')}>
      <Form label={t('start.import.title')} onSubmit={submit}>
        <div onInput={({ target }) => target instanceof HTMLInputElement && type(target.value)}>
          <TextField
            control={control}
            name="name"
            label={t('start.import.name')}
            placeholder={t('start.import.placeholder')}
            required
          />
        </div>
        <Button type="submit" variant="default" fullWidth loading={create.busy}>
          {t('start.import.button')}
        </Button>
      </Form>
    </BeginCard>
  );
}
