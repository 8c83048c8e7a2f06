import i18next from 'i18next';
import type { Output } from '../../../shared/contract';
import { formatList } from '../../lib/format';

type Recruit = Output<'matching.recruit'>;
export type Gain = Recruit['places'][number];
export type SkillGain = Output<'matching.skillGains'>[number];
/** A skill in short supply, with what one more mentor who offers it would gain; null where that was not worked out. */
export type ScarceSkill = Recruit['skills'][number] & { readonly gain: SkillGain | null };

/** The skills by what one more mentor would gain; then those it was not worked out for, the scarcest first. */
export function byGain(
  skills: Recruit['skills'],
  gains: readonly SkillGain[],
): readonly ScarceSkill[] {
  const scarce = new Map(skills.map((each) => [each.skill, each]));
  const tried = gains.flatMap((gain) => {
    const skill = scarce.get(gain.skill);
    scarce.delete(gain.skill);
    return skill ? { ...skill, gain } : [];
  });
  return [...tried, ...[...scarce.values()].map((skill) => ({ ...skill, gain: null }))];
}

/** What one more place or mentor would do, figure by figure: "match 1 more person and lift the weakest pair by 40". */
function deedsOf({ placed, worst, total }: Omit<SkillGain, 'skill'>): string {
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

/** What exactly one more mentor who offers a skill would do; its name alone where that is not worked out. */
export function titleForSkill({ skill, gain }: ScarceSkill): string {
  if (gain === null) return skill;
  const { t } = i18next;
  const deeds = deedsOf(gain);
  return deeds === ''
    ? t('matching:recruit.skillNoGain', { skill })
    : t('matching:recruit.skillGain', { skill, deeds });
}

/** How a skill is wanted and offered, in counts. */
export function sentenceForSkill({ wanted, met, mentors, places }: ScarceSkill): string {
  const { t } = i18next;
  const demand = t('matching:recruit.demand', { count: wanted, met });
  if (mentors === 0) return `${demand} ${t('matching:recruit.noSupply')}`;
  const offered = t('matching:recruit.places', { count: places });
  return `${demand} ${t('matching:recruit.supply', { count: mentors, places: offered })}`;
}
