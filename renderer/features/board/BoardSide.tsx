import { useLayoutEffect, useRef } from 'react';
import type { Board } from '../../../shared/contract/matching';
import type { PersonId } from '../../../shared/ids';
import { useBoard } from './board-store';
import { standings } from './board-view';
import { DecisionsPanel } from './DecisionsPanel';
import { MenteePanel } from './MenteePanel';
import { MentorPanel } from './MentorPanel';
import { useReady } from './use-ready';

type Props = {
  readonly board: Board;
  readonly locked: boolean;
};

/** The mentee to show: the one the pointer rests on, else the selected one. */
function useShownMentee(): PersonId | null {
  const selected = useBoard((state) => state.selected);
  const peeked = useBoard((state) => state.peeked);
  return peeked ?? (selected?.as === 'mentee' ? selected.id : null);
}

/** Another person is read from the top; the focus does not stay on a button that is now theirs. */
function startAnew(panel: HTMLDivElement | null): void {
  panel?.parentElement?.scrollTo({ top: 0 });
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && panel?.contains(activeElement)) activeElement.blur();
}

/** What the pointer rests on, else what is selected, explained; the decisions where nothing is. */
export function BoardSide({ board, locked }: Props) {
  const selected = useBoard((state) => state.selected);
  const look = useBoard((state) => state.peeked !== null);
  const select = useBoard((state) => state.select);
  const menteeId = useReady(useShownMentee(), board, locked);
  const panel = useRef<HTMLDivElement>(null);
  const lastDrawn = useRef(menteeId);
  useLayoutEffect(() => {
    if (lastDrawn.current === menteeId) return;
    lastDrawn.current = menteeId;
    startAnew(panel.current);
  }, [menteeId]);
  const standing = menteeId && standings(board).get(menteeId);
  if (menteeId && standing) {
    // Who is only looked at is kept by using the panel.
    const keep = () => select({ as: 'mentee', id: menteeId });
    return (
      <div
        ref={panel}
        className="board-side"
        data-look={look || undefined}
        {...(look && { onPointerDownCapture: keep, onFocusCapture: keep })}
      >
        <MenteePanel
          menteeId={menteeId}
          standing={standing}
          wait={board.waits.find(({ personId }) => personId === menteeId)}
          locked={locked}
          look={look}
        />
      </div>
    );
  }
  if (selected?.as === 'mentor') {
    const mentor = board.mentors.find(({ personId }) => personId === selected.id);
    if (mentor) return <MentorPanel mentor={mentor} board={board} locked={locked} />;
  }
  return <DecisionsPanel board={board} locked={locked} />;
}
