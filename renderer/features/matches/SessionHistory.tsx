import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { isConversation } from '../../../shared/attendance';
import type { Output } from '../../../shared/contract';
import type { Session } from '../../../shared/match';
import type { CalendarDate } from '../../../shared/time';
import { formatDate } from '../../lib/format';
import { SessionDialog } from '../../lib/SessionDialog';

type Props = {
  readonly details: Output<'matches.get'>;
  readonly today: CalendarDate;
};

/** What a match has met, the latest first; each entry can be corrected. */
export function SessionHistory({ details, today }: Props) {
  const { t } = useTranslation(['matches', 'app']);
  const [, go] = useLocation();
  const [edited, setEdited] = useState<Session | null>(null);
  const { match, mentee, mentor, attendance, sessions } = details;
  const way = (session: Session) => t(`app:terms.meeting.${session.way}`).toLowerCase();
  return (
    <section className="match-part">
      <header>
        <h3>{t('history.title', { count: attendance.sessions })}</h3>
        <Button size="compact-sm" variant="subtle" onClick={() => go(`/sessions/${match.id}`)}>
          {t('history.log')}
        </Button>
      </header>
      {sessions.length === 0 && <p className="match-hint">{t('history.none')}</p>}
      <ul className="match-sessions">
        {sessions.map((session) => (
          <li key={session.id}>
            <div>
              <strong>{formatDate(session.heldOn)}</strong>{' '}
              {isConversation(session)
                ? t('history.held', { count: session.minutes, way: way(session) })
                : t('history.checkIn')}
              {session.note !== null && <p>{session.note}</p>}
            </div>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={t('history.editOf', { date: formatDate(session.heldOn) })}
              onClick={() => setEdited(session)}
            >
              {t('history.edit')}
            </Button>
          </li>
        ))}
      </ul>
      {edited !== null && (
        <SessionDialog
          session={edited}
          who={t('who', { mentee, mentor })}
          today={today}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  );
}
