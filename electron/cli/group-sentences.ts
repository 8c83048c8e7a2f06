import type { GroupRefusal } from '../matching/groups/problem';

const people = (indices: readonly number[]): string => indices.join(', ');

/** Why there is no arrangement, in one sentence of the command line. */
export function sentenceOf(refusal: GroupRefusal): string {
  switch (refusal.code) {
    case 'too-many-people':
      return `${refusal.n} people are more than the ${refusal.most} that can be divided at once.`;
    case 'too-many-apart':
      return `People ${people(refusal.people)} all have to be apart from each other, which takes ${refusal.people.length} groups, and there are ${refusal.groups}.`;
    case 'impossible':
      return 'Every arrangement was tried: none keeps all pairs of "apart" apart.';
    case 'none-found':
      return 'No arrangement was found that keeps all pairs of "apart" apart; there may be none.';
    default:
      // Everything else is told while the file is read.
      return `The question can't be answered (${refusal.code}).`;
  }
}
