import i18next from 'i18next';
import type { GroupBoard } from '../../../shared/contract/groups';
import type { GroupEdit } from '../../../shared/group';
import type { Question } from './groups-store';
import { standings } from './groups-view';
import type { GroupNaming } from './naming';

export type StepWords = {
  readonly title: string;
  /** What the step means beyond now. */
  readonly text: string;
  readonly confirm: string;
  readonly done: string;
};

/** The group a step is about: where somebody goes, or where they are. */
function groupIn(board: GroupBoard, edit: GroupEdit): string {
  if (edit.kind === 'move') {
    return board.groups.find(({ index }) => index === edit.group)?.name ?? '';
  }
  const standing = standings(board).get(edit.personId);
  return standing?.kind === 'placed' ? standing.group.name : '';
}

/** The words of a question: its title, what it means, its button, and what is said when it is done. */
export function wordsForQuestion(
  question: Question,
  edit: GroupEdit | null,
  board: GroupBoard,
  naming: GroupNaming,
): StepWords {
  const { t } = i18next;
  const personId = question.kind === 'edit' ? question.edit.personId : question.personId;
  const open = question.kind === 'with' ? question.what : 'move';
  const kind = question.kind === 'edit' ? question.edit.kind : open;
  const values = {
    name: naming.of(personId),
    other: edit && 'otherId' in edit ? naming.of(edit.otherId) : '',
    group: edit ? groupIn(board, edit) : '',
  };
  const led = board.shape.facilitated ? 'Led' : '';
  const needsCompany = kind === 'move' || kind === 'swap' || kind === 'pin';
  return {
    title: t(`groups:ask.${kind}.title`, values),
    text: needsCompany ? t(`groups:ask.keeps${led}`, values) : t(`groups:ask.${kind}.text`, values),
    confirm: edit ? t(`groups:ask.${edit.kind}.confirm`, values) : t('groups:ask.choose'),
    done: edit ? t(`groups:ask.${edit.kind}.done`, values) : '',
  };
}
