import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSlots } from '../../../../electron/matching/meetings/check-slots';
import { fillSlots } from '../../../../electron/matching/meetings/fill-slots';
import { slotGains } from '../../../../electron/matching/meetings/slots';
import { prepare } from '../../../../electron/matching/prepare';
import { Objective } from '../../../../shared/criterion';
import { cohort } from '../cohort';
import { bestByTrying, figuresOf, questions } from './halls';

const small = questions({ mentees: 4, mentors: 3 });
const objectives = fc.constantFrom(...Objective.options);

describe('fillSlots', { timeout: 60_000 }, () => {
  it('[M12] finds the best choice of meetings of all, whatever the objective, and proves it', () => {
    fc.assert(
      fc.property(small, objectives, (question, objective) => {
        const gains = slotGains(objective, question);
        const plan = fillSlots(question, gains);
        expect(figuresOf(objective, question, [...plan.cells])).toEqual(
          bestByTrying(objective, question),
        );
        expect(checkSlots(objective, question, gains, plan)).toMatchObject({
          verified: true,
          violations: 0,
        });
      }),
      { numRuns: 1500 },
    );
  });

  it('proves its choice for halls of people, ties or no ties', () => {
    fc.assert(
      fc.property(questions({ mentees: 40, mentors: 20 }), objectives, (question, objective) => {
        const gains = slotGains(objective, question);
        const plan = fillSlots(question, gains);
        expect(checkSlots(objective, question, gains, plan).verified).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it.each(Objective.options)(
    'looks at few of the pairs for each meeting it makes: %s',
    (objective) => {
      const [n, m] = [120, 60];
      let looks = 0;
      const scores = new Proxy(prepare(cohort(n, m)).scores, {
        get: (table, at) => {
          looks++;
          return Reflect.get(table, at);
        },
      });
      const question = {
        ...{ n, m, scores, had: new Int32Array(n), met: new Int32Array(m) },
        ...{ open: new Int32Array(n).fill(6), places: new Int32Array(m).fill(12) },
      };
      const { cells } = fillSlots(question, slotGains(objective, question));
      expect(cells).toHaveLength(6 * n);
      // A search from everybody with an open slot at once looks at 41 to 97 mentees' pairs for each.
      expect(looks / cells.length / m).toBeLessThan(25);
    },
  );
});

describe('checkSlots', () => {
  const proven = small.chain((question) =>
    objectives.map((objective) => {
      const gains = slotGains(objective, question);
      return { question, objective, gains, plan: fillSlots(question, gains) };
    }),
  );

  it('does not verify a choice that leaves out a meeting', () => {
    fc.assert(
      fc.property(proven, fc.nat(), ({ question, objective, gains, plan }, at) => {
        fc.pre(plan.cells.length > 0);
        const cells = plan.cells.filter((_, index) => index !== at % plan.cells.length);
        expect(checkSlots(objective, question, gains, { ...plan, cells }).verified).toBe(false);
      }),
    );
  });

  it('does not verify a meeting that a rule forbids, one made twice, or one too many', () => {
    fc.assert(
      fc.property(proven, ({ question, objective, gains, plan }) => {
        const { n, m, scores } = question;
        const wrong = (cells: readonly number[]) =>
          checkSlots(objective, question, gains, { ...plan, cells: Int32Array.from(cells) });
        const [first] = plan.cells;
        if (first !== undefined)
          expect(wrong([first, ...plan.cells]).violations).toBeGreaterThan(0);
        const forbidden = scores.indexOf(-1);
        if (forbidden >= 0) {
          const cells = [...plan.cells, forbidden].sort((a, b) => a - b);
          expect(wrong(cells).violations).toBeGreaterThan(0);
        }
        const all = Array.from({ length: n * m }, (_, cell) => cell);
        const isTooMany = question.open.some((count) => count < m);
        if (isTooMany) expect(wrong(all).violations).toBeGreaterThan(0);
      }),
    );
  });

  it('does not verify other prices that bound too high, nor gains that rank wrongly', () => {
    fc.assert(
      fc.property(proven, ({ question, objective, gains, plan }) => {
        const slot = gains.slot.map((gain) => gain + 1);
        const rising = { ...gains, scale: 1, slot: slot.map((_, t) => t + 1) };
        expect(checkSlots(objective, question, rising, plan).verified).toBe(false);
        const worth = plan.worth.map((value) => value - 1e9);
        const free = { ...plan, worth, price: plan.price.fill(1e12) };
        expect(checkSlots(objective, question, gains, free).verified).toBe(false);
      }),
    );
  });
});
