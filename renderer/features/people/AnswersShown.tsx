import { useTranslation } from 'react-i18next';
import type { Enrollment } from '../../../shared/enrollment';
import { formatDate, formatList } from '../../lib/format';
import { useDuration } from './answer-words';
import { Fact, termTags } from './Fact';
import { WeekShown } from './WeekShown';

type OptInProps = Pick<Enrollment, 'optIn'>;

function useOptInWords({ optIn }: OptInProps): string | null {
  const { t } = useTranslation('people');
  if (optIn === null) return null;
  const date = formatDate(optIn.on);
  return optIn.wording === null
    ? t(`optIn.said.${optIn.answer}`, { date })
    : t(`optIn.saidTo.${optIn.answer}`, { date, wording: optIn.wording });
}

type Props = {
  readonly enrollment: Enrollment;
  /** Whose clock the week's hours are on, in words. */
  readonly clock: string;
};

/** Everything somebody answered for one role, in words. */
export function AnswersShown({ enrollment, clock }: Props) {
  const { t } = useTranslation(['people', 'app']);
  const duration = useDuration();
  const optIn = useOptInWords(enrollment);
  const { answers, role } = enrollment;
  const { style, outsideDepartment, capacity, monthlyMinutes } = answers;
  return (
    <dl className="people-facts">
      <Fact label={t('answers.optIn')}>{optIn}</Fact>
      {role === 'mentor' && (
        <Fact label={t('answers.capacity')}>
          {capacity === null ? null : t('answers.places', { count: capacity })}
        </Fact>
      )}
      <Fact label={t('answers.hours')}>
        {monthlyMinutes === null ? null : duration(monthlyMinutes)}
      </Fact>
      <Fact label={t(`answers.skills.${role}`)}>{termTags({ terms: answers.skills })}</Fact>
      <Fact label={t('answers.goals')}>
        {termTags({ terms: answers.goals.map((goal) => t(`goals.${goal}.name`)) })}
      </Fact>
      <Fact label={t('answers.topGoal')}>
        {answers.topGoal === null ? null : t('quoted', { text: answers.topGoal })}
      </Fact>
      <Fact label={t('answers.style')}>{style === null ? null : t(`styles.${style}`)}</Fact>
      <Fact label={t('answers.meeting')}>
        {formatList(answers.meeting.map((way) => t(`app:terms.meeting.${way}`)))}
      </Fact>
      <Fact label={t('answers.languages')}>{formatList(answers.languages)}</Fact>
      {role === 'mentee' && (
        <Fact label={t('answers.outside')}>
          {outsideDepartment === null ? null : t(`preferences.${outsideDepartment}`)}
        </Fact>
      )}
      <Fact label={t('answers.slots')}>
        {answers.slots.length === 0 ? null : <WeekShown slots={answers.slots} clock={clock} />}
      </Fact>
      {answers.note !== null && <Fact label={t('answers.note')}>{answers.note}</Fact>}
    </dl>
  );
}
