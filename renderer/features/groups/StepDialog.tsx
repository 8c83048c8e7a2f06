import { useTranslation } from 'react-i18next';
import type { GroupBoard } from '../../../shared/contract/groups';
import { useCohortId } from '../../lib/cohort';
import { DecideButtons } from '../../lib/DecideButtons';
import { isLift } from '../../lib/lift';
import { useCommand } from '../../lib/queries';
import { ReasonField } from '../../lib/ReasonField';
import { useReason } from '../../lib/reasons';
import { say } from '../../lib/toasts';
import { Dialog } from '../../ui/Dialog';
import { OtherChoice, PlaceChoice } from './Choices';
import { type Question, useGroups } from './groups-store';
import { editOf, reasonKey } from './groups-view';
import { useNaming } from './naming';
import { StepPreview, useStepPreview } from './StepPreview';
import { wordsForQuestion } from './step-words';
import { useGroupPlaces } from './use-places';

type Props = { readonly board: GroupBoard };

function Ask({ board, question }: Props & { readonly question: Question }) {
  const { t } = useTranslation('groups');
  const cohortId = useCohortId();
  const naming = useNaming();
  const ask = useGroups((state) => state.ask);
  const [reason, writeReason] = useReason(`groups-${reasonKey(question)}`);
  const decide = useCommand('groups.decide');
  const placed = question.kind === 'place' ? question.personId : null;
  const places = useGroupPlaces(placed, !decide.busy);
  const edit = editOf(question, places);
  const preview = useStepPreview(edit, decide.busy);
  const words = wordsForQuestion(question, edit, board, naming);
  const possible = preview.data !== null && preview.data.clashes.length === 0;
  const confirm = async () => {
    if (edit === null || !possible || decide.busy) return;
    const reply = await decide.run({ cohortId, edit, reason: reason.trim() || null });
    if (!reply.ok) return;
    writeReason('');
    ask(null);
    say(words.done, { undo: !naming.hidden });
  };
  return (
    <div className="board-dialog">
      <p className="board-lines" data-plain>
        {words.text}
      </p>
      {question.kind === 'place' && <PlaceChoice question={question} places={places} edit={edit} />}
      {question.kind === 'with' && <OtherChoice question={question} board={board} />}
      <StepPreview edit={edit} state={preview} />
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
        focused={question.kind === 'edit' || (question.kind === 'place' && question.group !== null)}
        onConfirm={() => void confirm()}
        onCancel={() => ask(null)}
      />
    </div>
  );
}

/** Asks about a step before it is done: what it costs, who goes elsewhere, and why it is decided. */
export function StepDialog({ board }: Props) {
  const naming = useNaming();
  const question = useGroups((state) => state.question);
  const ask = useGroups((state) => state.ask);
  const title = question && wordsForQuestion(question, editOf(question, null), board, naming).title;
  return (
    <Dialog opened={question !== null} title={title ?? ''} onClose={() => ask(null)}>
      {question !== null && <Ask board={board} question={question} />}
    </Dialog>
  );
}
