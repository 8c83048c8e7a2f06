import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedField } from '../../../shared/contract/demographics';
import type { ProgramId } from '../../../shared/ids';
import { formatList } from '../../lib/format';
import { useCommand } from '../../lib/queries';
import { Tag } from '../../ui/Tag';
import { QuestionForm } from './QuestionForm';
import { asStored } from './question-values';

type Props = { readonly programId: ProgramId; readonly field: ListedField };

/** One optional question with its choices and how many answered it. */
export function OptionalQuestion({ programId, field }: Props) {
  const { t } = useTranslation('program');
  const { name, choices, answered, usedIn } = field;
  const [changing, setChanging] = useState(false);
  const change = useCommand('demographics.choices', {
    said: ({ answersRemoved }) =>
      answersRemoved === 0
        ? t('questions.saved', { name })
        : t('questions.savedWithout', { name, count: answersRemoved }),
    undo: true,
    ownFailures: true,
  });
  const remove = useCommand('demographics.remove', {
    said: ({ answersRemoved }) => t('questions.removed', { name, count: answersRemoved }),
    undo: true,
  });
  return (
    <li>
      <div className="design-question">
        <h3 title={name}>{name}</h3>
        {usedIn.length > 0 && (
          <Tag tone="amber">{t('questions.usedIn', { cohorts: formatList(usedIn) })}</Tag>
        )}
        <span>{t('questions.answered', { count: answered })}</span>
        <Button
          variant="default"
          size="compact-xs"
          aria-label={t('questions.changeName', { name })}
          aria-expanded={changing}
          onClick={() => setChanging(!changing)}
        >
          {t('questions.change')}
        </Button>
        <Button
          variant="subtle"
          size="compact-xs"
          aria-label={t('questions.removeName', { name })}
          loading={remove.busy}
          onClick={() => void remove.run({ programId, name })}
        >
          {t('questions.remove')}
        </Button>
      </div>
      {changing ? (
        <QuestionForm
          label={t('questions.changeName', { name })}
          initial={asStored(field)}
          onLeave={() => setChanging(false)}
          onSave={async (ready) => {
            const reply = await change.run({ programId, name, choices: ready.choices });
            if (reply.ok) setChanging(false);
            return reply.ok ? null : reply.error;
          }}
        />
      ) : (
        <p>{choices.join(' · ')}</p>
      )}
    </li>
  );
}
