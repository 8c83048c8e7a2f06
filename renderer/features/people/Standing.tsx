import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Enrollment } from '../../../shared/enrollment';
import type { NotMatchable } from '../../../shared/plan';
import { missingAnswers, notMatchable } from '../../../shared/standing';
import type { CalendarDate } from '../../../shared/time';
import { formatDate, formatList } from '../../lib/format';
import { Tag } from '../../ui/Tag';
import { formPath } from './drafts-store';
import type { PersonDetails } from './person-view';
import { useEnrollmentChanges } from './use-enrollment-changes';

type Props = {
  readonly details: PersonDetails;
  readonly enrollment: Enrollment;
  readonly today: CalendarDate;
};

/** Why somebody cannot be matched in a role, in one sentence with its next step. */
function Obstacle({
  details,
  enrollment,
  today,
  reason,
}: Props & { readonly reason: NotMatchable }) {
  const { t } = useTranslation(['people', 'app']);
  const { change, putBack, busy } = useEnrollmentChanges(details);
  const { person } = details;
  const { optIn, withdrawnOn, role } = enrollment;
  const day = {
    'no-opt-in': null,
    'no-places': null,
    'opted-out': optIn?.on ?? null,
    withdrawn: withdrawnOn,
    left: person.leavingDate,
    'consent-withdrawn':
      enrollment.bars?.find(({ why }) => why === 'consent-withdrawn')?.from ?? null,
    'no-guardian': null,
    'not-screened': null,
  }[reason];
  const date = day === null ? '' : formatDate(day);
  const record = (answer: 'yes' | 'no') =>
    void change(
      { ...enrollment, optIn: { answer, on: today, wording: optIn?.wording ?? null } },
      t(`said.optIn.${answer}`, { name: person.name }),
    );
  const edit = (place: typeof role | null, label: string) => (
    <Button
      component={Link}
      href={formPath({ personId: person.id, role: place })}
      variant="default"
      size="xs"
    >
      {label}
    </Button>
  );
  return (
    <div className="people-standing" data-tone={reason === 'no-opt-in' ? 'amber' : 'neutral'}>
      <p>
        <strong>
          {t(`standing.${reason}.title`, { role: t(`app:terms.role.${role}`).toLowerCase(), date })}
        </strong>{' '}
        {t(`standing.${reason}.step`, { name: person.name })}
      </p>
      <div className="people-buttons">
        {(reason === 'no-opt-in' || reason === 'opted-out') && (
          <Button variant="default" size="xs" loading={busy} onClick={() => record('yes')}>
            {t('standing.saysYes')}
          </Button>
        )}
        {reason === 'no-opt-in' && (
          <Button variant="default" size="xs" loading={busy} onClick={() => record('no')}>
            {t('standing.saysNo')}
          </Button>
        )}
        {reason === 'withdrawn' && (
          <Button
            variant="default"
            size="xs"
            loading={busy}
            onClick={() => void putBack(enrollment)}
          >
            {t('actions.putBack')}
          </Button>
        )}
        {reason === 'no-places' && edit(role, t('actions.editAnswers'))}
        {reason === 'left' && edit(null, t('actions.editPerson'))}
      </div>
    </div>
  );
}

/** Where somebody stands in one role: matched, ready to be matched, or why not and what to do. */
export function Standing({ details, enrollment, today }: Props) {
  const { t } = useTranslation('people');
  const reason = notMatchable(enrollment, details.person, today);
  if (reason !== null) {
    return <Obstacle details={details} enrollment={enrollment} today={today} reason={reason} />;
  }
  const matched = details.matches.some(
    ({ match, as }) => as === enrollment.role && match.state === 'active',
  );
  const missing = missingAnswers(enrollment.answers).map((key) => t(`answers.missing.${key}`));
  return (
    <div className="people-standing-line">
      <Tag tone="green" sign="✓">
        {t(matched ? 'standing.matched' : 'standing.can')}
      </Tag>
      {missing.length > 0 && (
        <span>{t('standing.missing', { count: missing.length, list: formatList(missing) })}</span>
      )}
    </div>
  );
}
