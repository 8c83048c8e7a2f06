import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GroupBoard, GroupPlace } from '../../../shared/contract/groups';
import type { GroupEdit } from '../../../shared/group';
import { PersonId } from '../../../shared/ids';
import { wordsForPrice } from '../../lib/pair-words';
import { type Question, useGroups } from './groups-store';
import { placesInOrder, standings } from './groups-view';
import { useNaming } from './naming';

const onlyTotal = (total: number) => wordsForPrice({ placed: 0, worst: 0, total });

type PlaceProps = {
  readonly question: Extract<Question, { kind: 'place' }>;
  readonly places: readonly GroupPlace[] | null;
  readonly edit: GroupEdit | null;
};

/** Where to: every way into every group with its price in the system's own select, the true keyboard path. */
export function PlaceChoice({ question, places, edit }: PlaceProps) {
  const { t } = useTranslation('groups');
  const naming = useNaming();
  const ask = useGroups((state) => state.ask);
  const { personId } = question;
  const options = placesInOrder(places ?? []).flatMap(({ index, name, move, swap, obstacle }) => {
    const moved = move !== null && {
      value: `move ${index}`,
      label: t('choice.move', { group: name, price: onlyTotal(move) }),
    };
    const exchanged = swap !== null && {
      value: `swap ${swap.otherId}`,
      label: t('choice.swap', {
        group: name,
        other: naming.of(swap.otherId),
        price: onlyTotal(swap.total),
      }),
    };
    const ways = [moved, exchanged].filter((way) => way !== false);
    if (ways.length > 0) return ways;
    const why = t(`choice.${obstacle ?? 'none'}`);
    return [
      { value: `none ${index}`, label: t('choice.not', { group: name, why }), disabled: true },
    ];
  });
  const choose = (value: string) => {
    const [kind, rest = ''] = value.split(' ');
    const next: GroupEdit | null =
      kind === 'move'
        ? { kind, personId, group: Number(rest) }
        : { kind: 'swap', personId, otherId: PersonId.parse(rest) };
    ask({ ...question, group: null, edit: next });
  };
  const chosen = edit?.kind === 'move' ? `move ${edit.group}` : '';
  return (
    <NativeSelect
      label={t('choice.to')}
      {...(question.group === null && { 'data-autofocus': true })}
      data={[
        { value: '', label: t(places === null ? 'preview.wait' : 'choice.choose'), disabled: true },
        ...options,
      ]}
      value={edit?.kind === 'swap' ? `swap ${edit.otherId}` : chosen}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    />
  );
}

type OtherProps = {
  readonly question: Extract<Question, { kind: 'with' }>;
  readonly board: GroupBoard;
};

/** With whom: those of other groups to change places with, or anybody to be kept apart from. */
export function OtherChoice({ question, board }: OtherProps) {
  const { t } = useTranslation('groups');
  const naming = useNaming();
  const ask = useGroups((state) => state.ask);
  const all = standings(board);
  const mine = all.get(question.personId);
  const own = mine?.kind === 'placed' ? mine.group.index : null;
  const others = [...all].flatMap(([id, standing]) => {
    if (id === question.personId || standing.kind !== 'placed' || standing.group.index === null) {
      return [];
    }
    const same = standing.group.index === own;
    if (question.what === 'swap' && (same || standing.role !== mine?.role)) return [];
    return { id, same, name: naming.of(id), group: standing.group.name };
  });
  const inOrder = others.toSorted(
    (a, b) => Number(b.same) - Number(a.same) || a.name.localeCompare(b.name),
  );
  return (
    <NativeSelect
      label={t(`choice.${question.what}With`)}
      data-autofocus
      data={[
        { value: '', label: t('choice.chooseOther'), disabled: true },
        ...inOrder.map(({ id, name, group }) => ({
          value: id as string,
          label: t('choice.other', { name, group }),
        })),
      ]}
      value={question.otherId ?? ''}
      onChange={({ currentTarget }) =>
        ask({ ...question, otherId: PersonId.parse(currentTarget.value) })
      }
    />
  );
}
