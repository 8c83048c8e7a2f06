import i18next from 'i18next';
import type { Output } from '../../shared/contract';
import type { PersonId } from '../../shared/ids';
import { BEST_SCORE } from '../../shared/plan';
import { formatCount, formatList } from './format';
import { type Naming, wordsForForbidden } from './pair-words';

type Answer = Output<'board.whyNot'>;
type Priced = Extract<Answer, { kind: 'price' }>;

/** Why two people cannot be brought together at all at present, or that they are. */
export function wordsForHindrance(
  answer: Exclude<Answer, Priced>,
  menteeId: PersonId,
  mentorId: PersonId,
  naming: Naming,
): readonly string[] {
  const { t } = i18next;
  switch (answer.kind) {
    case 'together':
      return [t('board:whyNot.together', { score: answer.score })];
    case 'forbidden':
      return answer.forbidden.map((rule) =>
        t('board:whyNot.forbidden', { why: wordsForForbidden(rule, menteeId, mentorId, naming) }),
      );
    case 'absent': {
      const isMentee = answer.personId === menteeId;
      const name = isMentee ? naming.mentee(menteeId) : naming.mentor(mentorId);
      return [t('board:whyNot.absent', { name, why: t(`board:reasonShort.${answer.why}`) })];
    }
    case 'pinned': {
      const mentor = naming.mentor(mentorId);
      const count = answer.mentees.length;
      if (count === 0) return [t('board:whyNot.settled', { mentor })];
      if (naming.hidden) return [t('board:whyNot.pinnedCount', { mentor, count })];
      return [t('board:whyNot.pinned', { mentor, names: formatList(answer.mentees) })];
    }
  }
}

/** How much room there is with the mentor, and what else stands in the way but can be overruled. */
export function wordsForRoom(
  { score, threshold, places, taken, pinnedTo }: Priced,
  mentor: string,
): readonly string[] {
  const { t } = i18next;
  return [
    ...(pinnedTo === null ? [] : [t('board:whyNot.pinnedElsewhere')]),
    ...(threshold === null ? [] : [t('board:whyNot.belowLimit', { score, threshold })]),
    taken < places
      ? t('board:whyNot.free', { mentor, count: places - taken })
      : t('board:whyNot.full', { mentor, count: places }),
  ];
}

/** The nearest changes that would bring two people together in the best plan. */
export function wordsForFlips({ score, pinnedTo, flips }: Priced, mentor: string): string {
  const { t } = i18next;
  if (pinnedTo !== null) {
    return t('board:whyNot.unpin');
  }
  if (flips.score === null) {
    const best = formatCount(BEST_SCORE);
    return t(flips.place ? 'board:whyNot.onlyPlace' : 'board:whyNot.nothing', { mentor, best });
  }
  const values = { count: flips.score - score, score: flips.score, now: score, mentor };
  return t(flips.place ? 'board:whyNot.scoreOrPlace' : 'board:whyNot.score', values);
}
