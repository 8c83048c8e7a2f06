import type { Board } from '../../../shared/contract/matching';
import { useBoard } from './board-store';
import { standings } from './board-view';
import { DecisionsPanel } from './DecisionsPanel';
import { MenteePanel } from './MenteePanel';
import { MentorPanel } from './MentorPanel';

type Props = {
  readonly board: Board;
  readonly locked: boolean;
};

/** What is selected, explained; the decisions where nothing is. */
export function BoardSide({ board, locked }: Props) {
  const selected = useBoard((state) => state.selected);
  if (selected?.as === 'mentor') {
    const mentor = board.mentors.find(({ personId }) => personId === selected.id);
    if (mentor) return <MentorPanel mentor={mentor} locked={locked} />;
  }
  if (selected?.as === 'mentee') {
    const standing = standings(board).get(selected.id);
    if (standing) {
      return (
        <MenteePanel
          key={selected.id}
          menteeId={selected.id}
          standing={standing}
          wait={board.waits.find(({ personId }) => personId === selected.id)}
          locked={locked}
        />
      );
    }
  }
  return <DecisionsPanel decisions={board.decisions} locked={locked} />;
}
