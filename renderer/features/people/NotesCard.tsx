import { Button, Checkbox } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { contract, type Output } from '../../../shared/contract';
import type { PersonId } from '../../../shared/ids';
import { formResolver } from '../../lib/form-errors';
import { formatInstant } from '../../lib/format';
import { useCommand } from '../../lib/queries';
import { Card } from '../../ui/Card';
import { Form } from '../../ui/fields/Form';
import { TextArea } from '../../ui/fields/TextField';
import { Tag } from '../../ui/Tag';
import { useNoteDrafts } from './note-drafts';

type Props = {
  readonly personId: PersonId;
  readonly notes: Output<'rights.of'>['notes'];
};

const Text = contract['notes.add'].input.pick({ text: true });

/** What the coordinator noted about somebody. A private note is shown here and nowhere else. */
export function NotesCard({ personId, notes }: Props) {
  const { t } = useTranslation('rights');
  const [left] = useState(() => useNoteDrafts.getState().drafts[personId]);
  const keep = useNoteDrafts((state) => state.keep);
  const [isPrivate, setPrivate] = useState(left?.isPrivate ?? true);
  const { control, handleSubmit, reset, subscribe, getValues } = useForm({
    resolver: formResolver(Text),
    defaultValues: { text: left?.text ?? '' },
  });
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values }) => keep(personId, { text: values.text, isPrivate }),
      }),
    [subscribe, keep, personId, isPrivate],
  );
  const add = useCommand('notes.add', { said: () => t('notes.added'), undo: true });
  const remove = useCommand('notes.remove', { said: () => t('notes.removed'), undo: true });
  const save = handleSubmit(async ({ text }) => {
    const reply = await add.run({ personId, text, isPrivate });
    if (reply.ok) reset({ text: '' });
  });
  return (
    <Card title={t('notes.title')}>
      {notes.length > 0 && (
        <ul className="people-rights">
          {notes.map((note) => (
            <li key={note.id}>
              <div>
                <Tag tone={note.isPrivate ? 'violet' : 'neutral'}>
                  {t(note.isPrivate ? 'notes.isPrivate' : 'notes.shared')}
                </Tag>{' '}
                <span className="people-quiet">{formatInstant(note.writtenAt)}</span>
                <p>{note.text}</p>
              </div>
              <Button
                variant="subtle"
                size="compact-xs"
                aria-label={t('notes.removeThis', { date: formatInstant(note.writtenAt) })}
                onClick={() => void remove.run({ noteId: note.id })}
              >
                {t('notes.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Form label={t('notes.text')} onSubmit={save}>
        <TextArea control={control} name="text" label={t('notes.text')} />
        <Checkbox
          label={t('notes.private')}
          checked={isPrivate}
          onChange={({ currentTarget }) => {
            setPrivate(currentTarget.checked);
            keep(personId, { text: getValues('text'), isPrivate: currentTarget.checked });
          }}
        />
        <div className="people-buttons">
          <Button type="submit" variant="default" size="xs" loading={add.busy}>
            {t('notes.add')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
