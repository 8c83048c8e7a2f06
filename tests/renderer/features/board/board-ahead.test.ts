import { expect, it } from 'vitest';
import { boardAhead } from '../../../../renderer/features/board/board-ahead';
import { standings } from '../../../../renderer/features/board/board-view';
import type { Board } from '../../../../shared/contract/matching';
import type { BoardEdit } from '../../../../shared/decision';
import type { PersonId } from '../../../../shared/ids';
import { writeBoardCrowd } from '../../../support/board-crowd';
import { openOffice, TODAY } from '../../../support/office';

/** What is shown ahead of main's answer: all but what was decided and how the tray's rules count. */
const shown = ({ run, mentors, tray }: Board) => ({
  figures: run && { value: run.value, unmatched: run.unmatched, meanScore: run.meanScore },
  mentors,
  tray: tray
    .map(({ name, unmatched: { personId, reason } }) => ({ name, personId, reason }))
    .sort((one, other) => one.personId.localeCompare(other.personId)),
});

/** A step of each kind, about other people in each round. */
function stepsOf(board: Board, round: number): readonly BoardEdit[] {
  const cards = board.mentors.flatMap(({ personId: mentorId, cards: own }) =>
    own.map(({ personId: menteeId }) => ({ menteeId, mentorId })),
  );
  const at = (index: number) => cards[(round * 7 + index) % cards.length] ?? null;
  const [one, other, third, fourth] = [at(0), at(3), at(5), at(8)];
  if (!one || !other || !third || !fourth) return [];
  return [
    { kind: 'pin', menteeId: one.menteeId, mentorId: other.mentorId },
    { kind: 'forbid', ...third },
    { kind: 'hold', personId: fourth.menteeId },
    { kind: 'hold', personId: other.mentorId },
    ...board.tray
      .slice(0, 1)
      .map(({ unmatched: { personId } }) => ({ kind: 'hold' as const, personId })),
  ];
}

/** What takes a step back; a hold of a mentor is kept for one round. */
const backOf = (edit: BoardEdit): BoardEdit | null => {
  switch (edit.kind) {
    case 'pin':
      return { ...edit, kind: 'unpin' };
    case 'forbid':
      return { ...edit, kind: 'allow' };
    case 'hold':
      return { ...edit, kind: 'release' };
    default:
      return null;
  }
};

it('[M07] shows at once the very board that main then answers with, for every kind of step', async () => {
  const office = openOffice();
  const { cohortId } = await office.startCohort();
  writeBoardCrowd(office.db, cohortId, { mentees: 26, mentors: 14 }, TODAY);
  await office.done('matching.run', { cohortId });
  const kinds = new Set<string>();
  const displaced: (PersonId | null)[] = [];

  const take = async (edit: BoardEdit) => {
    const board = await office.done('board.get', { cohortId });
    const preview = await office.call('board.preview', { cohortId, edit });
    if (!preview.ok || preview.value.forbidden.length > 0) return;
    const ahead = boardAhead(board, edit, preview.value);
    await office.done('board.decide', { cohortId, edit, reason: null });
    expect(shown(ahead)).toEqual(shown(await office.done('board.get', { cohortId })));
    kinds.add(edit.kind);
    displaced.push(...preview.value.moves.map(({ to }) => to));
  };
  for (let round = 0; round < 6; round++) {
    const board = await office.done('board.get', { cohortId });
    for (const edit of stepsOf(board, round)) {
      await take(edit);
      const back = backOf(edit);
      if (back && round % 2 === 0) await take(back);
    }
    const placed = [...standings(await office.done('board.get', { cohortId }))].filter(
      ([, { kind }]) => kind === 'placed',
    );
    const [first, second] = [placed[round]?.[0], placed[round + 5]?.[0]];
    if (first && second) await take({ kind: 'swap', menteeId: first, otherMenteeId: second });
  }
  expect(kinds).toEqual(new Set(['pin', 'unpin', 'forbid', 'allow', 'hold', 'release', 'swap']));
  expect(displaced).toContain(null);
});
