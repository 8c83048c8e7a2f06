import { fail, ok, type Result } from '../../../shared/result';
import { problemFault } from './check-problem';
import type { GroupProblem, GroupRefusal, Two } from './problem';
import { seat } from './seat';

/** Whoever moves as one: people tied together, or one person alone. */
export type Atom = {
  /** In order of index. */
  readonly people: readonly number[];
  /** The group they are settled in; -1 is none. */
  readonly fixed: number;
};

/** A problem that was looked through: its atoms, and one arrangement that obeys all rules. */
export type GroupSetup = {
  readonly problem: GroupProblem;
  readonly atoms: readonly Atom[];
  /** The atom of each person. */
  readonly atomOf: Int32Array;
  /** atoms x atoms: 1 where the two may not share a group. */
  readonly clash: Uint8Array;
  /** The group of each person; `sizes.length` stands for being left over. Null: not yet known. */
  readonly start: Int32Array | null;
};

/** Joins whoever is tied, and whoever they are tied to. */
function atomsOf({ n, together, fixedIn }: GroupProblem): Atom[] {
  const leader = Int32Array.from({ length: n }, (_, p) => p);
  const leaderOf = (person: number): number => {
    let p = person;
    while (leader[p] !== p) p = leader[p] as number;
    return p;
  };
  for (const [p, q] of together) {
    const [low, high] = [leaderOf(p), leaderOf(q)].toSorted((a, b) => a - b) as [number, number];
    leader[high] = low;
  }
  const people = new Map<number, number[]>();
  for (let p = 0; p < n; p++) {
    const tied = people.get(leaderOf(p));
    if (tied) tied.push(p);
    else people.set(p, [p]);
  }
  const groupOf = new Map(fixedIn);
  return [...people.values()].map((tied) => ({
    people: tied,
    fixed: tied.map((p) => groupOf.get(p)).find((group) => group !== undefined) ?? -1,
  }));
}

/** What the ties forbid by themselves; null where nothing. */
function tieFault(
  { n, sizes, apart, fixedIn }: GroupProblem,
  atoms: readonly Atom[],
  atomOf: Int32Array,
): GroupRefusal | null {
  const left = n - sizes.reduce((a, b) => a + b, 0);
  const most = sizes.reduce((a, b) => Math.max(a, b), left);
  const split = apart.find(([p, q]) => atomOf[p] === atomOf[q]);
  if (split) return { code: 'tied-and-apart', pair: split };
  const large = atoms.find(({ people }) => people.length > most);
  if (large) return { code: 'tied-too-many', people: large.people, most };
  const first = new Map<number, Two>();
  for (const settled of fixedIn) {
    const atom = atomOf[settled[0]] as number;
    const other = first.get(atom) ?? settled;
    if (other[1] !== settled[1]) {
      return { code: 'tied-but-fixed-apart', pair: [other[0], settled[0]] };
    }
    first.set(atom, settled);
  }
  for (const [group, size] of sizes.entries()) {
    const inside = atoms.filter(({ fixed }) => fixed === group);
    if (inside.reduce((sum, { people }) => sum + people.length, 0) > size) {
      return { code: 'fixed-too-many', group, size };
    }
  }
  const met = apart.find(([p, q]) => {
    const [one, other] = [atoms[atomOf[p] as number], atoms[atomOf[q] as number]];
    return one !== undefined && one.fixed >= 0 && one.fixed === other?.fixed;
  });
  const group = met && atoms[atomOf[met[0]] as number]?.fixed;
  return met && group !== undefined ? { code: 'fixed-and-apart', pair: met, group } : null;
}

/** As many people as a quick look finds of whom each must be apart from each other. */
function mutuallyApart({ n, apart }: GroupProblem): number[] {
  const others = Array.from({ length: n }, () => new Set<number>());
  for (const [p, q] of apart) {
    others[p]?.add(q);
    others[q]?.add(p);
  }
  const degree = (p: number) => others[p]?.size ?? 0;
  const byDegree = others.map((_, p) => p).toSorted((p, q) => degree(q) - degree(p) || p - q);
  let best: number[] = [];
  for (const first of byDegree) {
    if (degree(first) < best.length) break;
    const found = [first];
    for (const p of byDegree) if (found.every((q) => others[q]?.has(p))) found.push(p);
    if (found.length > best.length) best = found;
  }
  return best.toSorted((p, q) => p - q);
}

/**
 * Looks a problem through.
 *
 * @returns an error where the question makes no sense, or where it is certain that no arrangement
 *   obeys all rules
 * Complexity O(n^2 + rules), and a search of bounded length for a first arrangement
 */
export function setUpGroups(given: GroupProblem): Result<GroupSetup, GroupRefusal> {
  const fault = problemFault(given);
  if (fault) return fail(fault);
  const { n, sizes, apart, maySpare } = given;
  // Nobody is worth anything to themselves.
  const values = given.values.map((value, cell) => (cell % (n + 1) === 0 ? 0 : value));
  const problem: GroupProblem = { ...given, values };
  const atoms = atomsOf(problem);
  const atomOf = new Int32Array(n);
  atoms.forEach(({ people }, atom) => {
    for (const p of people) atomOf[p] = atom;
  });
  const tied = tieFault(problem, atoms, atomOf);
  if (tied) return fail(tied);
  const crowd = maySpare ? [] : mutuallyApart(problem);
  if (crowd.length > sizes.length) {
    return fail({ code: 'too-many-apart', people: crowd, groups: sizes.length });
  }
  const clash = new Uint8Array(atoms.length ** 2);
  for (const [p, q] of apart) {
    const [a, b] = [atomOf[p] as number, atomOf[q] as number];
    clash[a * atoms.length + b] = 1;
    clash[b * atoms.length + a] = 1;
  }
  const seated = seat(atoms, clash, sizes, n);
  if (seated === 'impossible') return fail({ code: 'impossible' });
  const start = seated && Int32Array.from(atomOf, (atom) => seated[atom] as number);
  return ok({ problem, atoms, atomOf, clash, start });
}
