import { Button, SegmentedControl } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventView } from '../../../shared/contract/events';
import { Role } from '../../../shared/enrollment';
import type { Meeting } from '../../../shared/event';
import { CardName } from '../../lib/CardName';
import { useCommand } from '../../lib/queries';
import { Card } from '../../ui/Card';
import { EmptyState } from '../../ui/EmptyState';
import { Tag } from '../../ui/Tag';
import { CELL, cellKey, firstCell, moveFocus } from './cells';
import { useEvents } from './events-store';
import { partnerOf, rotaRows } from './events-view';
import { GridBar } from './GridBar';
import { GridTable } from './GridTable';
import { useNaming } from './use-naming';

type Props = { readonly view: EventView };

function Unplanned({ view }: Props) {
  const { t } = useTranslation('events');
  const plan = useCommand('events.plan', {
    said: ({ meetings }) => t('plan.said', { count: meetings }),
    undo: true,
  });
  return (
    <Card>
      <EmptyState
        title={t('unplanned.title')}
        text={t('unplanned.text')}
        step={
          <Button
            variant="default"
            loading={plan.busy}
            onClick={() => void plan.run({ eventId: view.event.id })}
          >
            {t('plan.make')}
          </Button>
        }
      />
    </Card>
  );
}

/** Who sits where in which round: a row for each table, or for each mentee. */
export function RotaTab({ view }: Props) {
  const { t } = useTranslation('events');
  const side = useEvents((state) => state.side);
  const showSide = useEvents((state) => state.showSide);
  const search = useEvents((state) => state.search);
  const chosen = useEvents((state) => state.chosen);
  const choose = useEvents((state) => state.choose);
  const naming = useNaming(view);
  const grid = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => rotaRows(view, [side], search), [view, side, search]);
  // The panel that opens beside it takes room away: who was pressed stays in sight.
  useEffect(() => {
    if (chosen === null) return;
    const pressed = grid.current?.querySelector('[aria-pressed="true"]');
    pressed?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [chosen]);
  const decided = new Map(
    view.decisions.map(({ menteeId, mentorId, kind }) => [menteeId + mentorId, kind]),
  );
  const isChosen = ({ menteeId, mentorId }: Meeting) =>
    chosen?.menteeId === menteeId && chosen.mentorId === mentorId;
  const entry = firstCell(rows, isChosen) ?? firstCell(rows);
  if (view.event.plan === null) return <Unplanned view={view} />;
  return (
    <>
      <GridBar onEnter={() => grid.current?.querySelector<HTMLElement>(CELL)?.focus()}>
        <SegmentedControl
          aria-label={t('side.label')}
          value={side}
          data={Role.options.map((role) => ({ value: role, label: t(`side.${role}`) }))}
          onChange={(next) => showSide(Role.parse(next))}
        />
      </GridBar>
      <div ref={grid} className="event-frame">
        <GridTable
          label={t('grid.rota')}
          view={view}
          rows={rows}
          naming={naming}
          cell={(meeting, row, at) => {
            const { menteeId, mentorId, score } = meeting;
            const partner = partnerOf(meeting, row.guest.role);
            const isPinned = decided.get(menteeId + mentorId) === 'pin';
            return (
              <button
                type="button"
                className="event-cell"
                title={naming.nameOf(partner)}
                tabIndex={entry === cellKey(at, meeting) ? 0 : -1}
                data-row={at}
                data-column={meeting.round}
                aria-pressed={isChosen(meeting)}
                onKeyDown={(event) => {
                  if (event.ctrlKey || event.metaKey || event.altKey) return;
                  if (!event.key.startsWith('Arrow')) return;
                  event.preventDefault();
                  moveFocus(grid.current, event.currentTarget, event.key);
                }}
                onClick={() => choose({ eventId: view.event.id, menteeId, mentorId })}
              >
                {isPinned && (
                  <span className="event-pin" title={t('panel.pinned')}>
                    ●
                  </span>
                )}
                <CardName {...naming.face(partner)} />
                <Tag tone="accent">{score}</Tag>
              </button>
            );
          }}
        />
      </div>
      {rows.length === 0 && <p className="event-help">{t('nobodyFound')}</p>}
    </>
  );
}
