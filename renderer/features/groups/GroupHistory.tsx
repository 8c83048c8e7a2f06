import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { isConversation } from '../../../shared/attendance';
import type { GroupRow } from '../../../shared/contract/groups';
import { couldBeAt, type GroupSession } from '../../../shared/group';
import type { CalendarDate } from '../../../shared/time';
import { formatDate, formatList } from '../../lib/format';
import { GroupSessionDialog } from '../../lib/SessionDialog';
import { SilenceTag } from '../../lib/SilenceTag';

/** Sessions in sight before more are asked for. */
const AT_ONCE = 3;

type LineProps = { readonly row: GroupRow; readonly session: GroupSession };

/** A session in words: how long, how, how many were there, and who was not. */
function Held({ row, session }: LineProps) {
  const { t } = useTranslation(['groups', 'app']);
  const { heldOn, minutes, note, presentIds } = session;
  const could = row.people.filter((person) => couldBeAt(person, session));
  const away = could.filter(({ personId }) => !presentIds.includes(personId));
  const there = { there: presentIds.length, of: could.length };
  const way = t(`app:terms.meeting.${session.way}`).toLowerCase();
  return (
    <div>
      <strong>{formatDate(heldOn)}</strong>{' '}
      {isConversation(session)
        ? t('history.held', { count: minutes, way, ...there })
        : t('history.checkIn', there)}
      {away.length > 0 && (
        <p>{t('history.away', { names: formatList(away.map(({ name }) => name)) })}</p>
      )}
      {note !== null && <p>{note}</p>}
    </div>
  );
}

type Props = {
  readonly row: GroupRow;
  /** Those of this group, the latest first. */
  readonly sessions: readonly GroupSession[];
  readonly cadenceDays: number;
  readonly today: CalendarDate;
};

/** What a group has met, the latest first; each entry can be corrected. */
export function GroupHistory({ row, sessions, cadenceDays, today }: Props) {
  const { t } = useTranslation('groups');
  const [edited, setEdited] = useState<GroupSession | null>(null);
  const [most, setMost] = useState(AT_ONCE);
  const { group, people, attendance } = row;
  const hidden = sessions.length - most;
  return (
    <section className="group-history" aria-label={t('history.of', { group: group.name })}>
      <header>
        <h3>{t('history.title', { count: attendance.sessions })}</h3>
        {group.state === 'active' && (
          <SilenceTag row={{ ...group, attendance }} cadenceDays={cadenceDays} today={today} />
        )}
        <Button
          component={Link}
          href={`/sessions/${group.id}`}
          size="compact-sm"
          variant="subtle"
          aria-label={t('history.logOf', { group: group.name })}
        >
          {t('history.log')}
        </Button>
      </header>
      {sessions.length > 0 && (
        <ul className="group-sessions">
          {sessions.slice(0, most).map((session) => (
            <li key={session.id} className="group-session">
              <Held row={row} session={session} />
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={t('history.editOf', {
                  group: group.name,
                  date: formatDate(session.heldOn),
                })}
                onClick={() => setEdited(session)}
              >
                {t('history.edit')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <Button size="compact-sm" variant="subtle" onClick={() => setMost(sessions.length)}>
          {t('history.more', { count: hidden })}
        </Button>
      )}
      {edited !== null && (
        <GroupSessionDialog
          session={edited}
          people={people}
          who={group.name}
          today={today}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  );
}
