import type { DueItem } from '../../shared/contract/app';

/** How far ahead something counts as due soon, in days. */
export const SOON_DAYS = 7;
/** Days after publishing within which an agreement is signed without anybody asking. */
export const SIGNING_DAYS = 14;
/** Names a sentence can hold. */
const NAMES = 3;

/** Something due, with as many names as its sentence can hold. */
export function item(
  kind: DueItem['kind'],
  urgency: DueItem['urgency'],
  names: readonly string[],
  rest: Partial<Pick<DueItem, 'days' | 'on' | 'personId' | 'matchId' | 'groupId' | 'count'>> = {},
): DueItem {
  return {
    kind,
    urgency,
    count: names.length,
    names: names.slice(0, NAMES),
    days: null,
    on: null,
    personId: null,
    matchId: null,
    groupId: null,
    ...rest,
  };
}
