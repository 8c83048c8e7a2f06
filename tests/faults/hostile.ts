import { z } from 'zod';
import { contract } from '../../shared/contract';
import type { Chance } from './chance';

/** What is looked at of a JSON schema. */
type Schema = {
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
};

const long = 'Ω'.repeat(1_000_000);

/** Values that have broken programs before; of kinds that cross the bridge. */
const NASTY: readonly unknown[] = [
  null,
  undefined,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '‮gpj.exe',
  "'; DROP TABLE people; --",
  '../../../etc/passwd',
  '__proto__',
  '=1+1',
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -1,
  -0,
  1e308,
  2 ** 53,
  0.1,
  10n,
  true,
  [],
  [[[[[[[[]]]]]]]],
  {},
  new Date(0),
  new Map([['cohortId', 1]]),
  new Set([1]),
  new Uint8Array(9),
  /x/u,
  JSON.parse('{"__proto__":{"ok":true},"constructor":{"prototype":{"ok":true}}}'),
];

/** A message of so many fits its schema, and may well be let through. */
const FITTING_ONCE_IN = 40;

const round: { self?: unknown } = {};
round.self = round;

/** A value that fits a schema, more often than not; ids are those of nobody, but for the cohort's. */
function fitting(schema: Schema, chance: Chance, cohortId: string, depth: number): unknown {
  const { pick, below, once } = chance;
  const inside = (next: Schema) => fitting(next, chance, cohortId, depth + 1);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return inside(pick(choices));
  if ('const' in schema) return schema.const;
  if (schema.enum) return pick(schema.enum);
  switch (schema.type) {
    case 'object': {
      const properties = Object.entries(schema.properties ?? {});
      return Object.fromEntries(properties.map(([name, next]) => [name, inside(next)]));
    }
    case 'array':
      return Array.from({ length: depth > 6 ? 0 : below(3) }, () => inside(schema.items ?? {}));
    case 'integer':
      return below(100);
    case 'number':
      return below(1000) / 10;
    case 'boolean':
      return once(2);
    case 'null':
      return null;
    case 'string':
      if (schema.format === 'uuid') return once(2) ? cohortId : crypto.randomUUID();
      return pick([
        '2026-03-01',
        '2026-03-01T09:00:00.000Z',
        'Ada',
        'x@example.org',
        '09:30',
        'YQ==',
      ]);
    default:
      return pick(NASTY);
  }
}

/** Puts something that does not belong there somewhere into a value. */
function spoil(value: unknown, chance: Chance): unknown {
  const { pick, below, once } = chance;
  if (typeof value !== 'object' || value === null || once(4)) return pick(NASTY);
  if (Array.isArray(value)) {
    return once(3)
      ? Array.from({ length: below(200) }, () => value[0])
      : value.map((item, index) => (index === 0 ? spoil(item, chance) : item));
  }
  const entries = Object.entries(value);
  if (entries.length === 0 || once(6))
    return { ...value, [pick(['__proto__', 'x', ''])]: pick(NASTY) };
  const at = below(entries.length);
  if (once(5)) return Object.fromEntries(entries.filter((_, index) => index !== at));
  return Object.fromEntries(
    entries.map(([name, item], index) => [name, index === at ? spoil(item, chance) : item]),
  );
}

/** What a page that was taken over might send: unknown calls, wrong inputs, spoiled ones, huge ones. */
export function hostileMessages(
  chance: Chance,
  cohortId: string,
): () => readonly [channel: string, input: unknown] {
  const { pick, once } = chance;
  // What is about the file as a whole is answered elsewhere; a sample cohort would only make all slow.
  const calls = Object.entries(contract).filter(
    ([channel, { kind }]) => kind !== 'file' && channel !== 'sample.load',
  );
  const schemas = calls.map(
    ([channel, { input }]) =>
      [channel, z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema] as const,
  );
  const strange = ['__proto__', 'constructor', 'toString', '', 'people.LIST', 'people.list ', long];
  return () => {
    if (once(50)) return [pick(strange), pick(NASTY)];
    const [channel, schema] = pick(schemas);
    if (once(10)) return [channel, pick(NASTY)];
    if (once(2000)) return [channel, once(2) ? long : round];
    const input = fitting(schema, chance, cohortId, 0);
    return [channel, once(FITTING_ONCE_IN) ? input : spoil(input, chance)];
  };
}
