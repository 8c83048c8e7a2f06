import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Scenario } from '../../../shared/scenario';
import { formatList } from '../../lib/format';
import { useCommand } from '../../lib/queries';
import { ConfirmDialog } from '../../ui/Dialog';
import { useScenarios } from './scenarios-store';
import { differencesOf, type Listing } from './scenarios-view';

type Props = { readonly scenario: Scenario; readonly listing: Listing };

/** Keep a scenario, change it, or drop it. */
export function ScenarioActions({ scenario, listing }: Props) {
  const { t } = useTranslation('scenarios');
  const [keeping, setKeeping] = useState(false);
  const edit = useScenarios((state) => state.edit);
  const drop = useCommand('scenarios.drop', {
    said: (dropped) => t('dropped', dropped),
    undo: true,
  });
  const { id, name, ...rest } = scenario;
  return (
    <div className="scenario-actions">
      <Button
        size="xs"
        aria-label={t('actions.keepLabel', { name })}
        onClick={() => setKeeping(true)}
      >
        {t('actions.keep')}
      </Button>
      <Button
        size="xs"
        variant="default"
        aria-label={t('actions.editLabel', { name })}
        onClick={() => edit({ scenarioId: id, draft: { name, ...rest } })}
      >
        {t('actions.edit')}
      </Button>
      <Button
        size="xs"
        variant="default"
        aria-label={t('actions.dropLabel', { name })}
        loading={drop.busy}
        onClick={() => void drop.run({ scenarioId: id })}
      >
        {t('actions.drop')}
      </Button>
      {keeping && (
        <KeepDialog scenario={scenario} listing={listing} onClose={() => setKeeping(false)} />
      )}
    </div>
  );
}

/** Says what keeping changes besides the settings, before it is done. */
function KeepDialog({ scenario, listing, onClose }: Props & { readonly onClose: () => void }) {
  const { t } = useTranslation('scenarios');
  const [, go] = useLocation();
  const keep = useCommand('scenarios.keep', {
    said: (kept) => t('kept', { name: kept.name }),
    undo: true,
  });
  const differences = differencesOf(listing, scenario);
  const places = differences.flatMap((difference) =>
    difference.kind === 'places' ? difference : [],
  );
  const invented = differences.flatMap((difference) =>
    difference.kind === 'invented' ? difference.mentor : [],
  );
  const confirm = async () => {
    const reply = await keep.run({ scenarioId: scenario.id });
    if (reply.ok) go('/matching');
  };
  return (
    <ConfirmDialog
      opened
      title={t('keep.title', { name: scenario.name })}
      sentence={t('keep.sentence')}
      confirm={t('keep.confirm')}
      busy={keep.busy}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      {invented.length > 0 && (
        <p className="scenario-note">
          {t('keep.invented', { count: invented.length, mentors: formatList(invented) })}
        </p>
      )}
      {places.length > 0 && (
        <>
          <p className="scenario-note">{t('keep.places')}</p>
          <ul className="scenario-changes">
            {places.map(({ mentor, from, to }) => (
              <li key={mentor}>{t('keep.place', { mentor, from, count: to })}</li>
            ))}
          </ul>
        </>
      )}
    </ConfirmDialog>
  );
}
