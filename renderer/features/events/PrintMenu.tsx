import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract';
import { EventPaper, type EventView } from '../../../shared/contract/events';
import { formatList } from '../../lib/format';
import { useJob } from '../../lib/jobs';
import { say } from '../../lib/toasts';
import { ConfirmDialog } from '../../ui/Dialog';
import { useEvents } from './events-store';

type Props = { readonly view: EventView; readonly primary: boolean };

type Question = { readonly paper: EventPaper; readonly missing: Output<'events.check'> };

/** Names said at once; the rest is counted. */
const NAMED = 12;

/** The papers of an event. Letters the documents' font lacks are said before anything is printed. */
export function PrintMenu({ view, primary }: Props) {
  const { t } = useTranslation('events');
  const eventId = view.event.id;
  const hideNames = useEvents((state) => state.hideNames);
  const check = useJob('events.check');
  const job = useJob('events.print');
  const [question, setQuestion] = useState<Question | null>(null);

  const paint = async (paper: EventPaper) => {
    setQuestion(null);
    const reply = await job.run({ eventId, paper, hideNames });
    if (!reply.ok || reply.value.fileName === null) return;
    say(t(`print.said.${paper}`, { fileName: reply.value.fileName }));
  };
  const print = async (paper: EventPaper) => {
    const reply = await check.run({ eventId });
    if (!reply.ok) return;
    if (reply.value.length === 0) await paint(paper);
    else setQuestion({ paper, missing: reply.value });
  };
  const more = (question?.missing.length ?? 0) - NAMED;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            {...(!primary && { variant: 'default' })}
            loading={check.busy || job.busy}
            rightSection={<span aria-hidden>▾</span>}
          >
            {t('print.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {EventPaper.options.map((paper) => (
            <Menu.Item key={paper} onClick={() => void print(paper)}>
              <span className="event-paper">
                <strong>{t(`print.${paper}.name`)}</strong>
                <span>{t(`print.${paper}.text`)}</span>
              </span>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {question !== null && (
        <ConfirmDialog
          opened
          title={t('glyphs.title')}
          sentence={t('glyphs.sentence')}
          confirm={t('glyphs.print')}
          onConfirm={() => void paint(question.paper)}
          onClose={() => setQuestion(null)}
        >
          <ul className="event-glyphs">
            {question.missing.slice(0, NAMED).map(({ text, characters }) => (
              <li key={text}>{t('glyphs.line', { text, letters: formatList(characters) })}</li>
            ))}
            {more > 0 && <li>{t('more', { count: more })}</li>}
          </ul>
        </ConfirmDialog>
      )}
    </>
  );
}
