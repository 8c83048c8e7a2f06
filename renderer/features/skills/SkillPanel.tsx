import { Button, MultiSelect, TagsInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedSkill } from '../../../shared/contract/skills';
import { formatList } from '../../lib/format';
import { useCommand } from '../../lib/queries';
import { ButtonRow } from '../../ui/ButtonRow';
import { useKitWords } from '../../ui/kit-words';
import { SidePanel } from '../../ui/SidePanel';
import { MergeOrRemove } from './MergeOrRemove';
import { type Listing, optionsOf } from './skills-view';
import { UseShown } from './UseShown';

type Props = {
  /** Null for one that is to be added. */
  readonly skill: ListedSkill | null;
  readonly listing: Listing;
  readonly onSaved: (id: string) => void;
  readonly onClose: () => void;
};

/** A skill's name, its other wordings and what it is part of. */
export function SkillPanel({ skill, listing, onSaved, onClose }: Props) {
  const { t } = useTranslation('skills');
  const words = useKitWords();
  const [draft, setDraft] = useState({
    name: skill?.name ?? '',
    synonyms: skill?.synonyms ?? [],
    parents: (skill?.parents ?? []) as string[],
  });
  const [asked, setAsked] = useState(false);
  const save = useCommand('skills.save', {
    said: ({ name }) => t('form.saved', { name }),
    undo: true,
  });
  const nameless = draft.name.trim() === '';
  const parts = listing.skills.filter(({ parents }) =>
    parents.some((parent) => parent === skill?.id),
  );
  const submit = async () => {
    setAsked(true);
    if (nameless) return;
    const reply = await save.run({ skillId: skill?.id ?? null, skill: draft });
    if (reply.ok) onSaved(reply.value.id);
  };
  return (
    <SidePanel
      title={skill?.name ?? t('form.new')}
      {...(skill !== null && { sentence: <UseShown use={skill.use} /> })}
      onClose={onClose}
    >
      <form
        className="skills-form"
        aria-label={t('form.label')}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextInput
          label={t('form.name')}
          autoFocus={skill === null}
          maxLength={200}
          value={draft.name}
          error={asked && nameless ? t('form.nameMissing') : null}
          onChange={({ currentTarget: { value } }) => setDraft({ ...draft, name: value })}
        />
        <TagsInput
          label={t('form.synonyms')}
          description={t('form.synonymsHelp')}
          acceptValueOnBlur
          splitChars={[';', '|']}
          maxTags={40}
          value={draft.synonyms}
          onChange={(synonyms) => setDraft({ ...draft, synonyms })}
        />
        <MultiSelect
          label={t('form.parents')}
          description={t('form.parentsHelp')}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': words.clear }}
          limit={60}
          maxValues={10}
          data={optionsOf(listing, skill?.id)}
          value={draft.parents}
          onChange={(parents) => setDraft({ ...draft, parents })}
        />
        {parts.length > 0 && (
          <p className="skills-note">
            {t('form.parts', { list: formatList(parts.map(({ name }) => name)) })}
          </p>
        )}
        <ButtonRow>
          <Button variant="default" onClick={onClose}>
            {t('form.cancel')}
          </Button>
          <Button type="submit" loading={save.busy}>
            {t('form.save')}
          </Button>
        </ButtonRow>
      </form>
      {skill !== null && <MergeOrRemove skill={skill} listing={listing} onClose={onClose} />}
    </SidePanel>
  );
}
