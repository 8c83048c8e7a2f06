import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { shortFingerprint } from '../../../shared/documents';
import type { Scenario, ScenarioResult } from '../../../shared/scenario';
import { SidePanel } from '../../ui/SidePanel';
import { Tag } from '../../ui/Tag';
import { ScenarioActions } from './ScenarioActions';
import type { Listing } from './scenarios-view';
import { useMentorName } from './use-mentor-name';

type Props = {
  readonly scenario: Scenario;
  readonly listing: Listing;
  /** Undefined while it is being worked out, and where that was stopped. */
  readonly result: ScenarioResult | undefined;
};

/** One scenario: what can be done with it, and whom it would move or leave out. */
export function DifferPanel({ scenario, listing, result }: Props) {
  const { t } = useTranslation('scenarios');
  const count = result?.differs.length ?? 0;
  return (
    <SidePanel
      title={scenario.name}
      tag={<Tag tone="accent">{t('panel.tag')}</Tag>}
      {...(result && {
        sentence: count === 0 ? t('panel.same') : t('panel.differs', { count }),
      })}
    >
      <ScenarioActions key={scenario.id} scenario={scenario} listing={listing} />
      {result && <Moves result={result} />}
    </SidePanel>
  );
}

function Moves({ result }: { readonly result: ScenarioResult }) {
  const { t } = useTranslation(['scenarios', 'app']);
  const { differs, unmatched, fingerprint } = result;
  const mentorName = useMentorName();
  const nameOf = (name: string | null) => name ?? t('panel.nobody');
  return (
    <>
      {differs.length > 0 && (
        <section>
          <h3>{t('panel.who')}</h3>
          <ul className="scenario-names" aria-label={t('panel.who')}>
            {differs.map(({ mentee, from, to }) => (
              <li key={mentee.personId}>
                <Link href={`/people/${mentee.personId}`}>{mentee.name}</Link>
                <span>
                  {t('panel.move', { from: nameOf(from), to: nameOf(to && mentorName(to)) })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>{t('panel.unmatched', { count: unmatched.length })}</h3>
        {unmatched.length === 0 ? (
          <p className="scenario-note">{t('panel.everybody')}</p>
        ) : (
          <ul className="scenario-names">
            {unmatched.map(({ personId, name, reason }) => (
              <li key={personId}>
                <Link href={`/people/${personId}`}>{name}</Link>
                <span>{t(`app:terms.unmatched.${reason}`)}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <p className="scenario-note">
        {t('panel.fingerprint', { fingerprint: shortFingerprint(fingerprint) })}
      </p>
    </>
  );
}
