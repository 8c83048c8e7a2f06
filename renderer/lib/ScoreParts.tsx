import { useTranslation } from 'react-i18next';
import type { ScorePart } from '../../shared/plan';
import { Bar } from '../ui/Bar';
import { labelForPart, noteForPart } from './criterion-words';
import './ScoreParts.css';

type Props = {
  /** Their points add up to the score. */
  readonly parts: readonly ScorePart[];
};

/** A pair's score as the sum of its named parts, each with what stands behind it. */
export function ScoreParts({ parts }: Props) {
  const { t } = useTranslation('board');
  return (
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
}
