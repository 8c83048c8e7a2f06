// biome-ignore-all lint/a11y/useSemanticElements: rows of cards that wrap are no table
// biome-ignore-all lint/a11y/useFocusableInteractive: the cards inside take the focus
import { useDroppable } from '@dnd-kit/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardGroup, GroupPlace } from '../../../shared/contract/groups';
import type { PersonId } from '../../../shared/ids';
import { formatCount, formatList } from '../../lib/format';
import { priceTone, wordsForPrice } from '../../lib/pair-words';
import { Tag } from '../../ui/Tag';
import { GroupCardButton } from './GroupCardButton';
import { peopleIn } from './groups-view';
import { useNaming } from './naming';

/** Goals a row has room for. */
const GOALS_SHOWN = 2;

type Props = {
  readonly group: BoardGroup;
  /** Whether somebody is to lead it. */
  readonly isLed: boolean;
  readonly active: PersonId | null;
  readonly selected: PersonId | null;
  readonly locked: boolean;
  readonly instructionsId: string;
  /** What it would cost to have the dragged card here; undefined while nothing is dragged. */
  readonly place: GroupPlace | undefined;
};

const onlyTotal = (total: number) => ({ placed: 0, worst: 0, total });

/** What a drop here would cost, while a card is dragged. */
function DropPrice({ place }: { readonly place: GroupPlace }) {
  const { t } = useTranslation('groups');
  const naming = useNaming();
  const { move, swap } = place;
  const total = move ?? swap?.total;
  if (total === undefined) return <Tag>{t('row.notHere')}</Tag>;
  const price = onlyTotal(total);
  return (
    <span className="board-place-price" data-tone={priceTone(price)}>
      {move === null && swap !== null
        ? t('row.exchange', { other: naming.of(swap.otherId), price: wordsForPrice(price) })
        : wordsForPrice(price)}
    </span>
  );
}

/** What the people of a group have in common, in a few words. */
function useFacts({ facts }: BoardGroup): string {
  const { t } = useTranslation('groups');
  const { t: terms } = useTranslation('app');
  const goals = facts.goals
    .slice(0, GOALS_SHOWN)
    .map(({ goal, members }) =>
      t('row.goal', { goal: terms(`terms.goal.${goal}`), count: members }),
    );
  return [
    ...(facts.departments > 0 ? [t('row.departments', { count: facts.departments })] : []),
    ...(goals.length > 0 ? [formatList(goals)] : []),
  ].join(' · ');
}

/** A group: what it is called, how well it fits, what it shares, and everybody in it. */
export function GroupRow({ group, isLed, active, selected, locked, instructionsId, place }: Props) {
  const { t } = useTranslation('groups');
  const naming = useNaming();
  const facts = useFacts(group);
  const target = group.index === null ? `published-${group.groupId}` : String(group.index);
  const { ref, isDropTarget } = useDroppable({ id: target, disabled: group.index === null });
  const count = t('row.members', { count: group.members.length });
  const fit = group.fit === null ? t('row.final') : t('row.fit', { fit: formatCount(group.fit) });
  const cells: ReactNode = peopleIn(group).map((card) => {
    const name = naming.of(card.personId);
    const leads = card.personId === group.facilitator?.personId;
    return (
      <GroupCardButton
        key={card.personId}
        card={card}
        {...naming.face(card.personId)}
        label={[
          t(leads ? 'card.leading' : 'card.member', { name, group: group.name }),
          ...(card.department === null || leads ? [] : [card.department]),
          ...(card.pinned ? [t('card.pinned')] : []),
        ].join(', ')}
        leads={leads}
        movable={group.index !== null && !locked}
        selected={selected === card.personId}
        tabbable={active === card.personId}
        instructionsId={instructionsId}
      />
    );
  });
  return (
    <div ref={ref} role="row" className="board-row group-row" data-over={isDropTarget || undefined}>
      <div role="rowheader" className="board-row-head">
        <span className="board-row-name">
          {group.name}
          {group.index === null && <Tag tone="accent">{t('row.published')}</Tag>}
        </span>
        <span className="group-row-fit">
          {place ? <DropPrice place={place} /> : [count, fit].join(' · ')}
        </span>
        {isLed && group.facilitator === null && (
          <span>
            <Tag tone="amber">{t('row.unled')}</Tag>
          </span>
        )}
        <span className="group-row-facts" title={facts}>
          {facts}
        </span>
      </div>
      <div role="gridcell" className="board-cards">
        {cells}
      </div>
    </div>
  );
}
