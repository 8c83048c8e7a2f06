import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedSkill } from '../../../shared/contract/skills';
import { useCommand } from '../../lib/queries';
import { type Listing, optionsOf } from './skills-view';

type Props = {
  readonly skill: ListedSkill;
  readonly listing: Listing;
  readonly onClose: () => void;
};

/** Two ways in which a skill leaves the list; both can be undone. */
export function MergeOrRemove({ skill, listing, onClose }: Props) {
  const { t } = useTranslation('skills');
  const [into, setInto] = useState<string | null>(null);
  const { id: skillId, name } = skill;
  const merge = useCommand('skills.merge', {
    said: (merged) => t('form.merged', { name, into: merged.name }),
    undo: true,
  });
  const remove = useCommand('skills.remove', {
    said: () => t('form.removed', { name }),
    undo: true,
  });
  return (
    <details className="skills-more">
      <summary>{t('form.more')}</summary>
      <div className="skills-line">
        <Select
          label={t('form.merge')}
          description={t('form.mergeHelp')}
          placeholder={t('unknownPanel.choose')}
          searchable
          data={optionsOf(listing, skillId)}
          value={into}
          onChange={setInto}
        />
        <Button
          variant="default"
          disabled={into === null}
          loading={merge.busy}
          onClick={async () => {
            if (into !== null && (await merge.run({ skillId, into })).ok) onClose();
          }}
        >
          {t('form.mergeButton')}
        </Button>
      </div>
      <p className="skills-note">{t('form.removeHelp')}</p>
      <Button
        variant="default"
        loading={remove.busy}
        onClick={async () => {
          if ((await remove.run({ skillId })).ok) onClose();
        }}
      >
        {t('form.remove')}
      </Button>
    </details>
  );
}
