import i18next from 'i18next';
import type { Output } from '../../../shared/contract';
import { formatList } from '../../lib/format';

type Recruit = Output<'matching.recruit'>;
export type Gain = Recruit['places'][number];
export type ScarceSkill = Recruit['skills'][number];

/** What one more place would do, figure by figure: "match 1 more person and lift the weakest pair by 40". */
function deedsOf({ placed, worst, total }: Gain): string {
  const { t } = i18next;
  const deed = (part: 'placed' | 'worst' | 'total', change: number): readonly string[] => {
    if (change === 0) return [];
    const way = change > 0 ? 'More' : 'Less';
    return [t(`matching:recruit.${part}${way}`, { count: Math.abs(change) })];
  };
  return formatList([...deed('placed', placed), ...deed('worst', worst), ...deed('total', total)]);
}

/** One more place with a mentor, in one sentence: what exactly it would do. */
export const sentenceForGain = (gain: Gain): string =>
  i18next.t('matching:recruit.gain', { mentor: gain.mentor, deeds: deedsOf(gain) });

/** Who would come to the place, and how many others would move. */
export function sentenceForComing({ comes, others }: Gain): string {
  const { t } = i18next;
  if (comes === null) return t('matching:recruit.nobodyComes', { count: others });
  const { mentee, fromMentor } = comes;
  const first =
    fromMentor === null
      ? t('matching:recruit.comes', { mentee })
      : t('matching:recruit.comesFrom', { mentee, mentor: fromMentor });
  return others === 0 ? first : `${first} ${t('matching:recruit.othersMove', { count: others })}`;
}

/** How a skill is wanted and offered, in counts. */
export function sentenceForSkill({ wanted, met, mentors, places }: ScarceSkill): string {
  const { t } = i18next;
  const demand = t('matching:recruit.demand', { count: wanted, met });
  if (mentors === 0) return `${demand} ${t('matching:recruit.noSupply')}`;
  const offered = t('matching:recruit.places', { count: places });
  return `${demand} ${t('matching:recruit.supply', { count: mentors, places: offered })}`;
}
