import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import type { Program } from '../../../shared/program';
import { rolesIn } from '../../../shared/role-words';
import type { CalendarDate } from '../../../shared/time';
import { useFormat } from '../../lib/cohort';
import { formatDate } from '../../lib/format';
import { Card } from '../../ui/Card';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import { DemographicsCard } from './DemographicsCard';
import { formPath } from './drafts-store';
import { EnrollmentCard } from './EnrollmentCard';
import { Fact } from './Fact';
import { MatchesList } from './MatchesList';
import { type Choices, clockOf, levelLabel, type PersonDetails, whereabouts } from './person-view';
import { RightsCards } from './RightsCards';
import { WithPerson } from './WithPerson';

type DetailsProps = {
  readonly details: PersonDetails;
  readonly program: Program;
  readonly people: Choices['people'];
  readonly today: CalendarDate;
};

function WhoCard({ details, program }: Pick<DetailsProps, 'details' | 'program'>) {
  const { t } = useTranslation('people');
  const { person, managerName } = details;
  const { zone, from } = clockOf(person, program);
  return (
    <Card
      title={t('page.who')}
      aside={
        <Button
          component={Link}
          href={formPath({ personId: person.id, role: null })}
          variant="default"
          size="xs"
        >
          {t('actions.editPerson')}
        </Button>
      }
    >
      <dl className="people-facts" data-narrow={true}>
        <Fact label={t('fields.staffNumber')} none={t('fields.none')}>
          {person.staffNumber}
        </Fact>
        <Fact label={t('fields.email')} none={t('fields.none')}>
          {person.email}
        </Fact>
        <Fact label={t('fields.level')} none={t('fields.none')}>
          {levelLabel(person.level, program.ladder)}
        </Fact>
        <Fact label={t('fields.department')} none={t('fields.none')}>
          {person.department}
        </Fact>
        <Fact label={t('fields.site')} none={t('fields.none')}>
          {person.site}
        </Fact>
        <Fact label={t('fields.timeZone')}>
          {t(`page.zone.${from}`, { zone: zone.replaceAll('_', ' ') })}
        </Fact>
        <Fact label={t('fields.manager')} none={t('fields.none')}>
          {person.managerId === null ? null : (
            <Link href={`/people/${person.managerId}`}>{managerName}</Link>
          )}
        </Fact>
        {person.entryDate !== null && (
          <Fact label={t('fields.entryDate')}>{formatDate(person.entryDate)}</Fact>
        )}
        {person.leavingDate !== null && (
          <Fact label={t('fields.leavingDate')}>{formatDate(person.leavingDate)}</Fact>
        )}
      </dl>
    </Card>
  );
}

function Details({ details, program, people, today }: DetailsProps) {
  const { t } = useTranslation('people');
  const { person, enrollments, matches } = details;
  const parts = enrollments.length > 1 ? 'both' : (enrollments[0]?.role ?? 'none');
  const only = enrollments.length === 1 ? (enrollments[0] ?? null) : null;
  const missingRoles = rolesIn(useFormat()).filter((role) =>
    enrollments.every((one) => one.role !== role),
  );
  const where = whereabouts(person, program.ladder);
  return (
    <Page
      title={person.name}
      sentence={[where, t(`page.parts.${parts}`)].filter((text) => text !== '').join('. ')}
      actions={
        <>
          <Button component={Link} href="/people" variant="default">
            {t('actions.back')}
          </Button>
          {missingRoles.map((role) => (
            <Button
              key={role}
              component={Link}
              href={formPath({ personId: person.id, role })}
              variant={only === null && role === 'mentee' ? 'filled' : 'default'}
            >
              {t(`actions.enrolAs.${role}`)}
            </Button>
          ))}
          {only !== null && (
            <Button component={Link} href={formPath({ personId: person.id, role: only.role })}>
              {t('actions.editAnswers')}
            </Button>
          )}
        </>
      }
      side={
        <>
          <Card title={t('page.matches')}>
            <MatchesList matches={matches} />
          </Card>
          <WhoCard details={details} program={program} />
          <DemographicsCard personId={person.id} />
          <RightsCards person={person} today={today} />
        </>
      }
    >
      {enrollments.map((enrollment) => (
        <EnrollmentCard
          key={enrollment.id}
          details={details}
          enrollment={enrollment}
          program={program}
          people={people}
          today={today}
        />
      ))}
      {enrollments.length === 0 && (
        <Card>
          <EmptyState
            title={t('page.notEnrolled')}
            text={t('page.notEnrolledText', { name: person.name })}
          />
        </Card>
      )}
    </Page>
  );
}

/** Everything about one person, as this cohort knows them. */
export function PersonScreen() {
  const { personId } = useParams<{ personId: string }>();
  return (
    <WithPerson wanted={personId}>
      {(details, { program, choices, today }) => (
        <Details
          key={details.person.id}
          details={details}
          program={program}
          people={choices.people}
          today={today}
        />
      )}
    </WithPerson>
  );
}
