import { Button } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { ProgramId } from '../../../shared/ids';
import { Safeguards } from '../../../shared/safeguard';
import { formResolver, showIssues } from '../../lib/form-errors';
import { useCall, useCommand } from '../../lib/queries';
import { sayFailure } from '../../lib/toasts';
import { Card } from '../../ui/Card';
import { FieldRow, Form } from '../../ui/fields/Form';
import { NumberField } from '../../ui/fields/NumberField';
import { TextArea } from '../../ui/fields/TextField';

type Props = { readonly programId: ProgramId; readonly saved: Safeguards };

/** As the form holds it: one check a line. */
const Values = Safeguards.omit({ checks: true }).extend({ checks: z.string().nullable() });

const linesOf = (text: string | null): string[] => [
  ...new Set(
    (text ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];

function SafeguardsForm({ programId, saved }: Props) {
  const { t } = useTranslation('rights');
  const { control, handleSubmit, setError, formState } = useForm({
    resolver: formResolver(Values),
    defaultValues: { ...saved, checks: saved.checks.join('\n') },
  });
  const update = useCommand('safeguards.save', {
    said: () => t('safeguards.saved'),
    undo: true,
    ownFailures: true,
  });
  const save = handleSubmit(async ({ checks, ...rest }) => {
    const reply = await update.run({
      programId,
      safeguards: { ...rest, checks: linesOf(checks) },
    });
    if (!(reply.ok || showIssues(setError, reply.error, ['safeguards']))) sayFailure(reply.error);
  });
  return (
    <Form label={t('safeguards.title')} onSubmit={save}>
      <TextArea
        control={control}
        name="checks"
        label={t('safeguards.checks')}
        help={t('safeguards.checksHelp')}
      />
      <FieldRow>
        <NumberField
          control={control}
          name="adultAge"
          label={t('safeguards.adultAge')}
          help={t('safeguards.adultAgeHelp')}
          unit={t('safeguards.years')}
          required
        />
        <NumberField
          control={control}
          name="retentionMonths"
          label={t('safeguards.retention')}
          help={t('safeguards.retentionHelp')}
          unit={t('safeguards.months')}
          required
        />
      </FieldRow>
      {formState.isDirty && (
        <div className="design-chips">
          <Button type="submit" size="xs" loading={update.busy}>
            {t('safeguards.save')}
          </Button>
        </div>
      )}
    </Form>
  );
}

/** What the program demands for people's protection, and how long it keeps them. */
export function SafeguardsCard({ programId }: Pick<Props, 'programId'>) {
  const { t } = useTranslation('rights');
  const { data: saved } = useCall('safeguards.get', { programId });
  if (!saved) return null;
  return (
    <Card title={t('safeguards.title')} aside={t('safeguards.about')}>
      <SafeguardsForm key={JSON.stringify(saved)} programId={programId} saved={saved} />
    </Card>
  );
}
