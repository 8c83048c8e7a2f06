import { useTranslation } from 'react-i18next';
import type { ScorePart } from '../../shared/plan';
import { Bar } from '../ui/Bar';
import { labelForPart, noteForPart } from './criterion-words';
import { formatCount } from './format';
import './ScoreParts.css';

type Props = {
  /** Their points add up to the score of today. */
  readonly parts: readonly ScorePart[];
  /** The score the pair was given. Where answers or weights changed since, it is said what it would be today. */
  readonly given?: number | undefined;
};

export const sumOf = (parts: readonly ScorePart[]): number =>
  parts.reduce((sum, { points }) => sum + points, 0);

/** A pair's score as the sum of its named parts, each with what stands behind it. */
export function ScoreParts({ parts, given }: Props) {
  const { t } = useTranslation('board');
  const now = sumOf(parts);
  const list = (
    <ul className="mb-parts" aria-label={t('part.list')}>
      {parts
        .filter(({ mostPoints }) => mostPoints > 0)
        .map((part) => {
          const note = noteForPart(part);
          return (
            <li key={part.criterion.id}>
              <Bar
                label={labelForPart(part)}
                value={part.points}
                most={part.mostPoints}
                shown={String(part.points)}
              />
              {note !== null && <p>{note}</p>}
            </li>
          );
        })}
    </ul>
  );
  if (given === undefined || given === now) return list;
  return (
    <>
      <p className="mb-parts-now">{t('part.now', { score: formatCount(now) })}</p>
      {list}
    </>
  );
}
