import type { Output } from '../../../shared/contract';
import type {
  BoardGroup,
  GroupBoard,
  GroupCard,
  GroupPlace,
} from '../../../shared/contract/groups';
import type { Role } from '../../../shared/enrollment';
import type { GroupEdit } from '../../../shared/group';
import type { PersonId } from '../../../shared/ids';
import { NotMatchable } from '../../../shared/plan';
import type { Question } from './groups-store';

type TrayCard = GroupBoard['tray'][number];

/** Whether the reason is about the person: nothing on the board can change it. */
export const isOut = ({ reason }: TrayCard): boolean =>
  NotMatchable.safeParse(reason).success || reason === 'no-facilitators-here';

/** Who is in a group, whoever leads it first. */
export const peopleIn = ({ facilitator, members }: BoardGroup): readonly GroupCard[] =>
  facilitator === null ? members : [facilitator, ...members];

/** Where somebody stands on the board. */
export type Standing =
  | {
      readonly kind: 'placed';
      readonly card: GroupCard;
      readonly role: Role;
      readonly group: BoardGroup;
    }
  | { readonly kind: 'waiting'; readonly card: TrayCard; readonly role: Role };

/** Everybody on the board, by id. Whoever leads one group and is in another stands where they are a member. */
export function standings({ groups, tray }: GroupBoard): ReadonlyMap<PersonId, Standing> {
  const all = new Map<PersonId, Standing>();
  for (const card of tray) all.set(card.personId, { kind: 'waiting', card, role: card.role });
  for (const group of groups) {
    const { facilitator } = group;
    if (facilitator) {
      all.set(facilitator.personId, { kind: 'placed', card: facilitator, role: 'mentor', group });
    }
  }
  for (const group of groups) {
    for (const card of group.members) {
      all.set(card.personId, { kind: 'placed', card, role: 'mentee', group });
    }
  }
  return all;
}

/** Whether the coordinator can do anything with somebody on the board. */
export const canMove = (standing: Standing): boolean =>
  standing.kind === 'placed' ? standing.group.index !== null : !isOut(standing.card);

export const isHeld = (standing: Standing): boolean =>
  standing.kind === 'waiting' && standing.card.reason === 'held';

/** The rows as stops for the arrow keys: the tray first, then each group. */
export const stopRows = ({ groups, tray }: GroupBoard): readonly (readonly PersonId[])[] => [
  tray.map(({ personId }) => personId),
  ...groups.map((group) => peopleIn(group).map(({ personId }) => personId)),
];

/** How far a plan may at most be from the best, in tenths of a percent, rounded up; null where it is not known. */
export function gapOf({
  total,
  bound,
}: Pick<NonNullable<GroupBoard['run']>, 'total' | 'bound'>): number | null {
  if (bound === null) return null;
  if (bound <= total) return 0;
  return bound <= 0 ? null : Math.ceil((1000 * (bound - total)) / bound) / 10;
}

/** The mean of the groups' fits; null where no group has one. */
export function meanFit({ groups }: Pick<GroupBoard, 'groups'>): number | null {
  const fits = groups.flatMap(({ fit }) => fit ?? []);
  return fits.length === 0 ? null : Math.round(fits.reduce((a, b) => a + b, 0) / fits.length);
}

/** The best way into a group: by moving, else in exchange; null where there is none. */
export function wayInto(personId: PersonId, place: GroupPlace | undefined): GroupEdit | null {
  if (!place) return null;
  if (place.move !== null) return { kind: 'move', personId, group: place.index };
  return place.swap && { kind: 'swap', personId, otherId: place.swap.otherId };
}

/** The best places first: what the best way into each is worth. */
export function placesInOrder(places: readonly GroupPlace[]): readonly GroupPlace[] {
  const worth = ({ move, swap }: GroupPlace): number =>
    Math.max(move ?? Number.NEGATIVE_INFINITY, swap?.total ?? Number.NEGATIVE_INFINITY);
  return places.toSorted((a, b) => worth(b) - worth(a) || a.index - b.index);
}

/** The step a question leads to; null while something is still to be chosen. */
export function editOf(question: Question, places: readonly GroupPlace[] | null): GroupEdit | null {
  switch (question.kind) {
    case 'edit':
      return question.edit;
    case 'with': {
      const { what, personId, otherId } = question;
      return otherId && { kind: what, personId, otherId };
    }
    case 'place': {
      const { personId, group, edit } = question;
      return (
        edit ??
        wayInto(
          personId,
          places?.find(({ index }) => index === group),
        )
      );
    }
  }
}

/** What a typed reason belongs to. */
export const reasonKey = (question: Question): string =>
  question.kind === 'edit'
    ? Object.values(question.edit).join('-')
    : `${question.kind}-${question.personId}`;

export type Preview = Output<'groups.preview'>;
