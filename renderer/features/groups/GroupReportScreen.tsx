import { useTranslation } from 'react-i18next';
import type { GroupBoard, GroupRow } from '../../../shared/contract/groups';
import { useCohortId } from '../../lib/cohort';
import { formatCount } from '../../lib/format';
import { Loaded } from '../../lib/Loaded';
import { useCall } from '../../lib/queries';
import { Card } from '../../ui/Card';
import { Page } from '../../ui/Page';
import { Stat, StatRow } from '../../ui/Stat';

type Props = { readonly rows: readonly GroupRow[]; readonly board: GroupBoard };

function Figures({ rows, board }: Props) {
  const { t } = useTranslation('groups');
  const active = rows.filter(({ group }) => group.state === 'active');
  const present = active.flatMap(({ people }) => people.filter(({ leftOn }) => leftOn === null));
  const count = (role: 'member' | 'facilitator') =>
    present.filter((person) => person.role === role).length;
  const signed = active.filter(({ group }) => group.signedOn !== null).length;
  const left = active.flatMap(({ people }) => people.filter(({ leftOn }) => leftOn !== null));
  return (
    <Card title={t('report.counts')}>
      <StatRow>
        <Stat value={formatCount(active.length)} label={t('report.active')} />
        <Stat value={formatCount(rows.length - active.length)} label={t('report.ended')} />
        <Stat value={formatCount(count('member'))} label={t('report.members')} />
        <Stat value={formatCount(count('facilitator'))} label={t('report.facilitators')} />
        <Stat value={formatCount(left.length)} label={t('report.left')} />
        <Stat value={formatCount(board.ready.members)} label={t('report.waiting')} />
        <Stat
          value={t('stats.placed', { placed: signed, of: active.length })}
          label={t('report.signed')}
        />
      </StatRow>
      <p>{t('report.missing')}</p>
    </Card>
  );
}

/** What can be counted of groups so far; what is not recorded is said to be missing. */
export function GroupReportScreen() {
  const { t } = useTranslation('groups');
  const cohortId = useCohortId();
  const groups = useCall('groups.list', { cohortId });
  const board = useCall('groups.get', { cohortId });
  return (
    <Page title={t('report.title')} sentence={t('report.sentence')}>
      <Loaded of={groups}>
        {(rows) => <Loaded of={board}>{(data) => <Figures rows={rows} board={data} />}</Loaded>}
      </Loaded>
    </Page>
  );
}
