import { useTranslation } from 'react-i18next';
import type { CohortId } from '../../../shared/ids';
import type { CalendarDate } from '../../../shared/time';
import { wordsFor } from '../../lib/error-words';
import { showIssues } from '../../lib/form-errors';
import { useCommand } from '../../lib/queries';
import { sayFailure } from '../../lib/toasts';
import { Card } from '../../ui/Card';
import { Form } from '../../ui/fields/Form';
import { CohortFields } from './CohortFields';
import type { DesignValues } from './design';
import { UnsavedBar } from './UnsavedBar';
import { useDesignForm } from './use-design-form';

type Props = {
  readonly cohortId: CohortId;
  readonly saved: DesignValues;
  readonly today: CalendarDate;
};

/** The open cohort, to look at and to change. */
export function CohortForm({ cohortId, saved, today }: Props) {
  const { t } = useTranslation('program');
  const { form, unsaved, forget, discard } = useDesignForm(`cohort/${cohortId}`, saved);
  const { control, handleSubmit, setError, setFocus } = form;
  const update = useCommand('cohorts.update', {
    said: ({ name }) => t('cohort.saved', { name }),
    undo: true,
    ownFailures: true,
  });
  const toStart = () => setFocus('cohort.name');
  const save = handleSubmit(async ({ cohort }) => {
    const reply = await update.run({ cohortId, cohort });
    if (reply.ok) {
      forget();
      toStart();
    } else if (reply.error.code === 'cohort-name-taken') {
      setError('cohort.name', { message: wordsFor(reply.error) }, { shouldFocus: true });
    } else if (!showIssues(setError, reply.error)) sayFailure(reply.error);
  });
  return (
    <Form label={t('cohort.title')} onSubmit={save}>
      <Card title={t('cohort.title')} aside={t('cohort.about')}>
        <CohortFields control={control} today={today} />
      </Card>
      {unsaved && (
        <UnsavedBar
          save={t('unsaved.saveCohort')}
          busy={update.busy}
          onDiscard={() => {
            discard();
            toStart();
          }}
        />
      )}
    </Form>
  );
}
