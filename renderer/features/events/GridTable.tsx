import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventView } from '../../../shared/contract/events';
import type { Meeting } from '../../../shared/event';
import { roundStarts } from '../../../shared/event';
import { Tag } from '../../ui/Tag';
import type { RotaRow } from './events-view';
import type { Naming } from './use-naming';

type Props = {
  readonly label: string;
  readonly view: EventView;
  readonly rows: readonly RotaRow[];
  readonly naming: Naming;
  readonly cell: (meeting: Meeting, row: RotaRow, at: number) => ReactNode;
};

/** Pixels a name and a round take at least; more rounds than fit are scrolled to. */
const NAME_WIDTH = 200;
const ROUND_WIDTH = 156;

/** People down, rounds across. */
export function GridTable({ label, view, rows, naming, cell }: Props) {
  const { t } = useTranslation('events');
  const { event } = view;
  const rounds = Array.from({ length: event.rounds }, (_, index) => index + 1);
  return (
    <div className="event-grid">
      <table
        aria-label={label}
        style={{ minWidth: `${String(NAME_WIDTH + ROUND_WIDTH * event.rounds)}px` }}
      >
        <thead>
          <tr>
            <th scope="col">{t('grid.who')}</th>
            {rounds.map((round) => (
              <th key={round} scope="col">
                {roundStarts(event, round)}
                <span className="event-round">{t('grid.round', { round })}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.guest.personId}>
              <th scope="row" title={naming.nameOf(row.guest.personId)}>
                {row.guest.role === 'mentor' && (
                  <Tag>{t('grid.table', { number: row.guest.number })}</Tag>
                )}
                <span className="event-name">{naming.nameOf(row.guest.personId)}</span>
              </th>
              {row.cells.map((meeting, index) => (
                <td key={rounds[index]}>
                  {meeting === null ? (
                    <span className="event-break">{t('grid.break')}</span>
                  ) : (
                    cell(meeting, row, at)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
