import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { programNamed, usualCohort } from '../../../shared/new-program';
import type { CalendarDate } from '../../../shared/time';
import { chooseCohort } from '../../lib/cohort';
import { showIssues } from '../../lib/form-errors';
import { Loaded } from '../../lib/Loaded';
import { useCall, useCommand } from '../../lib/queries';
import { sayFailure } from '../../lib/toasts';
import { Card } from '../../ui/Card';
import { Form } from '../../ui/fields/Form';
import { Page } from '../../ui/Page';
import { CohortFields } from './CohortFields';
import { CreateBar } from './CreateBar';
import type { DesignValues } from './design';
import { LadderList } from './LadderList';
import { ProgramFields } from './ProgramFields';
import { SiteList } from './SiteList';
import { useDesignForm } from './use-design-form';
import './program.css';

const emptyDesign = (today: CalendarDate): DesignValues => ({
  program: programNamed('', Intl.DateTimeFormat().resolvedOptions().timeZone),
  cohort: usualCohort('', today),
});

type FormProps = { readonly today: CalendarDate };

function NewProgramForm({ today }: FormProps) {
  const { t } = useTranslation('program');
  const [, go] = useLocation();
  const { form, unsaved, forget, discard } = useDesignForm('new-program', emptyDesign(today));
  const { control, handleSubmit, setError, setFocus } = form;
  const create = useCommand('programs.create', {
    said: () => t('new.created', { name: form.getValues('program.name') }),
    undo: true,
    ownFailures: true,
  });
  const submit = handleSubmit(async (design) => {
    const reply = await create.run(design);
    if (reply.ok) {
      forget();
      chooseCohort(reply.value.cohortId);
      go('/');
    } else if (!showIssues(setError, reply.error)) sayFailure(reply.error);
  });
  return (
    <Form label={t('new.label')} onSubmit={submit}>
      <Card title={t('program.title')} aside={t('program.about')}>
        <ProgramFields control={control} />
      </Card>
      <Card title={t('cohort.title')} aside={t('cohort.about')}>
        <CohortFields control={control} today={today} />
      </Card>
      <Card title={t('new.more')} aside={t('new.moreAbout')}>
        <div className="design-fields">
          <LadderList control={control} />
          <SiteList control={control} />
        </div>
      </Card>
      <CreateBar
        create={t('new.create')}
        busy={create.busy}
        {...(unsaved && {
          onDiscard: () => {
            discard();
            setFocus('program.name');
          },
        })}
      />
    </Form>
  );
}

/** A new program with its first cohort. */
export function NewProgramScreen() {
  const { t } = useTranslation('program');
  const overview = useCall('app.overview', {});
  return (
    <Page title={t('new.title')} sentence={t('new.sentence')}>
      <div className="design-narrow">
        <Loaded of={overview}>{({ today }) => <NewProgramForm today={today} />}</Loaded>
      </div>
    </Page>
  );
}
