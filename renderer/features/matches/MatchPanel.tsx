import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Output } from '../../../shared/contract';
import type { MatchId } from '../../../shared/ids';
import type { Cohort } from '../../../shared/program';
import type { CalendarDate } from '../../../shared/time';
import { formatDate } from '../../lib/format';
import { Loaded } from '../../lib/Loaded';
import { calledBoth, useMarks } from '../../lib/namesakes';
import { useCall, useCommand } from '../../lib/queries';
import { SilenceTag } from '../../lib/SilenceTag';
import { SidePanel } from '../../ui/SidePanel';
import { Tag } from '../../ui/Tag';
import { CloseDialog } from './CloseDialog';

import { SessionHistory } from './SessionHistory';
import { SignDialog } from './SignDialog';
import type { Printing } from './use-printing';
import { WhyThese } from './WhyThese';

type Common = {
  readonly cohort: Cohort;
  readonly today: CalendarDate;
  readonly printing: Printing;
  readonly onClose: () => void;
};

type AgreementProps = Pick<Common, 'today' | 'printing'> & {
  readonly details: Output<'matches.get'>;
};

function Agreement({ details, today, printing }: AgreementProps) {
  const { t } = useTranslation('matches');
  const [isDated, setDated] = useState(false);
  const { match, mentee, mentor } = calledBoth(details, useMarks());
  const sign = useCommand('matches.sign', {
    said: () => t('sign.saidOne', { mentee, mentor }),
    undo: true,
  });
  const set = (signedOn: CalendarDate | null) => void sign.run({ matchIds: [match.id], signedOn });
  return (
    <section className="match-part">
      <h3>{t('agreement.title')}</h3>
      <p className="match-hint">
        {match.signedOn === null
          ? t('agreement.notSigned')
          : t('agreement.signedOn', { date: formatDate(match.signedOn) })}
      </p>
      <div className="match-buttons">
        <Button
          size="xs"
          variant="default"
          loading={printing.busy}
          onClick={() => void printing.print([details])}
        >
          {t('print.one')}
        </Button>
        {match.signedOn === null && (
          <Button size="xs" variant="default" onClick={() => set(today)}>
            {t('sign.today')}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={() => setDated(true)}>
          {t('sign.otherDay')}
        </Button>
        {match.signedOn !== null && (
          <Button size="xs" variant="subtle" onClick={() => set(null)}>
            {t('sign.notSigned')}
          </Button>
        )}
      </div>
      {isDated && <SignDialog rows={[details]} today={today} onClose={() => setDated(false)} />}
    </section>
  );
}

/** Takes a match back that should not have been published. */
function Release({ details }: { readonly details: Output<'matches.get'> }) {
  const { t } = useTranslation('matches');
  const { match, mentee, mentor } = details;
  const release = useCommand('matches.release', {
    said: () => t('release.said', { mentee, mentor }),
    undo: true,
  });
  return (
    <section className="match-part">
      <h3>{t('release.heading')}</h3>
      <p className="match-hint">{t('release.hint')}</p>
      <div className="match-buttons">
        <Button
          size="xs"
          variant="default"
          loading={release.busy}
          onClick={() => void release.run({ matchId: match.id })}
        >
          {t('release.save')}
        </Button>
      </div>
    </section>
  );
}

type BodyProps = Common & { readonly details: Output<'matches.get'> };

function Body({ details, cohort, today, printing, onClose }: BodyProps) {
  const { t } = useTranslation('matches');
  const [isEnding, setEnding] = useState(false);
  const called = calledBoth(details, useMarks());
  const { match, mentee, mentor, attendance } = called;
  const isActive = match.state === 'active';
  const [wasActive] = useState(isActive);
  return (
    <SidePanel
      title={mentee}
      takesFocus={wasActive && !isActive && !isEnding}
      tag={
        isActive ? (
          <SilenceTag
            row={{ ...match, attendance, hold: details.hold }}
            cadenceDays={cohort.cadenceDays}
            today={today}
          />
        ) : (
          <Tag>{t('ended')}</Tag>
        )
      }
      sentence={
        <>
          {t('withMentor', { mentor })}.{' '}
          {t(match.startsOn > today ? 'panel.starts' : 'panel.since', {
            date: formatDate(match.startsOn),
          })}{' '}
          {attendance.lastOn === null
            ? t('panel.neverMet')
            : t('panel.lastMet', { date: formatDate(attendance.lastOn) })}
          {match.closedOn !== null && match.closeReason !== null && (
            <>
              {' '}
              {t('panel.endedOn', {
                date: formatDate(match.closedOn),
                reason: t(`close.reasons.${match.closeReason}`),
              })}
            </>
          )}
        </>
      }
      onClose={onClose}
    >
      <p className="match-links">
        <Link href={`/people/${match.menteeId}`}>{t('panel.mentee')}</Link>
        <Link href={`/people/${match.mentorId}`}>{t('panel.mentor')}</Link>
      </p>
      {isActive && <Agreement details={details} today={today} printing={printing} />}
      <SessionHistory details={called} today={today} />
      <WhyThese match={match} />
      {isActive && (
        <section className="match-part">
          <h3>{t('close.heading')}</h3>
          <p className="match-hint">{t('close.hint')}</p>
          <div className="match-buttons">
            <Button size="xs" variant="default" onClick={() => setEnding(true)}>
              {t('close.open')}
            </Button>
          </div>
        </section>
      )}
      {isActive && <Release details={called} />}
      {isEnding && (
        <CloseDialog
          rows={[details]}
          cohort={cohort}
          today={today}
          onClose={() => setEnding(false)}
        />
      )}
    </SidePanel>
  );
}

type Props = Common & { readonly matchId: MatchId };

/** One match: the two people, their agreement, what they met, why they fit, and its end. */
export function MatchPanel({ matchId, ...common }: Props) {
  const details = useCall('matches.get', { matchId });
  return <Loaded of={details}>{(read) => <Body details={read} {...common} />}</Loaded>;
}
