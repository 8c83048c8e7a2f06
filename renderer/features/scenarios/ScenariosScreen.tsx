import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { canCompare, isGroupFormat } from '../../../shared/format';
import { useCohortId, useFormat } from '../../lib/cohort';
import { JobProgress } from '../../lib/JobProgress';
import { Loaded } from '../../lib/Loaded';
import { calledAll, useMarks } from '../../lib/namesakes';
import { useCall } from '../../lib/queries';
import { useLongCall } from '../../lib/use-long-call';
import { Card } from '../../ui/Card';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import { CompareTable } from './CompareTable';
import { DifferPanel } from './DifferPanel';
import { ScenarioEditor } from './ScenarioEditor';
import { useScenarios } from './scenarios-store';
import { copyOf, freeName, type Listing, resultFor } from './scenarios-view';
import './scenarios.css';

type Props = { readonly listing: Listing };

/** Reads the comparison, says when it takes long or was stopped. */
function useComparison() {
  const { t } = useTranslation('scenarios');
  const cohortId = useCohortId();
  const words = { progress: t('progress'), stopped: t('stopped'), again: t('again') };
  const { answer, said } = useLongCall('scenarios.compare', { cohortId }, words);
  return {
    comparison: answer,
    said: (
      <>
        <JobProgress channel="scenarios.keep" />
        {said}
      </>
    ),
  };
}

function Side({
  listing,
  comparison,
}: Props & Pick<ReturnType<typeof useComparison>, 'comparison'>) {
  const cohortId = useCohortId();
  const editing = useScenarios((state) => state.editing[cohortId]);
  const selected = useScenarios((state) => state.selected);
  if (editing !== undefined) {
    return <ScenarioEditor key={editing.scenarioId ?? 'new'} editing={editing} listing={listing} />;
  }
  const scenario = listing.scenarios.find(({ id }) => id === selected) ?? listing.scenarios[0];
  if (scenario === undefined) return null;
  const result = resultFor(comparison, scenario.id);
  return <DifferPanel scenario={scenario} listing={listing} result={result} />;
}

function Nothing({ listing, start }: Props & { readonly start: ReactNode }) {
  const { t } = useTranslation('scenarios');
  const [, go] = useLocation();
  return (
    <Card>
      {listing.mentors.length > 0 ? (
        <EmptyState title={t('empty.title')} text={t('empty.text')} step={start} />
      ) : (
        <EmptyState
          title={t('nobody.title')}
          text={t('nobody.text')}
          step={<Button onClick={() => go('/people')}>{t('nobody.step')}</Button>}
        />
      )}
    </Card>
  );
}

function Ready({ listing }: Props) {
  const { t } = useTranslation('scenarios');
  const cohortId = useCohortId();
  const [, go] = useLocation();
  const editing = useScenarios((state) => state.editing[cohortId]);
  const edit = useScenarios((state) => state.edit);
  const { comparison, said } = useComparison();
  const { scenarios } = listing;
  const start = (
    <Button
      {...(scenarios.length > 0 && { variant: 'default' })}
      disabled={editing !== undefined || listing.mentors.length === 0}
      onClick={() => {
        const name = freeName(scenarios, (number) => t('firstName', { number }));
        edit({ scenarioId: null, draft: copyOf(cohortId, listing, name) });
      }}
    >
      {t('new')}
    </Button>
  );
  const side = <Side listing={listing} comparison={comparison} />;
  return (
    <Page
      title={t('title')}
      sentence={
        scenarios.length === 0 ? t('sentenceNone') : t('sentence', { count: scenarios.length })
      }
      actions={
        <>
          <Button variant="default" onClick={() => go('/matching')}>
            {t('matching')}
          </Button>
          {scenarios.length > 0 && start}
        </>
      }
      above={said}
      fill
      {...((scenarios.length > 0 || editing !== undefined) && { side })}
    >
      {scenarios.length === 0 ? (
        <Nothing listing={listing} start={start} />
      ) : (
        <CompareTable listing={listing} comparison={comparison} />
      )}
    </Page>
  );
}

function Offered() {
  const cohortId = useCohortId();
  const listing = useCall('scenarios.list', { cohortId });
  const marks = useMarks();
  return (
    <Loaded of={listing}>
      {(data) => <Ready listing={{ ...data, mentors: calledAll(data.mentors, marks) }} />}
    </Loaded>
  );
}

/** Where people are not matched in twos: what to use instead. */
function NotHere({ instead }: { readonly instead: 'groups' | 'flash' }) {
  const { t } = useTranslation('scenarios');
  const [, go] = useLocation();
  return (
    <Page title={t('notHere.title')} sentence={t('notHere.sentence')}>
      <Card>
        <EmptyState
          title={t(`notHere.${instead}.title`)}
          text={t(`notHere.${instead}.text`)}
          step={
            <Button onClick={() => go(instead === 'flash' ? '/events' : '/board')}>
              {t(`notHere.${instead}.step`)}
            </Button>
          }
        />
      </Card>
    </Page>
  );
}

/** Copies of what counts in matching, each solved, side by side. */
export function ScenariosScreen() {
  const format = useFormat();
  if (canCompare(format)) return <Offered />;
  return <NotHere instead={isGroupFormat(format) ? 'groups' : 'flash'} />;
}
