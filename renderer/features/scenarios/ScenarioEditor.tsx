import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Objective } from '../../../shared/criterion';
import { criterionName } from '../../lib/criterion-words';
import { useCommand } from '../../lib/queries';
import { CountInput } from '../../ui/CountInput';
import { SidePanel } from '../../ui/SidePanel';
import { InventedFields, PlacesFields } from './PlacesFields';
import { type Editing, useScenarios } from './scenarios-store';
import { type Listing, withWeight } from './scenarios-view';

type Props = { readonly editing: Editing; readonly listing: Listing };

/** What a scenario changes: its name, the aim, the limit, the weights, the places. */
export function ScenarioEditor({ editing, listing }: Props) {
  const { t } = useTranslation(['scenarios', 'app', 'matching']);
  const { scenarioId, draft } = editing;
  const [asked, setAsked] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const edit = useScenarios((state) => state.edit);
  const leave = useScenarios((state) => state.leave);
  const select = useScenarios((state) => state.select);
  const save = useCommand('scenarios.save', {
    said: ({ name }) => t('saved', { name }),
    undo: true,
  });
  const change = (next: typeof draft) => edit({ scenarioId, draft: next });
  const { settings } = draft;
  const nameless = draft.name.trim() === '';
  const submit = async () => {
    setAsked(true);
    if (nameless) return nameField.current?.focus();
    const reply = await save.run({ scenarioId, scenario: draft });
    if (!reply.ok) return;
    leave(draft.cohortId);
    select(reply.value.id);
  };
  const known = listing.scenarios.find(({ id }) => id === scenarioId);
  return (
    <SidePanel
      title={known ? t('form.titleEdit', { name: known.name }) : t('form.titleNew')}
      sentence={t('form.sentence')}
      onClose={() => leave(draft.cohortId)}
    >
      <form
        className="scenario-form"
        aria-label={t('form.label')}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextInput
          ref={nameField}
          data-autofocus
          autoFocus
          label={t('form.name')}
          maxLength={80}
          value={draft.name}
          error={asked && nameless ? t('form.nameMissing') : null}
          onChange={({ currentTarget }) => change({ ...draft, name: currentTarget.value })}
        />
        <NativeSelect
          label={t('form.objective')}
          data={Objective.options.map((value) => ({
            value,
            label: t(`matching:objective.${value}`),
          }))}
          value={settings.objective}
          onChange={({ currentTarget }) => {
            const objective = Objective.parse(currentTarget.value);
            change({ ...draft, settings: { ...settings, objective } });
          }}
        />
        <CountInput
          label={t('form.threshold')}
          min={0}
          max={1000}
          value={settings.threshold}
          onChange={(threshold) => change({ ...draft, settings: { ...settings, threshold } })}
        />
        <PlacesFields draft={draft} mentors={listing.mentors} onChange={change} />
        <InventedFields draft={draft} mentors={listing.mentors} onChange={change} />
        <fieldset className="scenario-weights">
          <legend>{t('form.weights')}</legend>
          <p className="scenario-note">{t('form.weightsHelp')}</p>
          {settings.criteria.map((criterion) => {
            const { id, weight } = criterion;
            const name = criterionName(criterion);
            const now = listing.present.criteria.find((each) => each.id === id)?.weight ?? 0;
            return (
              <div key={id} className="scenario-weight" data-changed={weight !== now || undefined}>
                <span aria-hidden>{name}</span>
                {weight !== now && (
                  <span className="scenario-note">{t('form.weightNow', { weight: now })}</span>
                )}
                <CountInput
                  aria-label={t('form.weight', { criterion: name })}
                  w={76}
                  min={0}
                  max={100}
                  value={weight}
                  onChange={(next) => change(withWeight(draft, id, next))}
                />
              </div>
            );
          })}
        </fieldset>
        <div className="scenario-actions">
          <Button variant="default" onClick={() => leave(draft.cohortId)}>
            {t('app:kit.cancel')}
          </Button>
          <Button type="submit" loading={save.busy}>
            {t('form.save')}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}
