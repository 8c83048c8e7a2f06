import i18next from 'i18next';
import type { Board } from '../../../shared/contract/matching';
import type { PersonId } from '../../../shared/ids';
import type { Question } from './board-store';
import type { BoardNaming } from './naming';

export type AskWords = {
  readonly title: string;
  readonly text: string;
  /** The button that does it. */
  readonly confirm: string;
  /** What is said once it is done. */
  readonly done: string;
};

/** Holds are about anybody on the board: a mentor is called as a mentor. */
const nameOnBoard = (board: Board, id: PersonId, naming: BoardNaming): string =>
  board.mentors.some(({ personId }) => personId === id) ? naming.mentor(id) : naming.mentee(id);

/** The words of a question before it is done and after. */
export function wordsForQuestion(question: Question, board: Board, naming: BoardNaming): AskWords {
  const { t } = i18next;
  if (question.kind === 'move') {
    const mentee = naming.mentee(question.menteeId);
    const mentor = question.to === null ? '' : naming.mentor(question.to);
    return {
      title: t('board:ask.moveTitle', { mentee }),
      text: t('board:ask.moveText'),
      confirm:
        question.to === null
          ? t('board:ask.confirmMoveNone', { mentee })
          : t('board:ask.confirmMove', { mentee, mentor }),
      done: t('board:done.pin', { mentee, mentor }),
    };
  }
  if (question.kind === 'swap') {
    const mentee = naming.mentee(question.menteeId);
    const other = question.other === null ? '' : naming.mentee(question.other);
    return {
      title: t('board:ask.swapTitle', { mentee }),
      text: t('board:ask.swapText'),
      confirm:
        question.other === null
          ? t('board:ask.confirmSwapNone', { mentee })
          : t('board:ask.confirmSwap', { mentee, other }),
      done: t('board:done.swap', { mentee, other }),
    };
  }
  const { edit } = question;
  const confirms = {
    pin: 'board:ask.confirmPin',
    unpin: 'board:ask.confirmUnpin',
    forbid: 'board:ask.confirmForbid',
    allow: 'board:ask.confirmAllow',
    hold: 'board:ask.confirmHold',
    release: 'board:ask.confirmRelease',
  } as const;
  const names =
    'personId' in edit
      ? { name: nameOnBoard(board, edit.personId, naming) }
      : { mentee: naming.mentee(edit.menteeId), mentor: naming.mentor(edit.mentorId) };
  return {
    title: t(`board:ask.${edit.kind}Title`, names),
    text: t(`board:ask.${edit.kind}Text`),
    confirm: t(confirms[edit.kind], names),
    done: t(`board:done.${edit.kind}`, names),
  };
}
