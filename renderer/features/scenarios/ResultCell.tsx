import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScenarioResult } from '../../../shared/scenario';
import { formatChange, formatCount, formatList } from '../../lib/format';
import { useMentorName } from './use-mentor-name';

/** The rows of the comparison, from top to bottom. */
export const MEASURES = [
  'placed',
  'unmatched',
  'differs',
  'presentMean',
  'presentWorst',
  'mean',
  'worst',
  'total',
  'proof',
] as const;
type Measure = (typeof MEASURES)[number];

type Props = {
  readonly measure: Measure;
  /** Undefined while it is being worked out. */
  readonly result: ScenarioResult | undefined;
  readonly present: ScenarioResult | undefined;
};

/** Figures that mean the same in every column, so that a difference can be told. */
const COMPARABLE: Partial<Record<Measure, (result: ScenarioResult) => number | null>> = {
  placed: ({ value }) => value.placed,
  presentMean: ({ byPresent }) => byPresent.mean,
  presentWorst: ({ byPresent }) => byPresent.worst,
};

const MOST_NAMES = 2;

/** One measure of one scenario, with the difference to now where the two can be compared. */
export function ResultCell({ measure, result, present }: Props) {
  const { t } = useTranslation('scenarios');
  const mentorName = useMentorName();
  const number = (score: number | null) => (score === null ? t('cells.none') : formatCount(score));
  if (result === undefined) return <span className="scenario-note">{t('cells.reading')}</span>;
  const { value, worstPair, unmatched, differs } = result;
  const some = (names: readonly string[]): string => {
    const shown = names.slice(0, MOST_NAMES);
    if (shown.length === names.length) return formatList(shown);
    return t('cells.more', { names: shown.join(', '), count: names.length - shown.length });
  };
  const shown: Record<Measure, () => readonly [figure: ReactNode, note?: string | false]> = {
    placed: () => [t('cells.placed', { placed: value.placed, of: result.matchable })],
    unmatched: () => [
      formatCount(unmatched.length),
      unmatched.length > 0 && some(unmatched.map(({ name }) => name)),
    ],
    differs: () => [differs.length === 0 ? t('cells.same') : formatCount(differs.length)],
    presentMean: () => [number(result.byPresent.mean)],
    presentWorst: () => [number(result.byPresent.worst)],
    mean: () => [number(result.meanScore)],
    worst: () => [
      number(value.worst),
      worstPair !== null && t('cells.pair', { ...worstPair, mentor: mentorName(worstPair.mentor) }),
    ],
    total: () => [number(value.total)],
    proof: () => [
      <span key="proof" className="scenario-proof" data-verified={result.verified}>
        <span aria-hidden>{result.verified ? '✓ ' : '! '}</span>
        {t(result.verified ? 'cells.proven' : 'cells.unproven')}
      </span>,
    ],
  };
  const [figure, note] = shown[measure]();
  return (
    <>
      <span className="scenario-figure">{figure}</span>
      <Change of={COMPARABLE[measure]} result={result} present={present} />
      {note && <span className="scenario-note">{note}</span>}
    </>
  );
}

type ChangeProps = Pick<Props, 'present'> & {
  readonly of: ((result: ScenarioResult) => number | null) | undefined;
  readonly result: ScenarioResult;
};

function Change({ of, result, present }: ChangeProps) {
  const now = present && of?.(present);
  const then = of?.(result);
  if (result.scenarioId === null || now == null || then == null || now === then) return null;
  return (
    <span className="scenario-change" data-worse={then < now || undefined}>
      {formatChange(then - now)}
    </span>
  );
}
