import { Button } from '@mantine/core';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Redirect } from 'wouter';
import { endOfCohort } from '../../../shared/cohort-dates';
import type { Output } from '../../../shared/contract';
import type { CohortId } from '../../../shared/ids';
import { CohortContext } from '../../lib/cohort';
import { formatDate } from '../../lib/format';
import { Loaded } from '../../lib/Loaded';
import { useCall } from '../../lib/queries';
import { Page } from '../../ui/Page';
import { CohortForm } from './CohortForm';
import { designOf } from './design';
import { FileCard } from './FileCard';
import { OptionalQuestions } from './OptionalQuestions';
import { ProgramForm } from './ProgramForm';
import { SafeguardsCard } from './SafeguardsCard';
import './program.css';

type DesignProps = {
  readonly overview: Output<'app.overview'>;
  readonly open: Output<'cohorts.get'>;
};

function Design({ overview, open }: DesignProps) {
  const { t } = useTranslation('program');
  const { program, cohort } = open;
  const saved = designOf(open);
  return (
    <Page
      title={t('design.title')}
      sentence={t('design.sentence', {
        cohort: cohort.name,
        program: program.name,
        start: formatDate(cohort.kickoffDate),
        end: formatDate(endOfCohort(cohort)),
      })}
      actions={
        <>
          <Button component={Link} href="/program/skills" variant="default">
            {t('design.skills')}
          </Button>
          <Button component={Link} href="/program/new-cohort">
            {t('addCohort.button')}
          </Button>
        </>
      }
      side={<FileCard programs={overview.programs} open={cohort.id} />}
    >
      <CohortForm key={cohort.id} cohortId={cohort.id} saved={saved} today={overview.today} />
      <ProgramForm key={program.id} programId={program.id} saved={saved} />
      <SafeguardsCard key={`safeguards of ${program.id}`} programId={program.id} />
      <OptionalQuestions key={`questions of ${program.id}`} programId={program.id} />
    </Page>
  );
}

type OpenProps = { readonly cohortId: CohortId };

function OpenDesign({ cohortId }: OpenProps) {
  const overview = useCall('app.overview', {});
  const open = useCall('cohorts.get', { cohortId });
  return (
    <Loaded of={overview}>
      {(file) => <Loaded of={open}>{(data) => <Design overview={file} open={data} />}</Loaded>}
    </Loaded>
  );
}

/** The design of the open program and cohort. */
export function DesignScreen() {
  const cohortId = use(CohortContext);
  return cohortId === null ? <Redirect to="/program/new" /> : <OpenDesign cohortId={cohortId} />;
}
