import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PersonId } from '../../../shared/ids';
import type { Program } from '../../../shared/program';
import { rolesIn } from '../../../shared/role-words';
import type { CalendarDate } from '../../../shared/time';
import { useCohortId, useFormat } from '../../lib/cohort';
import { Loaded } from '../../lib/Loaded';
import { useCall } from '../../lib/queries';
import { KeyHint } from '../../ui/KeyHint';
import { SidePanel } from '../../ui/SidePanel';
import { Tag } from '../../ui/Tag';
import { useDuration } from './answer-words';
import { formPath } from './drafts-store';
import { Fact, termTags } from './Fact';
import { MatchesList } from './MatchesList';
import { type PersonDetails, whereabouts } from './person-view';
import { Standing } from './Standing';

type Props = {
  readonly personId: PersonId;
  readonly program: Program;
  readonly today: CalendarDate;
  readonly onClose: () => void;
};

type PartProps = Pick<Props, 'today'> & {
  readonly details: PersonDetails;
  readonly enrollment: PersonDetails['enrollments'][number];
};

function Part({ details, enrollment, today }: PartProps) {
  const { t } = useTranslation('people');
  const duration = useDuration();
  const { role, answers } = enrollment;
  return (
    <section>
      <h3>{t(`page.as.${role}`)}</h3>
      <Standing details={details} enrollment={enrollment} today={today} />
      <dl className="people-facts" data-narrow={true}>
        <Fact label={t(`answers.skills.${role}`)}>{termTags({ terms: answers.skills })}</Fact>
        <Fact label={t('answers.goals')}>
          {termTags({ terms: answers.goals.map((goal) => t(`goals.${goal}.name`)) })}
        </Fact>
        {answers.topGoal !== null && (
          <Fact label={t('answers.topGoal')}>{t('quoted', { text: answers.topGoal })}</Fact>
        )}
        {role === 'mentor' && (
          <Fact label={t('answers.capacity')}>
            {answers.capacity === null ? null : t('answers.places', { count: answers.capacity })}
          </Fact>
        )}
        <Fact label={t('answers.hours')}>
          {answers.monthlyMinutes === null ? null : duration(answers.monthlyMinutes)}
        </Fact>
      </dl>
    </section>
  );
}

/** Who the selected person is and where they stand, beside the list. */
export function PersonPeek({ personId, program, today, onClose }: Props) {
  const { t } = useTranslation(['people', 'app']);
  const cohortId = useCohortId();
  const format = useFormat();
  const result = useCall('people.get', { personId, cohortId });
  return (
    <Loaded of={result}>
      {(details) => {
        const { person, enrollments, matches, managerName } = details;
        return (
          <SidePanel
            title={person.name}
            tag={<Tag tone="accent">{t('list.selected')}</Tag>}
            sentence={[
              whereabouts(person, program.ladder),
              managerName === null ? null : t('page.reportsTo', { name: managerName }),
            ]
              .filter((text) => text !== null && text !== '')
              .join(' · ')}
            onClose={onClose}
          >
            <div className="people-buttons">
              <Button component={Link} href={`/people/${person.id}`} variant="default" size="xs">
                {t('actions.open')} <KeyHint keys="Enter" />
              </Button>
              {enrollments.map(({ role }) => (
                <Button
                  key={role}
                  component={Link}
                  href={formPath({ personId: person.id, role })}
                  variant="default"
                  size="xs"
                >
                  {enrollments.length > 1 ? t(`actions.editAs.${role}`) : t('actions.editAnswers')}
                </Button>
              ))}
            </div>
            {enrollments.map((enrollment) => (
              <Part key={enrollment.id} details={details} enrollment={enrollment} today={today} />
            ))}
            {enrollments.length === 0 ? (
              <section>
                <p className="people-quiet">{t('page.notEnrolledText', { name: person.name })}</p>
                <div className="people-buttons">
                  {rolesIn(format).map((role) => (
                    <Button
                      key={role}
                      component={Link}
                      href={formPath({ personId: person.id, role })}
                      variant="default"
                      size="xs"
                    >
                      {t(`actions.enrolAs.${role}`)}
                    </Button>
                  ))}
                </div>
              </section>
            ) : (
              <section>
                <h3>{t('page.matches')}</h3>
                <MatchesList matches={matches} />
              </section>
            )}
          </SidePanel>
        );
      }}
    </Loaded>
  );
}
