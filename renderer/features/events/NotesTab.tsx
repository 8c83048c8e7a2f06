import { type KeyboardEvent, useMemo, useRef } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { EventView } from '../../../shared/contract/events';
import type { Role } from '../../../shared/enrollment';
import type { Meeting } from '../../../shared/event';
import { CardName } from '../../lib/CardName';
import { useCommand } from '../../lib/queries';
import { Card } from '../../ui/Card';
import { EmptyState } from '../../ui/EmptyState';
import { KeyHint } from '../../ui/KeyHint';
import { CELL, cellKey, firstCell, moveFocus } from './cells';
import { useEvents } from './events-store';
import { noteBook, partnerOf, rotaRows } from './events-view';
import { GridBar } from './GridBar';
import { GridTable } from './GridTable';
import { noteForKey } from './note-keys';
import { useNaming } from './use-naming';

type Props = { readonly view: EventView };

/** The notes as the slips lie on the desk: find the name, type the digits along the row. */
export function NotesTab({ view }: Props) {
  const { t } = useTranslation('events');
  const search = useEvents((state) => state.search);
  const choose = useEvents((state) => state.choose);
  const naming = useNaming(view);
  const grid = useRef<HTMLDivElement>(null);
  const note = useCommand('events.note');
  const held = useCommand('events.held');
  const rows = useMemo(() => rotaRows(view, ['mentor', 'mentee'], search), [view, search]);
  const noteOf = useMemo(() => noteBook(view.notes), [view.notes]);
  if (view.meetings.length === 0) {
    return (
      <Card>
        <EmptyState title={t('unplanned.title')} text={t('notes.unplanned')} />
      </Card>
    );
  }

  const entry = firstCell(rows);
  const press = (event: KeyboardEvent<HTMLElement>, meeting: Meeting, givenBy: Role) => {
    const target = event.currentTarget;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typed = noteForKey(event.key);
    if (typed === null) {
      if (!event.key.startsWith('Arrow')) return;
      event.preventDefault();
      moveFocus(grid.current, target, event.key);
      return;
    }
    event.preventDefault();
    if (typed.kind === 'absent') {
      void held.run({ meetingId: meeting.id, held: meeting.held === false ? null : false });
    } else {
      const words = noteOf(meeting.id, givenBy)?.words ?? null;
      void note.run({ meetingId: meeting.id, givenBy, note: typed.note, words });
    }
    moveFocus(grid.current, target, 'next');
  };
  return (
    <>
      <GridBar onEnter={() => grid.current?.querySelector<HTMLElement>(CELL)?.focus()} />
      <p className="event-help">
        <Trans
          t={t}
          i18nKey="notes.hint"
          components={{
            digits: <KeyHint keys="1–5" />,
            zero: <KeyHint keys="0" />,
            cross: <KeyHint keys="X" />,
            enter: <KeyHint keys="Enter" />,
          }}
        />
      </p>
      <div ref={grid} className="event-frame">
        <GridTable
          label={t('grid.notes')}
          view={view}
          rows={rows}
          naming={naming}
          cell={(meeting, { guest }, at) => {
            const given = noteOf(meeting.id, guest.role);
            const partnerId = partnerOf(meeting, guest.role);
            const partner = naming.nameOf(partnerId);
            const shown = meeting.held === false ? '✕' : (given?.note ?? '\u00a0');
            const said = () => {
              if (meeting.held === false) return t('notes.absent');
              return given ? t('notes.given', { note: given.note }) : t('notes.missing');
            };
            return (
              <button
                type="button"
                className="event-cell"
                tabIndex={entry === cellKey(at, meeting) ? 0 : -1}
                data-row={at}
                data-column={meeting.round}
                data-state={given ? 'given' : undefined}
                title={partner}
                aria-label={t('notes.cell', {
                  giver: naming.nameOf(guest.personId),
                  partner,
                  said: said(),
                })}
                onKeyDown={(event) => press(event, meeting, guest.role)}
                onClick={() =>
                  choose({
                    eventId: view.event.id,
                    menteeId: meeting.menteeId,
                    mentorId: meeting.mentorId,
                  })
                }
              >
                <CardName {...naming.face(partnerId)} />
                <span className="event-note">{shown}</span>
              </button>
            );
          }}
        />
      </div>
      {rows.length === 0 && <p className="event-help">{t('nobodyFound')}</p>}
    </>
  );
}
