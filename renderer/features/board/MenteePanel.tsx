import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PersonId } from '../../../shared/ids';
import type { Wait } from '../../../shared/match';
import { useCohortId } from '../../lib/cohort';
import { formatList } from '../../lib/format';
import { useCall } from '../../lib/queries';
import { wordsForWait } from '../../lib/wait-words';
import { SidePanel } from '../../ui/SidePanel';
import { Tag } from '../../ui/Tag';
import { useBoard } from './board-store';
import { canMove, isHeld, type Standing } from './board-view';
import { MenteeActions } from './MenteeActions';
import { useNaming } from './naming';
import { PairParts } from './PairParts';
import { PlacesList } from './PlacesList';
import { useLadder } from './use-ladder';

type Props = {
  readonly menteeId: PersonId;
  readonly standing: Standing;
  readonly wait: Wait | undefined;
  readonly locked: boolean;
  /** Whether it is only looked at: the pointer rests on the card. */
  readonly look?: boolean;
};

/** What the mentee wants and who they are, in one line. */
function useProfile(menteeId: PersonId): string | undefined {
  const { t } = useTranslation('board');
  const cohortId = useCohortId();
  const naming = useNaming();
  const levelOf = useLadder();
  const { data, isPlaceholderData } = useCall('people.get', { personId: menteeId, cohortId });
  if (data === undefined || isPlaceholderData) return undefined;
  const { person, enrollments } = data;
  const answers = enrollments.find(
    (enrollment) => enrollment.cohortId === cohortId && enrollment.role === 'mentee',
  )?.answers;
  const skills = answers?.skills ?? [];
  const where = [levelOf(person.level), person.department, person.site].filter(
    (part) => part !== null,
  );
  return [
    ...(skills.length > 0 ? [t('panel.wants', { skills: formatList(skills) })] : []),
    ...(where.length > 0 ? [where.join(', ')] : []),
    ...(answers?.topGoal ? [t('panel.topGoal', { goal: naming.inText(answers.topGoal) })] : []),
  ].join(' · ');
}

function Unplaced({ standing }: { readonly standing: Extract<Standing, { kind: 'unplaced' }> }) {
  const { t } = useTranslation('board');
  const { reason, rules } = standing.unmatched;
  const counted = rules.map(({ rule, mentors }) =>
    t('reason.ruleCount', { count: mentors, rule: t(`ruleShort.${rule}`) }),
  );
  return <p className="board-lines">{t(`reason.${reason}`, { rules: formatList(counted) })}</p>;
}

/** Why a mentee is where they are, where else they could be, and what can be decided. */
export const MenteePanel = memo(function Panel({
  menteeId,
  standing,
  wait,
  locked,
  look = false,
}: Props) {
  const { t } = useTranslation('board');
  const naming = useNaming();
  const select = useBoard((state) => state.select);
  const profile = useProfile(menteeId);
  const movable = canMove(standing);
  const isPublished = standing.kind === 'placed' && standing.card.state === 'active';
  const standingTag = isPublished ? (
    <Tag tone="accent">{t('panel.published')}</Tag>
  ) : (
    standing.kind === 'unplaced' && <Tag>{t('panel.notPlaced')}</Tag>
  );
  return (
    <SidePanel
      title={naming.mentee(menteeId)}
      tag={
        <>
          <Tag tone={look ? 'neutral' : 'accent'}>{t(look ? 'panel.look' : 'panel.selected')}</Tag>{' '}
          {standingTag}
        </>
      }
      {...(profile !== undefined && { sentence: profile })}
      {...(!look && { onClose: () => select(null) })}
    >
      {standing.kind === 'unplaced' && <Unplaced standing={standing} />}
      {!isPublished && wait && (
        <p className="board-lines">{t('panel.waiting', { wait: wordsForWait(wait) })}</p>
      )}
      {movable && <MenteeActions menteeId={menteeId} standing={standing} locked={locked} />}
      {standing.kind === 'placed' && (
        <PairParts
          menteeId={menteeId}
          mentorId={standing.mentor.personId}
          heading={t('panel.withNow', {
            mentor: naming.mentor(standing.mentor.personId),
            score: standing.card.score ?? 0,
          })}
          given={standing.card.score ?? undefined}
        />
      )}
      {isPublished && (
        <div className="board-section">
          <p className="board-lines">{t('panel.publishedText')}</p>
          <Link href="/matches">{t('panel.openMatches')}</Link>
        </div>
      )}
      {movable && !locked && !isHeld(standing) && (
        <PlacesList menteeId={menteeId} standing={standing} />
      )}
      {!naming.hidden && <Link href={`/people/${menteeId}`}>{t('panel.openPerson')}</Link>}
    </SidePanel>
  );
});
