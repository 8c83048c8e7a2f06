import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Output } from '../../../shared/contract';
import { useCohortId } from '../../lib/cohort';
import { called, useMarks } from '../../lib/namesakes';
import { useCall } from '../../lib/queries';
import { useLongCall } from '../../lib/use-long-call';
import { Card } from '../../ui/Card';
import { Page } from '../../ui/Page';
import { Row, RowList } from '../../ui/RowList';
import { Tag } from '../../ui/Tag';
import { OfPlan } from './OfPlan';
import {
  byGain,
  type Gain,
  sentenceForComing,
  sentenceForGain,
  sentenceForSkill,
  titleForSkill,
} from './recruit-words';
import { useFew } from './use-few';
import './matching.css';

type Props = { readonly recruit: Output<'matching.recruit'> };

/** With which mentors one more place would help, by exactly how much. */
function Places({ gains, mentors }: { readonly gains: readonly Gain[]; readonly mentors: number }) {
  const { t } = useTranslation('matching');
  const { shown, toggle } = useFew(gains);
  if (gains.length === 0) {
    return (
      <Card title={t('recruit.placesTitle')}>
        <p className="matching-help">{t(mentors === 0 ? 'recruit.noMentors' : 'recruit.noGain')}</p>
      </Card>
    );
  }
  return (
    <Card title={t('recruit.placesTitle')} aside={t('recruit.exact')} flush>
      <RowList label={t('recruit.placesTitle')}>
        {shown.map((gain, index) => (
          <Row
            key={gain.mentorId}
            sign={String(index + 1)}
            tone={index === 0 ? 'accent' : 'neutral'}
            title={sentenceForGain(gain)}
            sentence={sentenceForComing(gain)}
          />
        ))}
      </RowList>
      {toggle}
      <p className="matching-help matching-foot">{t('recruit.alike')}</p>
    </Card>
  );
}

/** Skills that some want and did not get, by what one more mentor who offers them would gain. */
function Skills({ skills: scarce }: { readonly skills: Props['recruit']['skills'] }) {
  const { t } = useTranslation('matching');
  const cohortId = useCohortId();
  const { answer, said } = useLongCall(
    'matching.skillGains',
    { cohortId },
    {
      progress: t('recruit.skillsProgress'),
      stopped: t('recruit.skillsStopped'),
      again: t('recruit.skillsAgain'),
    },
  );
  const skills = byGain(scarce, answer ?? []);
  const { shown, toggle } = useFew(skills);
  if (skills.length === 0) {
    return (
      <Card title={t('recruit.skillsTitle')}>
        <p className="matching-help">{t('recruit.noSkills')}</p>
      </Card>
    );
  }
  return (
    <>
      {said}
      <Card
        title={t('recruit.skillsTitle')}
        flush
        {...(answer && { aside: t('recruit.skillsExact') })}
      >
        <RowList label={t('recruit.skillsTitle')}>
          {shown.map((skill, index) => (
            <Row
              key={skill.skill}
              sign={String(index + 1)}
              tone={skill.mentors === 0 ? 'amber' : 'neutral'}
              title={titleForSkill(skill)}
              sentence={sentenceForSkill(skill)}
              action={
                <Tag tone={skill.mentors === 0 ? 'amber' : 'neutral'}>
                  {t('recruit.without', { count: skill.wanted - skill.met })}
                </Tag>
              }
            />
          ))}
        </RowList>
        {toggle}
        {answer && (
          <p className="matching-help matching-foot">
            {t('recruit.supposed')}
            {answer.length < skills.length && ` ${t('recruit.untried')}`}
          </p>
        )}
      </Card>
    </>
  );
}

/** The one answer first: what to look for next. */
function leadOf({
  mentors,
  places,
  skills,
}: Props['recruit']): 'nobody' | 'gain' | 'skills' | 'nothing' {
  if (mentors === 0) return 'nobody';
  if (places.length > 0) return 'gain';
  return skills.length > 0 ? 'skills' : 'nothing';
}

function Ready({ recruit }: Props) {
  const { t } = useTranslation('matching');
  const [, go] = useLocation();
  const marks = useMarks();
  const gains = recruit.places.map((gain) => ({
    ...gain,
    mentor: called(gain.mentor, marks.get(gain.mentorId)),
  }));
  const mentor = gains[0]?.mentor ?? '';
  return (
    <Page
      title={t('recruit.title')}
      sentence={t(`recruit.lead.${leadOf(recruit)}`, { mentor })}
      actions={
        <Button variant="default" onClick={() => go('/matching')}>
          {t('recruit.back')}
        </Button>
      }
    >
      <Places gains={gains} mentors={recruit.mentors} />
      <Skills skills={recruit.skills} />
    </Page>
  );
}

/** Which one more place, and which skills, would help this cohort most. */
export function RecruitScreen() {
  const { t } = useTranslation('matching');
  const cohortId = useCohortId();
  const recruit = useCall('matching.recruit', { cohortId });
  return (
    <OfPlan
      of={recruit}
      title={t('recruit.title')}
      emptyTitle={t('recruit.emptyTitle')}
      emptyText={t('recruit.emptyText')}
    >
      {(data) => <Ready recruit={data} />}
    </OfPlan>
  );
}
