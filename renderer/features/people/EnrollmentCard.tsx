import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Enrollment } from '../../../shared/enrollment';
import type { Program } from '../../../shared/program';
import type { CalendarDate } from '../../../shared/time';
import { formatInstant } from '../../lib/format';
import { Card } from '../../ui/Card';
import { AnswersShown } from './AnswersShown';
import { Confidential } from './Confidential';
import { formPath } from './drafts-store';
import { NamedPeople } from './NamedPeople';
import { type Choices, clockOf, type PersonDetails, unclear } from './person-view';
import { Standing } from './Standing';
import { useEnrollmentChanges } from './use-enrollment-changes';

type Props = {
  readonly details: PersonDetails;
  readonly enrollment: Enrollment;
  readonly program: Program;
  readonly people: Choices['people'];
  readonly today: CalendarDate;
};

/** Somebody's part in this cohort in one role: where they stand, what they answered, whom they named. */
export function EnrollmentCard({ details, enrollment, program, people, today }: Props) {
  const { t } = useTranslation('people');
  const { takeOut, busy } = useEnrollmentChanges(details);
  const { role, wishes, vetoes, withdrawnOn, answeredAt } = enrollment;
  const { person } = details;
  const { zone } = clockOf(person, program);
  return (
    <Card
      title={t(`page.as.${role}`)}
      aside={
        <div className="people-buttons">
          {withdrawnOn === null && (
            <Button
              variant="default"
              size="xs"
              loading={busy}
              onClick={() => void takeOut(enrollment)}
            >
              {t('actions.takeOut')}
            </Button>
          )}
          {details.enrollments.length > 1 && (
            <Button
              component={Link}
              href={formPath({ personId: person.id, role })}
              variant="default"
              size="xs"
            >
              {t('actions.editAnswers')}
            </Button>
          )}
        </div>
      }
    >
      <Standing details={details} enrollment={enrollment} today={today} />
      <AnswersShown
        enrollment={enrollment}
        clock={t('page.clock', { zone: zone.replaceAll('_', ' ') })}
      />
      {wishes.length > 0 && (
        <section>
          <h3>{t(`page.wishes.${role}`)}</h3>
          <NamedPeople details={details} enrollment={enrollment} kind="wishes" people={people} />
        </section>
      )}
      {vetoes.length > 0 && (
        <section className="people-noprint">
          <h3>{t('page.vetoes')}</h3>
          <Confidential count={vetoes.length} unclearCount={unclear(vetoes)}>
            <NamedPeople details={details} enrollment={enrollment} kind="vetoes" people={people} />
          </Confidential>
        </section>
      )}
      <p className="people-quiet">{t('page.answeredAt', { moment: formatInstant(answeredAt) })}</p>
    </Card>
  );
}
