import i18next from 'i18next';
import type { NamedForbidden } from '../../shared/contract/matching';
import type { PersonId } from '../../shared/ids';
import type { Move } from '../../shared/plan';
import { criterionName } from './criterion-words';
import { formatChange, formatList } from './format';

/** How people are called on a screen; a screen may hide names. */
export type Naming = {
  readonly mentee: (id: PersonId) => string;
  readonly mentor: (id: PersonId) => string;
  readonly hidden: boolean;
};

/** What a change does to the whole plan. */
export type PriceFigures = {
  readonly placed: number;
  readonly worst: number;
  readonly total: number;
};

/** The rule against a pair as part of a sentence. A veto stays confidential: nobody is named. */
export function wordsForForbidden(
  { rule, via, criterion, through }: NamedForbidden,
  menteeId: PersonId,
  mentorId: PersonId,
  naming: Naming,
): string {
  const { t } = i18next;
  const mentee = naming.mentee(menteeId);
  const mentor = naming.mentor(mentorId);
  if (rule === 'reporting-line') {
    const [junior, senior] = via[0] === mentorId ? [mentor, mentee] : [mentee, mentor];
    if (through.length === 0) return t('board:rule.reporting-line', { junior, senior });
    if (naming.hidden) {
      return t('board:rule.reporting-line-hidden', { junior, senior, count: through.length });
    }
    return t('board:rule.reporting-line-through', { junior, senior, through: formatList(through) });
  }
  if (rule === 'must-have' && criterion !== null) {
    return t('board:rule.must-have-criterion', {
      criterion: criterionName(criterion),
    });
  }
  return t(`board:rule.${rule}`, { mentee, mentor });
}

/** A price in a few words, for a chip: its weightiest figure. */
export function wordsForPrice({ placed, worst, total }: PriceFigures): string {
  const { t } = i18next;
  if (placed !== 0) {
    return t('board:price.people', { sign: placed < 0 ? '−' : '+', count: Math.abs(placed) });
  }
  if (worst !== 0) return t('board:price.worst', { change: formatChange(worst) });
  if (total !== 0) return t('board:price.total', { change: formatChange(total) });
  return t('board:price.nothing');
}

/** Whether a price is a loss, a gain or neither, by its weightiest figure. */
export const priceTone = ({ placed, worst, total }: PriceFigures): 'loss' | 'gain' | 'even' => {
  const first = [placed, worst, total].find((figure) => figure !== 0) ?? 0;
  if (first === 0) return 'even';
  return first < 0 ? 'loss' : 'gain';
};

/** A price in full: one sentence for each figure that changes. */
export function sentencesForPrice({ placed, worst, total }: PriceFigures): readonly string[] {
  const { t } = i18next;
  if (placed === 0 && worst === 0 && total === 0) return [t('board:price.free')];
  const sentence = (part: 'placed' | 'worst' | 'total', change: number): readonly string[] => {
    if (change === 0) return [];
    return [t(`board:price.${part}${change < 0 ? 'Less' : 'More'}`, { count: Math.abs(change) })];
  };
  return [...sentence('placed', placed), ...sentence('worst', worst), ...sentence('total', total)];
}

/** One step of a chain: who goes where. */
export function wordsForMove({ menteeId, from, to }: Move, naming: Naming): string {
  const { t } = i18next;
  const mentee = naming.mentee(menteeId);
  if (to === null) {
    return from === null
      ? t('board:price.losesPlace', { mentee })
      : t('board:price.losesPlaceFrom', { mentee, from: naming.mentor(from) });
  }
  if (from === null) return t('board:price.getsPlace', { mentee, to: naming.mentor(to) });
  return t('board:price.movesFromTo', {
    mentee,
    from: naming.mentor(from),
    to: naming.mentor(to),
  });
}

/** Those who make room, one after the other: "Tuan Lê moves to Rosa Ortiz, Mei Suzuki to Omar Müller". */
export const wordsForDisplaced = (moves: readonly Move[], naming: Naming): string =>
  moves
    .map(({ menteeId, to }, index) => {
      const mentee = naming.mentee(menteeId);
      if (to === null) return i18next.t('board:price.losesPlace', { mentee });
      return i18next.t(index === 0 ? 'board:price.movesTo' : 'board:price.alsoTo', {
        mentee,
        to: naming.mentor(to),
      });
    })
    .join(', ');
