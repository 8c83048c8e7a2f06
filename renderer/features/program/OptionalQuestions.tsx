import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgramId } from '../../../shared/ids';
import { useCall, useCommand } from '../../lib/queries';
import { Card } from '../../ui/Card';
import { OptionalQuestion } from './OptionalQuestion';
import { QuestionForm } from './QuestionForm';
import { asNew, type QuestionValues, SUGGESTED, suggestion } from './question-values';

type Props = { readonly programId: ProgramId };

/** What the program asks about people and nobody has to answer; each question is saved by itself. */
export function OptionalQuestions({ programId }: Props) {
  const { t } = useTranslation('program');
  const { data: fields = [] } = useCall('demographics.list', { programId });
  const [adding, setAdding] = useState<QuestionValues | null>(null);
  const add = useCommand('demographics.add', {
    said: ({ name }) => t('questions.added', { name }),
    undo: true,
    ownFailures: true,
  });
  const isThere = (name: string) =>
    fields.some((field) => field.name.toLowerCase() === name.toLowerCase());
  const open = SUGGESTED.map(suggestion).filter(({ name }) => !isThere(name));
  return (
    <Card title={t('questions.title')} aside={t('questions.about')}>
      <div className="design-fields">
        <p className="design-questions-help">{t('questions.help')}</p>
        {fields.length > 0 && (
          <ul className="design-questions" aria-label={t('questions.title')}>
            {fields.map((field) => (
              <OptionalQuestion key={field.name} programId={programId} field={field} />
            ))}
          </ul>
        )}
        {adding === null ? (
          <div className="design-chips">
            {open.map((values) => (
              <Button
                key={values.name}
                variant="default"
                size="xs"
                onClick={() => setAdding(values)}
              >
                {t('questions.ask', { name: values.name })}
              </Button>
            ))}
            <Button variant="default" size="xs" onClick={() => setAdding(asNew('', ['', '']))}>
              {t('questions.own')}
            </Button>
          </div>
        ) : (
          <QuestionForm
            label={t('questions.newLabel')}
            initial={adding}
            isNew
            onLeave={() => setAdding(null)}
            onSave={async ({ name, choices }) => {
              const reply = await add.run({
                programId,
                field: { name, choices: choices.map(({ is }) => is) },
              });
              if (reply.ok) setAdding(null);
              return reply.ok ? null : reply.error;
            }}
          />
        )}
      </div>
    </Card>
  );
}
