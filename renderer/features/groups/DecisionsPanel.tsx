import { useTranslation } from 'react-i18next';
import type { GroupBoard } from '../../../shared/contract/groups';
import type { GroupDecision, GroupEdit } from '../../../shared/group';
import { DecisionList } from '../../lib/DecisionList';
import { SidePanel } from '../../ui/SidePanel';
import { useGroups } from './groups-store';
import { standings } from './groups-view';
import { useNaming } from './naming';

/** The step that takes a decision back. */
function liftOf({ kind, personId, otherId }: GroupDecision): GroupEdit | null {
  if (kind === 'pin') return { kind: 'unpin', personId };
  if (kind === 'hold') return { kind: 'release', personId };
  return otherId && { kind: 'allow', personId, otherId };
}

type Props = { readonly board: GroupBoard; readonly locked: boolean };

/** What was decided by hand, with reason and moment, each to be lifted. */
export function DecisionsPanel({ board, locked }: Props) {
  const { t } = useTranslation('groups');
  const naming = useNaming();
  const ask = useGroups((state) => state.ask);
  const all = standings(board);
  const words = ({ kind, personId, otherId }: GroupDecision): string => {
    const standing = all.get(personId);
    const group = standing?.kind === 'placed' ? standing.group.name : '';
    const name = naming.of(personId);
    if (kind === 'pin')
      return t(group === '' ? 'decisions.pin' : 'decisions.pinIn', { name, group });
    return t(`decisions.${kind}`, { name, other: otherId ? naming.of(otherId) : '' });
  };
  return (
    <SidePanel title={t('decisions.title')} sentence={t('decisions.hint')}>
      {board.decisions.length === 0 ? (
        <section className="board-section">
          <h3>{t('decisions.emptyTitle')}</h3>
          <p className="board-lines" data-plain>
            {t('decisions.emptyText')}
          </p>
        </section>
      ) : (
        <DecisionList
          decisions={board.decisions.map(({ decision }) => {
            const edit = locked ? null : liftOf(decision);
            return {
              id: decision.id,
              what: words(decision),
              lift: t(`decisions.lift.${decision.kind}`),
              reason: decision.reason && naming.inText(decision.reason),
              decidedAt: decision.decidedAt,
              onLift: edit && (() => ask({ kind: 'edit', edit })),
            };
          })}
        />
      )}
    </SidePanel>
  );
}
