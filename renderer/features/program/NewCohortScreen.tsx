import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { endOfCohort } from '../../../shared/cohort-dates';
import type { Output } from '../../../shared/contract';
import type { CalendarDate } from '../../../shared/time';
import { chooseCohort, useCohortId } from '../../lib/cohort';
import { wordsFor } from '../../lib/error-words';
import { showIssues } from '../../lib/form-errors';
import { Loaded } from '../../lib/Loaded';
import { useCall, useCommand } from '../../lib/queries';
import { sayFailure } from '../../lib/toasts';
import { Card } from '../../ui/Card';
import { Form } from '../../ui/fields/Form';
import { Page } from '../../ui/Page';
import { CohortFields } from './CohortFields';
import { CreateBar } from './CreateBar';
import { type DesignValues, designOf } from './design';
import { useDesignForm } from './use-design-form';
import './program.css';

/** The rhythm stays, the kickoff moves to the end of the cohort before, and never into the past. */
function nextRound(open: Output<'cohorts.get'>, today: CalendarDate): DesignValues {
  const { program, cohort } = designOf(open);
  const end = endOfCohort(open.cohort);
  return { program, cohort: { ...cohort, name: '', kickoffDate: end > today ? end : today } };
}

type FormProps = { readonly open: Output<'cohorts.get'>; readonly today: CalendarDate };

function NewCohortForm({ open, today }: FormProps) {
  const { t } = useTranslation('program');
  const [, go] = useLocation();
  const programId = open.program.id;
  const { form, unsaved, forget, discard } = useDesignForm(
    `new-cohort/${programId}`,
    nextRound(open, today),
  );
  const { control, handleSubmit, setError, setFocus } = form;
  const create = useCommand('cohorts.create', {
    said: ({ name }) => t('addCohort.created', { name }),
    undo: true,
    ownFailures: true,
  });
  const submit = handleSubmit(async ({ cohort }) => {
    const reply = await create.run({ programId, cohort });
    if (reply.ok) {
      forget();
      chooseCohort(reply.value.id);
      go('/');
    } else if (reply.error.code === 'cohort-name-taken') {
      setError('cohort.name', { message: wordsFor(reply.error) }, { shouldFocus: true });
    } else if (!showIssues(setError, reply.error)) sayFailure(reply.error);
  });
  return (
    <Form label={t('addCohort.label')} onSubmit={submit}>
      <Card title={t('cohort.title')} aside={t('cohort.about')}>
        <CohortFields control={control} today={today} />
      </Card>
      <CreateBar
        create={t('addCohort.create')}
        busy={create.busy}
        {...(unsaved && {
          onDiscard: () => {
            discard();
            setFocus('cohort.name');
          },
        })}
      />
    </Form>
  );
}

/** Another round of the open program. */
export function NewCohortScreen() {
  const { t } = useTranslation('program');
  const cohortId = useCohortId();
  const overview = useCall('app.overview', {});
  const open = useCall('cohorts.get', { cohortId });
  return (
    <Loaded of={overview}>
      {({ today }) => (
        <Loaded of={open}>
          {(data) => (
            <Page
              title={t('addCohort.title')}
              sentence={t('addCohort.sentence', {
                program: data.program.name,
                cohort: data.cohort.name,
              })}
            >
              <div className="design-narrow">
                <NewCohortForm open={data} today={today} />
              </div>
            </Page>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}
