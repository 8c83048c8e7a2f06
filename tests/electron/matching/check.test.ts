import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gainsFor } from '../../../electron/matching/assignment';
import { check, type Proof } from '../../../electron/matching/check';
import { instanceOf } from '../../../electron/matching/instance';
import { solveInstance } from '../../../electron/matching/stages';
import { bestByTrying, type Case, cases, figuresOf, preparedCase } from './cases';

const solved = (given: Case) => {
  const { objective } = given.problem.settings;
  const instance = instanceOf(preparedCase(given));
  const { assignment, proof } = solveInstance(objective, instance);
  const columnOf = assignment.seats.columnOf;
  return {
    objective,
    instance,
    columnOf,
    proof,
    verdict: (columns: Int32Array = columnOf, claim: Proof = proof) =>
      check(objective, instance, columns, claim),
  };
};

const changed = <Numbers extends Int32Array | Float64Array>(
  numbers: Numbers,
  at: number,
  to: number,
) => {
  const others = numbers.slice() as Numbers;
  others[at] = to;
  return others;
};

const problems = cases({ mentees: 6, mentors: 4 });

describe('check', { timeout: 60_000 }, () => {
  it('passes every proof the solver gives', () => {
    fc.assert(fc.property(problems, (given) => solved(given).verdict().verified));
  });

  it('rejects a proof of nothing where a pair would bring more than 32 bits hold', () => {
    const best = 2 ** 32 - 6;
    const one = { n: 1, m: 1, people: 1, rows: Int32Array.of(0), columns: Int32Array.of(0) };
    const scores = Float64Array.of(1);
    const reserve = new Float64Array(1);
    const instance = { ...one, places: Int32Array.of(1), reserve, scores, best };
    const gains = gainsFor('most-people', instance, 0);
    const nothing = { gains, worth: new Float64Array(1), price: new Float64Array(1), covers: null };
    expect(check('most-people', instance, Int32Array.of(-1), nothing).verified).toBe(false);
  });

  it('counts every pair that is promised too little or scores beyond the best, however wide the rows', () => {
    const rows = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 40 }));
    const tables = rows.chain(([n, m]) => {
      const best = fc.constantFrom(0, 3, 100, 0x7fff);
      return best.chain((most) =>
        fc.record({
          m: fc.constant(m),
          best: fc.constant(most),
          scores: fc.array(
            fc.oneof(
              { arbitrary: fc.constantFrom(-1, 0, most, Math.min(most + 1, 0x7fff)), weight: 2 },
              fc.integer({ min: -1, max: most }),
            ),
            { minLength: n * m, maxLength: n * m },
          ),
          below: fc.array(fc.integer({ min: 0, max: most + 1 }), { minLength: n, maxLength: n }),
          price: fc.array(fc.constantFrom(0, 0, 0, 1, 50), { minLength: m, maxLength: m }),
        }),
      );
    });
    fc.assert(
      fc.property(tables, ({ m, best, scores, below, price }) => {
        const n = below.length;
        const question = {
          ...{ n, m, people: n, rows: Int32Array.of(), columns: Int32Array.of(), best },
          ...{ places: new Int32Array(m).fill(1), reserve: new Float64Array(m) },
          scores: Int16Array.from(scores),
        };
        const gains = gainsFor('most-people', question, 0);
        const worth = below.map((score) => gains.bonus + score);
        const wrong = scores.filter((score, at) => {
          const promised = (worth[Math.floor(at / m)] ?? 0) + (price[at % m] ?? 0);
          return score >= 0 && (score > best || promised < gains.bonus + score);
        });
        const proof = {
          ...{ gains, worth: Float64Array.from(worth), price: Float64Array.from(price) },
          covers: null,
        };
        const nobody = new Int32Array(n).fill(-1);
        const { violations } = check('most-people', question, nobody, proof);
        expect(violations).toBe(wrong.length);
      }),
    );
  });

  it('rejects every plan that is not among the best, whatever proof comes with it', () => {
    fc.assert(
      fc.property(problems, fc.nat(), fc.nat(), (given, row, column) => {
        const { objective, instance, columnOf, verdict } = solved(given);
        if (instance.n === 0) return;
        const i = row % instance.n;
        const other = changed(columnOf, i, (column % (instance.m + 1)) - 1);
        const before = figuresOf(instance, columnOf);
        const after = figuresOf(instance, other);
        const { placed, total } = bestByTrying(objective, instance);
        const asGood =
          after.placed === placed && after.total === total && after.worst >= before.worst;
        if (!asGood) expect(verdict(other).verified).toBe(false);
      }),
    );
  });

  it('rejects duals that have been changed', () => {
    fc.assert(
      fc.property(problems, fc.nat(), fc.constantFrom(-1, 1), (given, index, by) => {
        const { instance, columnOf, proof, verdict } = solved(given);
        if (instance.n === 0) return;
        const i = index % instance.n;
        const worth = changed(proof.worth, i, (proof.worth[i] ?? 0) + by);
        expect(verdict(columnOf, { ...proof, worth }).verified).toBe(false);
      }),
    );
  });

  it('rejects gains that rank the wishes of the objective wrongly', () => {
    fc.assert(
      fc.property(problems, (given) => {
        const { columnOf, proof, verdict } = solved(given);
        const gains = { ...proof.gains, bonus: 0 };
        expect(verdict(columnOf, { ...proof, gains }).verified).toBe(false);
      }),
    );
  });

  it('rejects a fair plan that comes without covers, or with empty ones', () => {
    fc.assert(
      fc.property(problems, (given) => {
        const { objective, columnOf, proof, verdict, instance } = solved(given);
        fc.pre(objective === 'fair');
        expect(verdict(columnOf, { ...proof, covers: null }).verified).toBe(false);
        fc.pre(figuresOf(instance, columnOf).placed > 0);
        const none = {
          rows: new Uint8Array(instance.n),
          columns: new Uint8Array(instance.m),
        };
        expect(verdict(columnOf, { ...proof, covers: { any: none, above: none } }).verified).toBe(
          false,
        );
      }),
    );
  });
});
