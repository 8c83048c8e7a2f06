// biome-ignore-all lint/a11y/useSemanticElements: rows of cards that wrap are no table
// biome-ignore-all lint/a11y/useFocusableInteractive: the cards inside take the focus
import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { GroupBoard } from '../../../shared/contract/groups';
import { nextStop } from '../../ui/grid-stops';
import { GroupDrag } from './GroupDrag';
import { GroupRow } from './GroupRow';
import { GroupTray } from './GroupTray';
import { useGroups } from './groups-store';
import { stopRows } from './groups-view';
import { useGroupKeys } from './use-group-keys';
import { useGroupPlaces } from './use-places';

type Props = {
  readonly board: GroupBoard;
  /** Whether nothing can be decided at present. */
  readonly locked: boolean;
};

/** The tray, then a row for each group. One stop for Tab; the arrows go from card to card. */
export function GroupsGrid({ board, locked }: Props) {
  const { t } = useTranslation('groups');
  const instructionsId = useId();
  const grid = useRef<HTMLDivElement>(null);
  const select = useGroups((state) => state.select);
  const selected = useGroups((state) => state.selected);
  const dragged = useGroups((state) => state.dragged);
  const pressAction = useGroupKeys(board, locked);
  const places = useGroupPlaces(dragged, !locked);
  const rows = useMemo(() => stopRows(board), [board]);
  const all = rows.flat();
  const active =
    selected && all.includes(selected) ? selected : (rows.slice(1).flat()[0] ?? all[0]);

  // A card that moved was drawn anew elsewhere; the focus it held goes with it.
  const drawnBefore = useRef(board);
  useEffect(() => {
    if (drawnBefore.current === board) return;
    drawnBefore.current = board;
    if (document.activeElement !== document.body || selected === null) return;
    grid.current?.querySelector<HTMLElement>(`[data-stop="${selected}"]`)?.focus();
  }, [board, selected]);

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (pressAction(event)) return;
    const next = nextStop(event.key, rows, active ?? null, (id) => id);
    if (!next) return;
    event.preventDefault();
    flushSync(() => select(next));
    grid.current?.querySelector<HTMLElement>(`[data-stop="${next}"]`)?.focus();
  };
  const shared = { active: active ?? null, selected, locked, instructionsId };

  return (
    <GroupDrag places={places} board={board}>
      <div
        ref={grid}
        role="grid"
        tabIndex={-1}
        className="board"
        aria-label={t('grid.label')}
        onKeyDown={press}
      >
        {board.run !== null && (
          <div role="rowgroup">
            <GroupTray tray={board.tray} {...shared} />
          </div>
        )}
        <div role="rowgroup" className="board-scroll">
          {board.groups.map((group) => (
            <GroupRow
              key={group.groupId ?? group.index}
              group={group}
              isLed={board.shape.facilitated}
              place={places?.find(({ index }) => index === group.index)}
              {...shared}
            />
          ))}
        </div>
      </div>
      <p id={instructionsId} className="board-said">
        {t('grid.instructions')}
      </p>
    </GroupDrag>
  );
}
