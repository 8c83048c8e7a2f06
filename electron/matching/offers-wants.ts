import type { CriterionOf } from '../../shared/criterion';
import { interner, measureBy, type Sides } from './by-class';
import { divideAll, type Facts, FULL, type Measure, UNANSWERED } from './measure';
import type { MatchPerson } from './profile';
import type { SkillIndex } from './skill-index';

type Terms = readonly string[];
/** What each class of mentors gives towards one wanted term, 1..1000; the others give nothing. */
type Offer = { readonly classes: Int32Array; readonly credits: Int16Array };

/** `share` of a thousand, taken `times` over; rounded half up each time. */
function powerOf(share: number, times: number): number {
  let value = FULL;
  for (let n = 0; n < times; n++) value = Math.floor((2 * value * share + FULL) / (2 * FULL));
  return value;
}

/**
 * What offering one term gives towards wanting another, 0..1000: all where it is the same or part
 * of what is wanted; `partly` where it is what the wanted one is part of; again for each step up.
 */
function creditOf(wanted: string, offered: string, { above }: SkillIndex, partly: number): number {
  if (offered === wanted || above(offered).has(wanted)) return FULL;
  const steps = above(wanted).get(offered);
  return steps === undefined ? 0 : powerOf(partly, steps);
}

/** The first wording of each distinct term, in the order they were written. */
function wordings(terms: Terms, { keyOf }: SkillIndex): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const term of terms) {
    const key = keyOf(term);
    if (!first.has(key)) first.set(key, term);
  }
  return first;
}

/** For each wanted term what every class of mentors gives, worked out when first asked for. */
function offersOf(offered: readonly Terms[], index: SkillIndex, partly: number) {
  const offering = new Map<string, number[]>();
  const below = new Map<string, Set<string>>();
  const put = <V>(of: Map<string, V>, key: string, empty: () => V): V => {
    const found = of.get(key) ?? empty();
    of.set(key, found);
    return found;
  };
  offered.forEach((terms, b) => {
    for (const term of terms) {
      put(offering, term, () => [] as number[]).push(b);
      for (const up of index.above(term).keys()) put(below, up, () => new Set()).add(term);
    }
  });
  const known = new Map<string, Offer>();
  const work = (wanted: string): Offer => {
    const best = new Map<number, number>();
    const near = [wanted, ...(below.get(wanted) ?? []), ...index.above(wanted).keys()];
    for (const term of near) {
      const credit = creditOf(wanted, term, index, partly);
      for (const b of offering.get(term) ?? []) best.set(b, Math.max(best.get(b) ?? 0, credit));
    }
    return { classes: Int32Array.from(best.keys()), credits: Int16Array.from(best.values()) };
  };
  return (wanted: string): Offer => {
    const offer = known.get(wanted) ?? work(wanted);
    known.set(wanted, offer);
    return offer;
  };
}

/**
 * How much of what a mentee wants a mentor offers, whole term by whole term, as terms are known to
 * the skill list. Wanted terms out of the criterion's reach do not count; who wants none within
 * it, or offers none at all, has not answered.
 * A row costs O(classes of mentors + those who offer a wanted term).
 */
export function offersWantsMeasure(
  sides: Sides,
  { of, partly, within }: CriterionOf<'offers-wants'>,
  index: SkillIndex,
): Measure {
  const listOf = ({ answers }: MatchPerson): Terms => answers[of];
  const reach = new Set(within.map(index.keyOf));
  const isWithin = (key: string) =>
    reach.size === 0 || reach.has(key) || [...index.above(key).keys()].some((up) => reach.has(up));
  const intern = interner<Terms>();
  const keysOf = (person: MatchPerson) => [...wordings(listOf(person), index).keys()].toSorted();

  return measureBy(sides, {
    mentee: (person) => intern(keysOf(person).filter(isWithin)),
    mentor: (person) => intern(keysOf(person)),
    against(theirs) {
      const offerOf = offersOf(theirs, index, partly);
      const silent = theirs.flatMap((terms, b) => (terms.length === 0 ? [b] : []));
      const sums = new Int32Array(theirs.length);
      return (wanted, out) => {
        if (wanted.length === 0) {
          out.fill(UNANSWERED);
          return;
        }
        sums.fill(0);
        for (const term of wanted) {
          const { classes, credits } = offerOf(term);
          for (let k = 0; k < classes.length; k++) {
            const b = classes[k] as number;
            sums[b] = (sums[b] as number) + (credits[k] as number);
          }
        }
        divideAll(sums, wanted.length, out);
        for (const b of silent) out[b] = UNANSWERED;
      };
    },

    facts(one, other) {
      const offered = wordings(listOf(other), index);
      const facts: Facts = { shared: [], missing: [], partly: [], count: null };
      for (const [key, wanted] of wordings(listOf(one), index)) {
        if (!isWithin(key)) continue;
        const credits = [...offered].map(
          ([term, written]) => [creditOf(key, term, index, partly), written] as const,
        );
        const [best, wording] = credits.reduce((a, b) => (b[0] > a[0] ? b : a), [0, '']);
        if (best === FULL) facts.shared.push(wanted);
        else if (best === 0) facts.missing.push(wanted);
        else facts.partly.push({ wanted, offered: wording });
      }
      return facts;
    },
  });
}
