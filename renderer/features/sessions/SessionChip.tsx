import { useTranslation } from 'react-i18next';
import { isConversation } from '../../../shared/attendance';
import { formatDate } from '../../lib/format';
import { type LoggedSession, type Party, presenceAt } from './party';

type Props = {
  readonly session: LoggedSession;
  readonly people: Party['people'];
  readonly onEdit: (session: LoggedSession) => void;
};

/** A logged session in the month; pressing it opens it for correction. */
export function SessionChip({ session, people, onEdit }: Props) {
  const { t } = useTranslation('sessions');
  const day = String(Number(session.heldOn.slice('YYYY-MM-'.length)));
  const way = t(`way.${session.way}`);
  const talked = isConversation(session);
  const what = talked
    ? t('chip.session', { day, minutes: session.minutes, way: way.toLowerCase() })
    : t('chip.checkIn', { day });
  const shown =
    people === null
      ? what
      : t('chip.there', {
          what,
          ...presenceAt(session, people),
        });
  return (
    <button
      type="button"
      className="session-chip"
      title={session.note ?? undefined}
      aria-label={t('chip.edit', { what: shown, date: formatDate(session.heldOn) })}
      onClick={() => onEdit(session)}
    >
      <span aria-hidden>{talked ? '✓' : '+'}</span> {shown}
    </button>
  );
}
