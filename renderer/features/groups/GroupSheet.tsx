import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { GroupRow } from '../../../shared/contract/groups';
import type { GroupSession } from '../../../shared/group';
import type { PersonId } from '../../../shared/ids';
import type { Cohort } from '../../../shared/program';
import type { CalendarDate } from '../../../shared/time';
import { formatDate, formatShortDate } from '../../lib/format';
import { useCommand } from '../../lib/queries';
import { HoldTag } from '../../lib/SilenceTag';
import { say } from '../../lib/toasts';
import { Card } from '../../ui/Card';
import { Tag } from '../../ui/Tag';
import { EndDialog } from './EndDialog';
import { GroupHistory } from './GroupHistory';
import { LeadDialog } from './LeadDialog';

type Props = {
  readonly row: GroupRow;
  /** Whether the address asks for this one: then it comes into view. */
  readonly chosen: boolean;
  readonly sessions: readonly GroupSession[];
  readonly cohort: Cohort;
  readonly today: CalendarDate;
  readonly printing: boolean;
  readonly onPrint: () => void;
};

function Standing({ group }: Pick<GroupRow, 'group'>) {
  const { t } = useTranslation('groups');
  if (group.closedOn !== null) {
    return <Tag>{t('list.ended', { date: formatDate(group.closedOn) })}</Tag>;
  }
  return group.signedOn === null ? (
    <Tag tone="outline">{t('list.unsigned')}</Tag>
  ) : (
    <Tag tone="green" sign="✓">
      {t('list.signed', { date: formatDate(group.signedOn) })}
    </Tag>
  );
}

/** Everybody in a group, and who left it. */
function People({ row: { group, people }, today }: Pick<Props, 'row' | 'today'>) {
  const { t } = useTranslation('groups');
  const leave = useCommand('groups.leave');
  const takeOut = async (personId: PersonId, name: string) => {
    const reply = await leave.run({ groupId: group.id, personId, leftOn: today });
    if (reply.ok) say(t('list.leftSaid', { name, group: group.name }), { undo: true });
  };
  return (
    <ul className="group-people" aria-label={t('list.people', { group: group.name })}>
      {people.map(({ personId, name, role, joinedOn, leftOn, wasAt, couldBeAt }) => (
        <li key={personId}>
          <Link href={`/people/${personId}`} title={name}>
            {name}
          </Link>
          {role === 'facilitator' && (
            <Tag tone={leftOn === null ? 'accent' : 'neutral'}>
              {t(leftOn === null ? 'list.facilitator' : 'list.led')}
            </Tag>
          )}
          {joinedOn !== null && leftOn === null && (
            <Tag>{t('list.joined', { date: formatShortDate(joinedOn) })}</Tag>
          )}
          {leftOn !== null && group.state === 'active' && (
            <Tag>{t('list.left', { date: formatShortDate(leftOn) })}</Tag>
          )}
          {couldBeAt > 0 && (
            <span
              className="group-was-at"
              title={t('list.wasAtOf', { name, wasAt, of: couldBeAt })}
            >
              {t('list.wasAt', { wasAt, of: couldBeAt })}
            </span>
          )}
          {leftOn === null && (
            <Button
              variant="subtle"
              size="compact-xs"
              aria-label={t('list.leaveOf', { name, group: group.name })}
              onClick={() => void takeOut(personId, name)}
            >
              {t('list.leave')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A published group: who is in it, its agreement, and its end. */
export function GroupSheet({ row, chosen, sessions, cohort, today, printing, onPrint }: Props) {
  const { t } = useTranslation('groups');
  const { group } = row;
  const [isEnding, setEnding] = useState(false);
  const [isNaming, setNaming] = useState(false);
  const sign = useCommand('groups.sign', {
    said: ({ signed }) =>
      group.signedOn === null ? t('list.signedSaid', { count: signed }) : t('list.unsignedSaid'),
    undo: true,
  });
  const isOpen = group.signedOn === null;
  return (
    <Card title={group.name} aside={<Standing group={group} />}>
      {chosen && <span ref={(mark) => mark?.scrollIntoView({ block: 'center' })} />}
      {(row.hold || row.lead === 'nobody') && (
        <div className="group-hold">
          {row.hold && <HoldTag {...row.hold} />}
          {row.lead === 'nobody' && <Tag tone="red">{t('list.unled')}</Tag>}
          {row.lead !== 'in-turns' && (
            <Button
              variant="default"
              size="compact-xs"
              aria-label={t(row.lead === 'nobody' ? 'lead.nameOf' : 'lead.otherOf', {
                group: group.name,
              })}
              onClick={() => setNaming(true)}
            >
              {t(row.lead === 'nobody' ? 'lead.name' : 'lead.other')}
            </Button>
          )}
        </div>
      )}
      <People row={row} today={today} />
      <GroupHistory row={row} sessions={sessions} cadenceDays={cohort.cadenceDays} today={today} />
      {group.state === 'active' && (
        <div className="group-buttons">
          <Button
            variant="default"
            size="xs"
            aria-label={t(isOpen ? 'list.signOf' : 'list.unsignOf', { group: group.name })}
            onClick={() => void sign.run({ groupIds: [group.id], signedOn: isOpen ? today : null })}
          >
            {t(isOpen ? 'list.sign' : 'list.unsign')}
          </Button>
          <Button
            variant="default"
            size="xs"
            disabled={printing}
            aria-label={t('list.printOf', { group: group.name })}
            onClick={onPrint}
          >
            {t('list.printOne')}
          </Button>
          <Button
            variant="default"
            size="xs"
            aria-label={t('list.endOf', { group: group.name })}
            onClick={() => setEnding(true)}
          >
            {t('list.end')}
          </Button>
        </div>
      )}
      {isNaming && <LeadDialog row={row} today={today} onClose={() => setNaming(false)} />}
      {isEnding && (
        <EndDialog
          groups={[group]}
          cohort={cohort}
          today={today}
          onClose={() => setEnding(false)}
        />
      )}
    </Card>
  );
}
