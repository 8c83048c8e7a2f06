import type { PersonId } from '../../shared/ids';
import { type Forbidden, ForbidRule } from '../../shared/plan';
import type { MatchingProblem, MatchPerson, Pair } from './profile';
import type { ReportingLines } from './reporting-line';
import { rememberedKeys } from './terms';

/** The bit that stands for a rule in a pair's mask. */
export const ruleBit = (rule: ForbidRule): number => 1 << ForbidRule.options.indexOf(rule);

/** The rules of a mask, in the order in which they are told. */
export const rulesIn = (mask: number): ForbidRule[] =>
  ForbidRule.options.filter((rule) => (mask & ruleBit(rule)) !== 0);

/** Where each person stands in a sorted list. */
export type IndexById = ReadonlyMap<PersonId, number>;

export const indexById = (people: readonly MatchPerson[]): IndexById =>
  new Map(people.map(({ id }, index) => [id, index]));

/** n x m masks of the rules against each pair, with the way to set one. */
export class RuleBoard {
  readonly masks: Uint16Array;
  readonly #mentees: IndexById;
  readonly #mentors: IndexById;

  constructor(mentees: IndexById, mentors: IndexById, masks?: Uint16Array) {
    this.masks = masks ?? new Uint16Array(mentees.size * mentors.size);
    this.#mentees = mentees;
    this.#mentors = mentors;
  }

  forbidAt(i: number, j: number, rule: ForbidRule): void {
    const cell = i * this.#mentors.size + j;
    this.masks[cell] = (this.masks[cell] ?? 0) | ruleBit(rule);
  }

  /** Sets the rule against a pair; people who are not in the problem are passed over. */
  forbid(menteeId: PersonId, mentorId: PersonId, rule: ForbidRule): void {
    const i = this.#mentees.get(menteeId);
    const j = this.#mentors.get(mentorId);
    if (i !== undefined && j !== undefined) this.forbidAt(i, j, rule);
  }

  forbidAll(pairs: readonly Pair[], rule: ForbidRule): void {
    for (const { menteeId, mentorId } of pairs) this.forbid(menteeId, mentorId, rule);
  }

  /** Takes a rule off some pairs. */
  liftAll(pairs: readonly Pair[], rule: ForbidRule): void {
    for (const { menteeId, mentorId } of pairs) {
      const i = this.#mentees.get(menteeId);
      const j = this.#mentors.get(mentorId);
      if (i === undefined || j === undefined) continue;
      const cell = i * this.#mentors.size + j;
      this.masks[cell] = (this.masks[cell] ?? 0) & ~ruleBit(rule);
    }
  }
}

/** Forbids what two people share, compared as terms; nobody shares what is not known. */
function forbidSame(
  board: RuleBoard,
  { mentees, mentors }: MatchingProblem,
  textOf: (person: MatchPerson) => string | null,
  rule: ForbidRule,
): void {
  const keyOf = rememberedKeys();
  const bearers = new Map<string, number[]>();
  mentors.forEach((mentor, j) => {
    const text = textOf(mentor);
    if (text === null) return;
    const others = bearers.get(keyOf(text));
    if (others) others.push(j);
    else bearers.set(keyOf(text), [j]);
  });
  mentees.forEach((mentee, i) => {
    const text = textOf(mentee);
    if (text === null) return;
    for (const j of bearers.get(keyOf(text)) ?? []) board.forbidAt(i, j, rule);
  });
}

/**
 * Sets every rule that does not hang on the score, but for those of the coordinator. The board is
 * that of the problem, people in the same order. O(pairs forbidden + people x length of their lines)
 */
export function forbidByRules(
  board: RuleBoard,
  problem: MatchingProblem,
  lines: ReportingLines,
): void {
  const { mentees, mentors, settings, tried } = problem;
  for (const { id, vetoes } of mentees) {
    board.forbid(id, id, 'same-person');
    for (const mentorId of vetoes) board.forbid(id, mentorId, 'veto-by-mentee');
  }
  for (const { id, vetoes } of mentors) {
    for (const menteeId of vetoes) board.forbid(menteeId, id, 'veto-by-mentor');
  }
  if (mentees.length < mentors.length) {
    lines.eachRelated(mentees, mentors, (i, j) => board.forbidAt(i, j, 'reporting-line'));
  } else {
    lines.eachRelated(mentors, mentees, (j, i) => board.forbidAt(i, j, 'reporting-line'));
  }
  if (settings.forbidSameDepartment) {
    forbidSame(board, problem, ({ department }) => department, 'same-department');
  }
  if (settings.forbidSameSite) forbidSame(board, problem, ({ site }) => site, 'same-site');
  board.forbidAll(tried, 'tried-before');
}

/** A rule against a pair that needs no more said about it. */
export const plainly = (rule: ForbidRule): Forbidden => ({ rule, via: [], criterion: null });
