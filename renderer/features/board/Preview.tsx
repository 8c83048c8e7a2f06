import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract';
import type { BoardEdit } from '../../../shared/decision';
import type { AppError } from '../../../shared/errors';
import type { PersonId } from '../../../shared/ids';
import { useCohortId } from '../../lib/cohort';
import { wordsFor } from '../../lib/error-words';
import { priceTone, wordsForForbidden } from '../../lib/pair-words';
import { useCall } from '../../lib/queries';
import { useNaming } from './naming';
import { PriceLines } from './PriceLines';

type PreviewState = {
  /** Null until it is about this very step. */
  readonly data: Output<'board.preview'> | null;
  readonly error: AppError | null;
};

const NO_EDIT = { kind: 'hold', personId: '' } as const;

/**
 * What a step would do, as main works it out.
 *
 * @param isBeingDone then it is no longer asked what the step would do
 */
export function usePreview(edit: BoardEdit | null, isBeingDone: boolean): PreviewState {
  const cohortId = useCohortId();
  const { data, error, isPlaceholderData } = useCall(
    'board.preview',
    { cohortId, edit: edit ?? NO_EDIT },
    { enabled: edit !== null && !isBeingDone },
  );
  if (edit === null || isPlaceholderData) return { data: null, error: null };
  return { data: data ?? null, error };
}

type Props = {
  readonly edit: BoardEdit | null;
  readonly state: PreviewState;
};

/** The pair a rule can stand against. */
function pairOf(edit: BoardEdit): readonly [PersonId, PersonId] | null {
  return 'mentorId' in edit ? [edit.menteeId, edit.mentorId] : null;
}

/** The price of a step, said as soon as it is known; or the rule against it. */
export function Preview({ edit, state: { data, error } }: Props) {
  const { t } = useTranslation('board');
  const naming = useNaming();
  const pair = edit && pairOf(edit);
  const waiting = edit === null ? t('ask.chooseFirst') : t('ask.wait');
  const tone = data !== null && data.forbidden.length === 0 ? priceTone(data) : 'even';
  return (
    <div className="board-price" role="status" data-tone={tone}>
      <h3>{t('ask.price')}</h3>
      {error !== null && <p className="board-lines">{naming.inText(wordsFor(error))}</p>}
      {error === null && data === null && (
        <p className="board-lines" data-plain>
          {waiting}
        </p>
      )}
      {data !== null &&
        (data.forbidden.length === 0 ? (
          <PriceLines price={data} moves={data.moves} />
        ) : (
          <ul className="board-lines">
            {data.forbidden.map((rule) => (
              <li key={rule.rule + (rule.criterion?.id ?? '')}>
                {t('panel.notPossible', {
                  why: pair
                    ? wordsForForbidden(rule, ...pair, naming)
                    : t(`ruleShort.${rule.rule}`),
                })}
              </li>
            ))}
          </ul>
        ))}
    </div>
  );
}
