import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventView } from '../../../shared/contract/events';
import type { Role } from '../../../shared/enrollment';
import type { MeetingNote } from '../../../shared/event';
import { roundStarts } from '../../../shared/event';
import type { MeetingId, PersonId } from '../../../shared/ids';
import { useCohortId } from '../../lib/cohort';
import { useCall, useCommand } from '../../lib/queries';
import { ScoreParts } from '../../lib/ScoreParts';
import { ButtonRow } from '../../ui/ButtonRow';
import { SidePanel } from '../../ui/SidePanel';
import { Tag } from '../../ui/Tag';
import { useEvents } from './events-store';
import { noteBook } from './events-view';
import { useNaming } from './use-naming';

type NoteProps = {
  readonly meetingId: MeetingId;
  readonly givenBy: Role;
  readonly giver: string;
  readonly given: MeetingNote | undefined;
};

/** What one of the two thought of it, in their own words. */
function GivenNote({ meetingId, givenBy, giver, given }: NoteProps) {
  const { t } = useTranslation('events');
  const [words, setWords] = useState(given?.words ?? '');
  const hidden = useEvents((state) => state.hideNames);
  const save = useCommand('events.note', { said: () => t('panel.wordsSaid'), undo: !hidden });
  const isChanged = words.trim() !== (given?.words ?? '');
  return (
    <section className="event-given">
      <h3>{t('panel.noteOf', { giver })}</h3>
      {given === undefined ? (
        <p className="event-help">{t('notes.missing')}</p>
      ) : (
        <>
          <p>{t('notes.given', { note: given.note })}</p>
          <Textarea
            aria-label={t('panel.wordsOf', { giver })}
            placeholder={t('panel.words')}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={2000}
            value={words}
            onChange={({ currentTarget }) => setWords(currentTarget.value)}
          />
          {isChanged && (
            <Button
              size="xs"
              loading={save.busy}
              onClick={() =>
                void save.run({
                  meetingId,
                  givenBy,
                  note: given.note,
                  words: words.trim() === '' ? null : words.trim(),
                })
              }
            >
              {t('panel.saveWords')}
            </Button>
          )}
        </>
      )}
    </section>
  );
}

type Props = {
  readonly view: EventView;
  readonly menteeId: PersonId;
  readonly mentorId: PersonId;
};

/** Two people of the rota: why they meet, what was decided about them, what they noted. */
export function MeetingPanel({ view, menteeId, mentorId }: Props) {
  const { t } = useTranslation('events');
  const cohortId = useCohortId();
  const choose = useEvents((state) => state.choose);
  const { nameOf, inText } = useNaming(view);
  const why = useCall('matching.explain', { cohortId, menteeId, mentorId });
  const ask = useEvents((state) => state.ask);
  const { event, meetings, decisions, notes } = view;
  const isPair = (pair: { readonly menteeId: PersonId; readonly mentorId: PersonId }) =>
    pair.menteeId === menteeId && pair.mentorId === mentorId;
  const meeting = meetings.find(isPair);
  const decided = decisions.find(isPair);
  const decision = decided?.kind ?? null;
  const isOpen = event.publishedAt === null && notes.length === 0;
  const noteOf = noteBook(notes);
  const set = (kind: 'pin' | 'forbid' | null) =>
    ask({ eventId: event.id, menteeId, mentorId, kind });
  return (
    <SidePanel
      title={nameOf(menteeId)}
      tag={
        meeting === undefined ? (
          <Tag>{t('panel.apart')}</Tag>
        ) : (
          <Tag tone="accent">
            {t('panel.at', { round: meeting.round, time: roundStarts(event, meeting.round) })}
          </Tag>
        )
      }
      sentence={t('panel.with', { mentor: nameOf(mentorId) })}
      onClose={() => choose(null)}
    >
      {isOpen && (
        <section>
          {decision !== null && (
            <p className="event-decided">
              <Tag tone="violet">{t(decision === 'pin' ? 'panel.pinned' : 'panel.forbidden')}</Tag>
            </p>
          )}
          {decided?.reason && <p className="event-help">{inText(decided.reason)}</p>}
          <ButtonRow>
            {decision === null ? (
              <>
                <Button size="xs" variant="default" onClick={() => set('pin')}>
                  {t('panel.pin')}
                </Button>
                <Button size="xs" variant="default" onClick={() => set('forbid')}>
                  {t('panel.forbid')}
                </Button>
              </>
            ) : (
              <Button size="xs" variant="default" onClick={() => set(null)}>
                {t(decision === 'pin' ? 'panel.unpin' : 'panel.allow')}
              </Button>
            )}
          </ButtonRow>
        </section>
      )}
      {meeting !== undefined &&
        (['mentee', 'mentor'] as const).map((role) => {
          const given = noteOf(meeting.id, role);
          return isOpen ? null : (
            <GivenNote
              key={`${role} ${given?.words ?? ''}`}
              meetingId={meeting.id}
              givenBy={role}
              giver={nameOf(role === 'mentee' ? menteeId : mentorId)}
              given={given}
            />
          );
        })}
      {why.data !== undefined && !why.isPlaceholderData && (
        <section>
          <h3>{t('panel.why', { score: meeting?.score ?? why.data.score ?? 0 })}</h3>
          <ScoreParts parts={why.data.parts} given={meeting?.score} />
        </section>
      )}
    </SidePanel>
  );
}
