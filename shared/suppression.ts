import { hiddenGroups, LEAST_GROUP } from './fairness';

/** One way of grouping the same people: the group of each, from 0. */
type Grouping = readonly number[];
type Hidden = ReadonlySet<number>;

/** How many of each group there are. */
function sizesOf(grouping: Grouping): number[] {
  const sizes = Array.from({ length: Math.max(-1, ...grouping) + 1 }, () => 0);
  for (const group of grouping) sizes[group] = (sizes[group] ?? 0) + 1;
  return sizes;
}

/** The groups of a table as a reader sees them: all that are hidden are one, the rest. */
const REST = -1;

/** Nodes are what a reader sees of two tables; an edge weighs the people that two of them share. */
type Shared = {
  /** The table, 0 or 1, and the group of each node. */
  readonly nodes: readonly { readonly table: number; readonly group: number }[];
  readonly weights: readonly (readonly number[])[];
};

function sharedBy(
  tables: readonly [Grouping, Grouping],
  hidden: readonly [Hidden, Hidden],
): Shared {
  const index = new Map<string, number>();
  const nodes: Shared['nodes'][number][] = [];
  const nodeOf = (table: 0 | 1, person: number): number => {
    const group = tables[table][person] ?? REST;
    const seen = hidden[table].has(group) ? REST : group;
    const key = `${table} ${seen}`;
    const known = index.get(key) ?? nodes.push({ table, group: seen }) - 1;
    index.set(key, known);
    return known;
  };
  const edges = tables[0].map((_, person) => [nodeOf(0, person), nodeOf(1, person)] as const);
  const weights = nodes.map(() => nodes.map(() => 0));
  const add = (from: number, to: number) => {
    const row = weights[from];
    if (row) row[to] = (row[to] ?? 0) + 1;
  };
  for (const [one, other] of edges) {
    add(one, other);
    add(other, one);
  }
  return { nodes, weights };
}

/** The nodes that hang together, part by part. */
function partsOf({ nodes, weights }: Shared): number[][] {
  const seen = new Set<number>();
  return nodes.flatMap((_, start) => {
    if (seen.has(start)) return [];
    const part = [start];
    seen.add(start);
    for (const node of part) {
      for (const [other, weight] of (weights[node] ?? []).entries()) {
        if (weight === 0 || seen.has(other)) continue;
        seen.add(other);
        part.push(other);
      }
    }
    return [part];
  });
}

/**
 * The lightest way to cut a part in two: the nodes of one side, and the people on the cut.
 * O(v^3)
 *
 * @see Stoer and Wagner 1997, "A simple min-cut algorithm"
 */
function lightestCut(part: readonly number[], weights: Shared['weights']) {
  const at = (one: number, other: number): number =>
    weights[part[one] ?? 0]?.[part[other] ?? 0] ?? 0;
  const joined = part.map((node) => [node]);
  const between = part.map((_, one) => part.map((__, other) => at(one, other)));
  const left = part.map((_, index) => index);
  let best = { weight: Number.POSITIVE_INFINITY, side: [] as readonly number[] };
  while (left.length > 1) {
    const order = [left[0] ?? 0];
    const pull = new Map(left.slice(1).map((node) => [node, between[node]?.[order[0] ?? 0] ?? 0]));
    let last = 0;
    while (pull.size > 0) {
      const [next, weight] = [...pull].reduce((most, each) => (each[1] > most[1] ? each : most));
      pull.delete(next);
      order.push(next);
      last = weight;
      for (const [node, before] of pull) pull.set(node, before + (between[node]?.[next] ?? 0));
    }
    const [goes = 0, stays = 0] = [order.at(-1), order.at(-2)];
    if (last < best.weight) best = { weight: last, side: [...(joined[goes] ?? [])] };
    joined[stays]?.push(...(joined[goes] ?? []));
    for (const node of left) {
      const sum = (between[stays]?.[node] ?? 0) + (between[goes]?.[node] ?? 0);
      const [there, back] = [between[stays], between[node]];
      if (there && back && node !== stays) there[node] = back[stays] = sum;
    }
    left.splice(left.indexOf(goes), 1);
  }
  return best;
}

/**
 * A shown group to hide so that two tables no longer tell of fewer than `least`; null where they don't.
 *
 * What follows from two tables is a number for every group of either, added over each person's two
 * groups. Such a sum is about few people only if taking these few out parts the groups: a light cut.
 */
function giveaway(shared: Shared, least: number): Shared['nodes'][number] | null {
  for (const part of partsOf(shared)) {
    const { weight, side } = lightestCut(part, shared.weights);
    if (weight >= least) continue;
    const sizeOf = (node: number) => (shared.weights[node] ?? []).reduce((a, b) => a + b, 0);
    const shown = (nodes: readonly number[]) =>
      nodes
        .filter((node) => shared.nodes[node]?.group !== REST)
        .sort((one, other) => sizeOf(one) - sizeOf(other) || one - other);
    const [first] = [...shown(side), ...shown(part)];
    const found = first === undefined ? undefined : shared.nodes[first];
    if (found) return found;
  }
  return null;
}

/**
 * Which groups must be hidden where several tables about the same people, and their totals, are shown
 * together: those of 1 to `least` - 1, and as many more as it takes that nothing about a set of fewer
 * than `least` follows from any two of the tables, by adding and subtracting what they show, even
 * for a reader who knows of which groups everybody is.
 *
 * @param groupings a table each, over the same people in the same order
 * @param always groups of each table that are hidden in any case
 * @returns the hidden groups of each table
 * Complexity O(h t^2 v^3) for t tables of v groups, of which h more are hidden
 */
export function hiddenTogether(
  groupings: readonly Grouping[],
  least: number = LEAST_GROUP,
  always: readonly Hidden[] = [],
): Hidden[] {
  const sizes = groupings.map(sizesOf);
  const hide = (table: number, forced: Hidden) => hiddenGroups(sizes[table] ?? [], least, forced);
  const hidden = groupings.map((_, table) => hide(table, always[table] ?? new Set()));
  const pairs = groupings.flatMap((_, one) =>
    groupings.slice(one + 1).map((__, further) => [one, one + 1 + further] as const),
  );
  for (let at = 0; at < pairs.length; ) {
    const [one, other] = pairs[at] ?? [0, 0];
    const tables = [groupings[one] ?? [], groupings[other] ?? []] as const;
    const seen = [hidden[one] ?? new Set(), hidden[other] ?? new Set()] as const;
    const found = giveaway(sharedBy(tables, seen), least);
    if (found === null) at += 1;
    else {
      const table = found.table === 0 ? one : other;
      hidden[table] = hide(table, new Set([...(hidden[table] ?? []), found.group]));
      // What was safe before may no longer be: the rest of that table is another set now.
      at = 0;
    }
  }
  return hidden;
}
