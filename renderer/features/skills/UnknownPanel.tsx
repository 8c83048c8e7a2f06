import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnknownWording } from '../../../shared/contract/skills';
import { useCommand } from '../../lib/queries';
import { SidePanel } from '../../ui/SidePanel';
import { Tag } from '../../ui/Tag';
import { type Listing, optionsOf } from './skills-view';
import { UseShown } from './UseShown';

type Props = {
  readonly unknown: UnknownWording;
  readonly listing: Listing;
  readonly onClose: () => void;
};

/** What a wording may mean: a person says it, and only then it counts. */
export function UnknownPanel({ unknown, listing, onClose }: Props) {
  const { t } = useTranslation('skills');
  const [other, setOther] = useState<string | null>(null);
  const { wording, use, suggestions } = unknown;
  const save = useCommand('skills.save', {
    said: ({ name }) => t('unknownPanel.said', { wording, name }),
    undo: true,
  });
  const teach = async (id: string) => {
    const known = listing.skills.find((each) => each.id === id);
    if (!known) return;
    const { name, synonyms, parents } = known;
    const skill = { name, synonyms: [...synonyms, wording], parents };
    if ((await save.run({ skillId: id, skill })).ok) onClose();
  };
  const add = async () => {
    const skill = { name: wording, synonyms: [], parents: [] };
    if ((await save.run({ skillId: null, skill })).ok) onClose();
  };
  return (
    <SidePanel
      title={wording}
      tag={<Tag tone="amber">{t('notInList')}</Tag>}
      sentence={<UseShown use={use} />}
      onClose={onClose}
    >
      <p className="skills-note">{t('unknownPanel.sentence')}</p>
      <div className="skills-answers">
        {suggestions.map(({ id, name }, index) => (
          <Button
            key={id}
            variant={index === 0 ? 'filled' : 'default'}
            disabled={save.busy}
            onClick={() => void teach(id)}
          >
            {t('unknownPanel.means', { name })}
          </Button>
        ))}
        <Button variant="default" disabled={save.busy} onClick={() => void add()}>
          {t('unknownPanel.new')}
        </Button>
      </div>
      <div className="skills-line">
        <Select
          label={t('unknownPanel.other')}
          placeholder={t('unknownPanel.choose')}
          searchable
          data={optionsOf(listing)}
          value={other}
          onChange={setOther}
        />
        <Button
          variant="default"
          disabled={other === null || save.busy}
          onClick={() => other !== null && void teach(other)}
        >
          {t('unknownPanel.teach')}
        </Button>
      </div>
    </SidePanel>
  );
}
