import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Enrollment } from '../../../shared/enrollment';
import type { PersonId } from '../../../shared/ids';
import type { Person } from '../../../shared/person';
import { formResolver } from '../../lib/form-errors';
import { formatTime } from '../../lib/format';
import { ConfirmBar } from '../../ui/Dialog';
import { TextArea } from '../../ui/fields/TextField';
import { KeyHint } from '../../ui/KeyHint';
import { AnswerFields } from './AnswerFields';
import { Confidential } from './Confidential';
import { DemographicFields } from './DemographicFields';
import type { FormPlace } from './drafts-store';
import {
  type AskedField,
  type EnrolReady,
  EnrolValues,
  valuesFrom,
  withFieldsOf,
} from './enrol-values';
import { FormSection } from './FormSection';
import { IdentityFields } from './IdentityFields';
import { NamedField } from './NamedField';
import { nextFieldAfter } from './next-field';
import { findable, unclear } from './person-view';
import { TakingPartFields } from './TakingPartFields';
import { useDraft, useRestored } from './use-draft';
import { useEnrolSave } from './use-enrol-save';
import type { Surroundings } from './WithPerson';

type Props = {
  readonly label: string;
  readonly place: FormPlace;
  readonly person: Person | null;
  readonly enrollment: Enrollment | null;
  readonly around: Surroundings;
  /** The optional questions, with what is on record. */
  readonly asked: readonly AskedField[];
  /** The wording of the opt-in that the sheet before had; a stack of paper shares it. */
  readonly wording: string | null;
  readonly onSaved: (personId: PersonId) => void;
  /** Saved, and the next sheet of the stack is to come; only for new people. */
  readonly onNext: ((ready: EnrolReady) => void) | null;
  readonly onLeave: () => void;
};

/** The whole form, keyed from top to bottom: Enter goes on, Ctrl+S saves. */
export function EnrolForm({
  label,
  place,
  person,
  enrollment,
  around,
  asked,
  wording,
  onSaved,
  onNext,
  onLeave,
}: Props) {
  const { t } = useTranslation('people');
  const restored = useRestored(place);
  const [initial] = useState(() => {
    const values = valuesFrom(person, enrollment, asked);
    return wording === null ? values : { ...values, optIn: { ...values.optIn, wording } };
  });
  const form = useForm<EnrolValues, unknown, EnrolReady>({
    resolver: formResolver(EnrolValues),
    defaultValues: restored ? withFieldsOf(restored.values, asked) : initial,
  });
  const draft = useDraft(form, place, initial);
  const save = useEnrolSave(form, place);
  const [notice, setNotice] = useState<'restored' | 'discarded' | null>(restored && 'restored');
  const [discarded, setDiscarded] = useState<EnrolValues | null>(null);
  const element = useRef<HTMLFormElement>(null);
  const { setFocus } = form;
  useEffect(() => setFocus('person.name'), [setFocus]);

  const others = useMemo(
    () => findable(around.choices.people.filter(({ id }) => id !== place.personId)),
    [around.choices.people, place.personId],
  );
  const submit = (then: (personId: PersonId, ready: EnrolReady) => void) => {
    // A term or a name still being typed counts as entered.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    void form.handleSubmit(async (ready) => {
      const saved = await save.run(ready);
      if (saved === null) return;
      draft.discard();
      then(saved.personId, ready);
    })();
  };
  const finish = () => submit(onSaved);
  const goOn = () => submit((personId, ready) => (onNext ? onNext(ready) : onSaved(personId)));
  useHotkeys(
    [
      ['mod+S', finish],
      ['mod+Enter', finish],
      ['mod+shift+Enter', goOn],
    ],
    [],
  );
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    const next = nextFieldAfter(element.current, event.target);
    if (next === null) return;
    event.preventDefault();
    next.focus();
  };
  const discard = () => {
    setDiscarded(structuredClone(form.getValues()));
    form.reset(initial);
    draft.discard();
    setNotice('discarded');
    setFocus('person.name');
  };
  const bringBack = () => {
    if (discarded !== null) form.reset(discarded, { keepDefaultValues: true });
    setNotice(null);
  };

  const part = { control: form.control, others, ...around };
  const { role } = place;
  const kept =
    draft.keptAt === null
      ? t('form.unchanged')
      : t('drafts.kept', { time: formatTime(draft.keptAt) });
  const wrong = form.formState.isSubmitted ? Object.keys(form.formState.errors).length : 0;
  return (
    <form
      ref={element}
      className="people-form"
      aria-label={label}
      noValidate
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault();
        finish();
      }}
    >
      {notice !== null && (
        <div className="people-notice" role="status">
          <span>
            {notice === 'restored'
              ? t('drafts.restored', { time: restored ? formatTime(restored.keptAt) : '' })
              : t('drafts.discarded')}
          </span>
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={notice === 'restored' ? discard : bringBack}
          >
            {t(notice === 'restored' ? 'drafts.discard' : 'drafts.bringBack')}
          </Button>
        </div>
      )}
      <div className="mb-card people-sections">
        <IdentityFields {...part} role={role} isNew={person === null} />
        {role !== null && (
          <>
            <AnswerFields {...part} role={role} />
            <TakingPartFields {...part} role={role} />
            <FormSection title={t(`page.wishes.${role}`)} hint={t('form.wishesHint')}>
              <NamedField control={form.control} others={others} kind="wishes" />
            </FormSection>
            <FormSection title={t('page.vetoes')} hint={t('form.vetoesHint')}>
              {initial.vetoes.length === 0 ? (
                <NamedField control={form.control} others={others} kind="vetoes" />
              ) : (
                <Confidential
                  count={initial.vetoes.length}
                  unclearCount={unclear(enrollment?.vetoes ?? [])}
                >
                  <NamedField control={form.control} others={others} kind="vetoes" />
                </Confidential>
              )}
            </FormSection>
            <FormSection title={t('answers.note')}>
              <TextArea control={form.control} name="answers.note" label={t('form.note')} />
            </FormSection>
          </>
        )}
        <DemographicFields control={form.control} asked={asked} />
      </div>
      <ConfirmBar
        actions={
          <>
            <Button variant="default" onClick={onLeave}>
              {t('form.leave')}
            </Button>
            {onNext !== null && (
              <Button variant="default" loading={save.busy} onClick={goOn}>
                {t('form.saveNext')} <KeyHint keys="Ctrl Shift Enter" />
              </Button>
            )}
            <Button type="submit" loading={save.busy}>
              {t('form.save')} <KeyHint keys="Ctrl S" />
            </Button>
          </>
        }
      >
        <span role="status" data-wrong={wrong > 0 || undefined}>
          {wrong > 0 ? t('form.wrong') : kept}
        </span>
      </ConfirmBar>
    </form>
  );
}
