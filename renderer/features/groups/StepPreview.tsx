import { useTranslation } from 'react-i18next';
import type { NamedClash } from '../../../shared/contract/groups';
import type { AppError } from '../../../shared/errors';
import type { GroupEdit } from '../../../shared/group';
import { useCohortId } from '../../lib/cohort';
import { wordsFor } from '../../lib/error-words';
import { formatCount } from '../../lib/format';
import { priceTone, sentencesForPrice, wordsForForbidden } from '../../lib/pair-words';
import { useCall } from '../../lib/queries';
import type { Preview } from './groups-view';
import { useNaming } from './naming';

type PreviewState = {
  /** Null until it is about this very step. */
  readonly data: Preview | null;
  readonly error: AppError | null;
};

const NO_EDIT = { kind: 'hold', personId: '' } as const;

/**
 * What a step would do, as main works it out.
 *
 * @param isBeingDone then it is no longer asked what the step would do
 */
export function useStepPreview(edit: GroupEdit | null, isBeingDone: boolean): PreviewState {
  const cohortId = useCohortId();
  const { data, error, isPlaceholderData } = useCall(
    'groups.preview',
    { cohortId, edit: edit ?? NO_EDIT },
    { enabled: edit !== null && !isBeingDone },
  );
  if (edit === null || isPlaceholderData) return { data: null, error: null };
  return { data: data ?? null, error };
}

type ClashProps = { readonly clashes: readonly NamedClash[] };

/** Who can't be together with whom, and by which rule. */
export function ClashLines({ clashes }: ClashProps) {
  const { t } = useTranslation('groups');
  const naming = useNaming();
  return (
    <ul className="board-lines">
      {clashes.flatMap(({ personId, otherId, forbidden }) =>
        forbidden.map((rule) => (
          <li key={personId + otherId + rule.rule + (rule.criterion?.id ?? '')}>
            {t('preview.clash', {
              name: naming.of(personId),
              other: naming.of(otherId),
              why: wordsForForbidden(rule, personId, otherId, naming),
            })}
          </li>
        )),
      )}
    </ul>
  );
}

/** The price in sentences, the groups it changes, and everybody who goes elsewhere. */
function Change({ data }: { readonly data: Preview }) {
  const { t } = useTranslation('groups');
  const naming = useNaming();
  const shown = (value: number | null) =>
    value === null ? t('preview.noFit') : formatCount(value);
  const free = data.total === 0 && data.groups.length === 0;
  return (
    <>
      <ul className="board-lines">
        {free && <li>{t('preview.nothing')}</li>}
        {data.total !== 0 &&
          sentencesForPrice({ placed: 0, worst: 0, total: data.total }).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        {data.groups.map(({ name, before, after }) => (
          <li key={name}>
            {t('preview.group', { name, before: shown(before), after: shown(after) })}
          </li>
        ))}
      </ul>
      {data.moves.length > 0 && (
        <>
          <h3>{t('preview.moved')}</h3>
          <ul className="board-lines">
            {data.moves.map(({ personId, from, to }) => (
              <li key={personId}>
                {t('preview.move', {
                  name: naming.of(personId),
                  from: from ?? t('preview.nowhere'),
                  to: to ?? t('preview.nowhere'),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

type Props = { readonly edit: GroupEdit | null; readonly state: PreviewState };

/** The price of a step, said as soon as it is known; or the rule against it. */
export function StepPreview({ edit, state: { data, error } }: Props) {
  const { t } = useTranslation('groups');
  const naming = useNaming();
  const possible = data !== null && data.clashes.length === 0;
  const tone = possible ? priceTone({ placed: 0, worst: 0, total: data.total }) : 'even';
  return (
    <div className="board-price" role="status" data-tone={tone}>
      <h3>{t('preview.title')}</h3>
      {error !== null && <p className="board-lines">{naming.inText(wordsFor(error))}</p>}
      {error === null && data === null && (
        <p className="board-lines" data-plain>
          {t(edit === null ? 'preview.chooseFirst' : 'preview.wait')}
        </p>
      )}
      {data !== null && !possible && <ClashLines clashes={data.clashes} />}
      {possible && <Change data={data} />}
    </div>
  );
}
