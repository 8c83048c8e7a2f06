// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot hold rows drawn on demand
// biome-ignore-all lint/a11y/useFocusableInteractive: the cards inside take the focus
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useId, useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Board } from '../../../shared/contract/matching';
import { BoardDrag } from './BoardDrag';
import { useBoard } from './board-store';
import { stopAfterKey, stopKey, stopRows, tabStop } from './board-view';
import { MentorRow } from './MentorRow';
import { Tray } from './Tray';
import { useBoardKeys } from './use-board-keys';
import { useLadder } from './use-ladder';
import { usePeek } from './use-peek';
import { usePlaces } from './use-places';
import { useReadAhead } from './use-read-ahead';

type Props = {
  readonly board: Board;
  /** Whether nothing can be decided at present. */
  readonly locked: boolean;
};

const ROW_HEIGHT = 49;

/**
 * The board: the tray, then a row for each mentor, of which only those in sight are drawn. One
 * stop for Tab; the arrows go from card to card, and the row they are in is always drawn.
 */
export function BoardGrid({ board, locked }: Props) {
  const { t } = useTranslation('board');
  const instructionsId = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const select = useBoard((state) => state.select);
  const selected = useBoard((state) => state.selected);
  const dragged = useBoard((state) => state.dragged);
  const levelOf = useLadder();
  const pressAction = useBoardKeys(board, locked);
  const looking = usePeek(board, locked);
  const { places } = usePlaces(dragged, { most: null, enabled: !locked });
  const placeOf = useMemo(
    () => new Map((places ?? []).map((place) => [place.mentorId, place])),
    [places],
  );

  const rows = useMemo(() => stopRows(board), [board]);
  const active = useMemo(() => tabStop(rows, selected), [rows, selected]);
  const activeKey = active && stopKey(active);
  const selectedKey = selected && stopKey(selected);
  const activeRow = useMemo(
    () => rows.findIndex((stops) => active !== null && stops.includes(active)) - 1,
    [rows, active],
  );
  const rangeExtractor = useCallback(
    (range: Range) => {
      const inSight = defaultRangeExtractor(range);
      return activeRow < 0 || inSight.includes(activeRow)
        ? inSight
        : [...inSight, activeRow].sort((one, other) => one - other);
    },
    [activeRow],
  );
  const virtual = useVirtualizer({
    count: board.mentors.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => board.mentors[index]?.personId ?? index,
    overscan: 6,
    useFlushSync: false,
    rangeExtractor,
  });

  const drawn = virtual.getVirtualItems();
  const inSight = useMemo(
    () => [...drawn.flatMap(({ index }) => [rows[index + 1] ?? []]), rows[0] ?? []],
    [drawn, rows],
  );
  useReadAhead(board, rows, inSight, locked);

  // A card that moved was drawn anew elsewhere; the focus it held goes with it.
  const boardBefore = useRef(board);
  useEffect(() => {
    if (boardBefore.current === board) return;
    boardBefore.current = board;
    if (document.activeElement !== document.body || selectedKey === null) return;
    grid.current?.querySelector<HTMLElement>(`[data-stop="${selectedKey}"]`)?.focus();
  }, [board, selectedKey]);

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (pressAction(event)) return;
    const next = stopAfterKey(event.key, rows, active);
    if (!next) return;
    event.preventDefault();
    flushSync(() => select(next));
    grid.current?.querySelector<HTMLElement>(`[data-stop="${stopKey(next)}"]`)?.focus();
  };

  return (
    <BoardDrag places={placeOf}>
      <div
        ref={grid}
        role="grid"
        tabIndex={-1}
        className="board"
        aria-label={t('grid.label')}
        aria-rowcount={board.mentors.length + 1}
        onKeyDown={press}
        {...looking}
      >
        {board.run !== null && (
          <div role="rowgroup">
            <Tray
              tray={board.tray}
              active={activeKey}
              selected={selectedKey}
              locked={locked}
              instructionsId={instructionsId}
            />
          </div>
        )}
        <div ref={scroll} role="presentation" className="board-scroll">
          <div role="rowgroup" className="board-rows" style={{ height: virtual.getTotalSize() }}>
            {drawn.map(({ index, start, key }) => {
              const mentor = board.mentors[index];
              if (!mentor) return null;
              const own = rows[index + 1]?.map(stopKey) ?? [];
              return (
                <div
                  key={key}
                  ref={virtual.measureElement}
                  role="presentation"
                  data-index={index}
                  className="board-slot"
                  style={{ transform: `translateY(${String(start)}px)` }}
                >
                  <MentorRow
                    mentor={mentor}
                    rowIndex={index + 2}
                    level={levelOf(mentor.level)}
                    active={own.find((stop) => stop === activeKey) ?? null}
                    selected={own.find((stop) => stop === selectedKey) ?? null}
                    place={dragged === null ? null : (placeOf.get(mentor.personId) ?? null)}
                    locked={locked}
                    instructionsId={instructionsId}
                  />
                </div>
              );
            })}
          </div>
        </div>
        <p id={instructionsId} hidden>
          {t('drag.instructions')}
        </p>
      </div>
    </BoardDrag>
  );
}
