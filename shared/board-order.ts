import { byText } from './by-text';

type Card = {
  readonly personId: string;
  readonly state: 'proposed' | 'active';
  readonly score: number | null;
};

/** The cards of one mentor as the board shows them: published ones first, then the best. */
export const inBoardOrder = <C extends Card>(cards: readonly C[]): C[] =>
  cards.toSorted(
    (a, b) =>
      a.state.localeCompare(b.state) ||
      (b.score ?? 0) - (a.score ?? 0) ||
      byText(a.personId, b.personId),
  );
