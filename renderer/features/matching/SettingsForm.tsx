import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCohortId } from '../../lib/cohort';
import { useCommand } from '../../lib/queries';
import { ConfirmBar } from '../../ui/Dialog';
import { CriteriaCard } from './CriteriaCard';
import { stepsAreInOrder } from './criterion-forms';
import { LoadCard } from './LoadCard';
import { useMatching } from './matching-store';
import { countChanges, type Overview } from './matching-view';
import { ObjectiveChoice } from './ObjectiveChoice';
import { RulesCard } from './RulesCard';
import { useSettle } from './use-settle';

type Props = {
  readonly overview: Overview;
  /** Groups have no objective to choose, and no pair that could be too weak. */
  readonly forGroups?: boolean;
};

/** What counts in a pair. Changes stay here until they are saved, as one step, or reset. */
export function SettingsForm({ overview, forGroups = false }: Props) {
  const { t } = useTranslation('matching');
  const cohortId = useCohortId();
  const draft = useMatching((state) => state.drafts[cohortId]);
  const edit = useMatching((state) => state.edit);
  const drop = useMatching((state) => state.drop);
  const settle = useSettle();
  const save = useCommand('matching.settings', { said: () => t('save.done'), undo: true });
  const form = useRef<HTMLFormElement>(null);
  const settings = draft ?? overview.settings;
  const changes = countChanges(overview.settings, settings);
  const submit = async () => {
    if (!settings.criteria.every(stepsAreInOrder)) {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    const reply = await save.run({ cohortId, settings });
    if (reply.ok) settle(cohortId, reply.value);
  };
  return (
    <form
      ref={form}
      className="matching-form"
      aria-label={t('tabs.settings')}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className="matching-columns">
        <CriteriaCard
          settings={settings}
          overview={overview}
          forGroups={forGroups}
          onChange={(next) => edit(cohortId, next)}
        />
        <div className="matching-stack">
          {!forGroups && (
            <ObjectiveChoice
              value={settings.objective}
              onChange={(objective) => edit(cohortId, { ...settings, objective })}
            />
          )}
          <RulesCard
            settings={settings}
            forGroups={forGroups}
            onChange={(next) => edit(cohortId, next)}
          />
          {!forGroups && <LoadCard settings={settings} onChange={(next) => edit(cohortId, next)} />}
        </div>
      </div>
      {changes > 0 && (
        <ConfirmBar
          actions={
            <>
              <Button variant="default" onClick={() => drop(cohortId)}>
                {t('save.reset')}
              </Button>
              <Button
                type="submit"
                // Over pairs, the button at the top saves and goes on: there is one that leads on.
                {...(!forGroups && { variant: 'default' })}
                loading={save.busy}
              >
                {t('save.save')}
              </Button>
            </>
          }
        >
          {t('save.changed', { count: changes })}
        </ConfirmBar>
      )}
    </form>
  );
}
