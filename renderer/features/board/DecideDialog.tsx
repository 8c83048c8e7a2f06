import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Board } from '../../../shared/contract/matching';
import { useCohortId } from '../../lib/cohort';
import { DecideButtons } from '../../lib/DecideButtons';
import { isLift } from '../../lib/lift';
import { useCommand } from '../../lib/queries';
import { ReasonField } from '../../lib/ReasonField';
import { useReason } from '../../lib/reasons';
import { say, sayFailure } from '../../lib/toasts';
import { Dialog } from '../../ui/Dialog';
import { wordsForQuestion } from './ask-words';
import { boardAhead } from './board-ahead';
import { type Question, useBoard } from './board-store';
import { editOf, reasonKey } from './board-view';
import { MentorChoice } from './MentorChoice';
import { useNaming } from './naming';
import { Preview, usePreview } from './Preview';
import { SwapChoice } from './SwapChoice';

type Props = {
  readonly board: Board;
};

/** Failures whose words can be shown while names are hidden. */
const NAMES_NOBODY: ReadonlySet<string> = new Set(['stopped', 'engine-stopped', 'unexpected']);

function Ask({ board, question }: Props & { readonly question: Question }) {
  const { t } = useTranslation('board');
  const cohortId = useCohortId();
  const naming = useNaming();
  const ask = useBoard((state) => state.ask);
  const [reason, writeReason] = useReason(`board-${reasonKey(question)}`);
  const client = useQueryClient();
  const decide = useCommand('board.decide', { ownFailures: true });
  const edit = editOf(question);
  const preview = usePreview(edit, decide.busy);
  const words = wordsForQuestion(question, board, naming);
  const possible = preview.data !== null && preview.data.forbidden.length === 0;

  /** The board shows the step at once; where main refuses it, board and question come back. */
  const confirm = async () => {
    if (edit === null || preview.data === null || !possible || decide.busy) return;
    const shown = ['board.get', { cohortId }];
    client.setQueryData(shown, boardAhead(board, edit, preview.data));
    ask(null);
    const reply = await decide.run({ cohortId, edit, reason: reason.trim() || null });
    if (reply.ok) {
      writeReason('');
      say(words.done, { undo: !naming.hidden });
      return;
    }
    await client.invalidateQueries({ queryKey: shown });
    if (!naming.hidden) ask(question);
    if (!naming.hidden || NAMES_NOBODY.has(reply.error.code)) sayFailure(reply.error);
  };

  return (
    <div className="board-dialog">
      <p className="board-lines" data-plain>
        {words.text}
      </p>
      {question.kind === 'move' && <MentorChoice question={question} board={board} />}
      {question.kind === 'swap' && <SwapChoice question={question} board={board} />}
      <Preview edit={edit} state={preview} />
      {!isLift(edit) && (
        <ReasonField
          placeholder={t('ask.reasonPlaceholder')}
          value={reason}
          onWrite={writeReason}
        />
      )}
      <DecideButtons
        confirm={words.confirm}
        possible={possible}
        busy={decide.busy}
        focused={question.kind === 'edit' || (question.kind === 'move' && question.to !== null)}
        onConfirm={() => void confirm()}
        onCancel={() => ask(null)}
      />
    </div>
  );
}

/** Asks about a step before it is done: what it costs, who moves, and why it is decided. */
export function DecideDialog({ board }: Props) {
  const naming = useNaming();
  const question = useBoard((state) => state.question);
  const ask = useBoard((state) => state.ask);
  return (
    <Dialog
      opened={question !== null}
      title={question === null ? '' : wordsForQuestion(question, board, naming).title}
      onClose={() => ask(null)}
    >
      {question !== null && <Ask board={board} question={question} />}
    </Dialog>
  );
}
