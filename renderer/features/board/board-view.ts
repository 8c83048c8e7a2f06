import type { Output } from '../../../shared/contract';
import type { Board, BoardCard, BoardMentor } from '../../../shared/contract/matching';
import type { BoardEdit } from '../../../shared/decision';
import type { PersonId } from '../../../shared/ids';
import { keptWith } from '../../../shared/kept';
import { NotMatchable, type Unmatched } from '../../../shared/plan';
import { nextStop } from '../../ui/grid-stops';
import type { Question, Stop } from './board-store';

export type PlaceRow = Output<'board.places'>['places'][number];

/** Below this score of 1000 a pair is marked as weak, so that it gets a second look. */
export const WEAK_BELOW = 550;

export const isWeak = (score: number | null): boolean => score !== null && score < WEAK_BELOW;

/** Whether the reason is about the person: nothing on the board can change it. */
export const isOut = ({ reason }: Unmatched): boolean => NotMatchable.safeParse(reason).success;

/** The tray with those in front who could be placed. */
export const trayInOrder = (tray: Board['tray']): Board['tray'] =>
  tray.toSorted((one, other) => Number(isOut(one.unmatched)) - Number(isOut(other.unmatched)));

/** Where a mentee stands on the board. */
export type Standing =
  | { readonly kind: 'placed'; readonly card: BoardCard; readonly mentor: BoardMentor }
  | { readonly kind: 'unplaced'; readonly name: string; readonly unmatched: Unmatched };

/** Every mentee on the board, by id. O(n), once for each board: reading ahead asks for each card. */
export const standings = keptWith(({ mentors, tray }: Board): ReadonlyMap<PersonId, Standing> => {
  const all = new Map<PersonId, Standing>();
  for (const { name, unmatched } of tray) {
    all.set(unmatched.personId, { kind: 'unplaced', name, unmatched });
  }
  for (const mentor of mentors) {
    for (const card of mentor.cards) all.set(card.personId, { kind: 'placed', card, mentor });
  }
  return all;
});

/** Whether the coordinator can do anything with this mentee on the board. */
export const canMove = (standing: Standing): boolean =>
  standing.kind === 'placed' ? standing.card.state === 'proposed' : !isOut(standing.unmatched);

export const isHeld = (standing: Standing): boolean =>
  standing.kind === 'unplaced' && standing.unmatched.reason === 'held';

/** The board's rows as stops for the arrow keys: the tray first, then each mentor with the cards. */
export function stopRows({ mentors, tray }: Board): readonly (readonly Stop[])[] {
  return [
    trayInOrder(tray).map(({ unmatched }) => ({ as: 'mentee' as const, id: unmatched.personId })),
    ...mentors.map(({ personId, cards }) => [
      { as: 'mentor' as const, id: personId },
      ...cards.map((card) => ({ as: 'mentee' as const, id: card.personId })),
    ]),
  ];
}

export const stopKey = ({ as, id }: Stop): string => `${as}-${id}`;

/** The stop a key moves to, or null. */
export const stopAfterKey = (
  key: string,
  rows: readonly (readonly Stop[])[],
  current: Stop | null,
): Stop | null => nextStop(key, rows, current, stopKey);

/** The one stop that Tab reaches: the selected one, else the first there is. */
export function tabStop(rows: readonly (readonly Stop[])[], selected: Stop | null): Stop | null {
  const all = rows.flat();
  const found = selected && all.find(({ as, id }) => id === selected.id && as === selected.as);
  return found ?? rows.slice(1).flat()[0] ?? all[0] ?? null;
}

/** Numbers that stand for names while they are hidden: by id, so that they stay the same. */
export function numbersOf({ mentors, tray }: Board): {
  readonly mentees: ReadonlyMap<PersonId, number>;
  readonly mentors: ReadonlyMap<PersonId, number>;
} {
  const number = (ids: readonly PersonId[]) =>
    new Map([...new Set(ids)].sort().map((id, index) => [id, index + 1]));
  return {
    mentors: number(mentors.map(({ personId }) => personId)),
    mentees: number([
      ...mentors.flatMap(({ cards }) => cards.map(({ personId }) => personId)),
      ...tray.map(({ unmatched }) => unmatched.personId),
    ]),
  };
}

/** The step a question leads to; null while something is still to be chosen. */
export function editOf(question: Question): BoardEdit | null {
  switch (question.kind) {
    case 'edit':
      return question.edit;
    case 'move':
      return question.to === null
        ? null
        : { kind: 'pin', menteeId: question.menteeId, mentorId: question.to };
    case 'swap':
      return question.other === null
        ? null
        : { kind: 'swap', menteeId: question.menteeId, otherMenteeId: question.other };
  }
}

/** What a typed reason belongs to. */
export const reasonKey = (question: Question): string => {
  if (question.kind !== 'edit') return `${question.kind}-${question.menteeId}`;
  return Object.values(question.edit).join('-');
};

/** Places with the mentee's own in front. */
export const nowFirst = (places: readonly PlaceRow[], now: PersonId | null): readonly PlaceRow[] =>
  places.toSorted((one, other) => Number(other.mentorId === now) - Number(one.mentorId === now));

/** Whether a pin is not obeyed by the plan on the board; unknown, and so not said, without a plan of today. */
export const isUnkept = (
  { run, outdated, mentors }: Pick<Board, 'run' | 'outdated' | 'mentors'>,
  { kind, menteeId, mentorId }: Board['decisions'][number],
): boolean =>
  kind === 'pin' &&
  run !== null &&
  !outdated &&
  !mentors
    .find(({ personId }) => personId === mentorId)
    ?.cards.some(({ personId }) => personId === menteeId);

export type Counted = { readonly pins: number; readonly forbids: number; readonly holds: number };

export function countDecisions(decisions: Board['decisions']): Counted {
  const count = (kind: Board['decisions'][number]['kind']) =>
    decisions.filter((decision) => decision.kind === kind).length;
  return { pins: count('pin'), forbids: count('forbid'), holds: count('hold') };
}

export const activeCount = ({ mentors }: Board): number =>
  mentors.reduce(
    (sum, { cards }) => sum + cards.filter(({ state }) => state === 'active').length,
    0,
  );
