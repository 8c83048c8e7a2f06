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
