import type { CriterionKind, MatchingSettings } from '../../shared/criterion';
import { FULL, type Measure, NO_FACTS, shareOf, UNANSWERED } from './measure';
import type { MatchingProblem, MatchPerson } from './profile';
import { type TermKey, termKey, termMeasure } from './terms';
import { availabilityMeasure } from './week';

type People = Pick<MatchingProblem, 'mentees' | 'mentors' | 'settings' | 'weekOf'>;
type Text = (person: MatchPerson) => string | null;

/** What each further rank of a wish costs, and what the last ranks still give. */
const WISH_STEP = 100;
const WISH_LEAST = 600;

/** What a gap of `rungs` is worth: 1000 at the ideal, falling evenly to 0 just outside the range. */
export function stretchWorth(rungs: number, { least, ideal, most }: MatchingSettings['stretch']) {
  if (rungs < least || rungs > most) return 0;
  if (rungs === ideal) return FULL;
  return rungs < ideal
    ? shareOf(rungs - least + 1, ideal - least + 1)
    : shareOf(most + 1 - rungs, most + 1 - ideal);
}

/** How many rungs the mentor stands above the mentee. */
function stretchMeasure({ mentees, mentors, settings }: People): Measure {
  const rungs = (i: number, j: number): number | null => {
    const mine = mentees[i]?.level ?? null;
    const theirs = mentors[j]?.level ?? null;
    return mine === null || theirs === null ? null : theirs - mine;
  };
  const levels = Int32Array.from(mentors, ({ level }) => level ?? 0);
  // Level 0 is nobody's: it stands for "unknown".
  const values = new Int16Array(levels.reduce((a, b) => Math.max(a, b), 0) + 1);
  return {
    row(i, out) {
      const mine = mentees[i]?.level ?? null;
      if (mine === null) {
        out.fill(UNANSWERED);
        return;
      }
      for (let level = 1; level < values.length; level++) {
        values[level] = stretchWorth(level - mine, settings.stretch);
      }
      values[0] = UNANSWERED;
      for (let j = 0; j < out.length; j++) out[j] = values[levels[j] as number] as number;
    },
    facts: (i, j) => ({ ...NO_FACTS, count: rungs(i, j) }),
  };
}

/** What it is worth to a mentee that one text is the same as the mentor's, and that it differs. */
type Worth = readonly [same: number, different: number];

/** Compares one text of each, as terms; who has none has not answered, nor who sees no `worth`. */
function sameMeasure(
  { mentees, mentors }: People,
  textOf: Text,
  worth: (mentee: MatchPerson) => Worth | null = () => [FULL, 0],
): Measure {
  const silent: number = UNANSWERED;
  const codes = new Map<string, number>();
  const codeOf = (person: MatchPerson): number => {
    const text = textOf(person);
    if (text === null) return silent;
    const key = termKey(text);
    const code = codes.get(key) ?? codes.size;
    codes.set(key, code);
    return code;
  };
  const mine = Int32Array.from(mentees, codeOf);
  const theirs = Int32Array.from(mentors, codeOf);
  return {
    row(i, out) {
      const mentee = mentees[i];
      const code = mine[i] ?? silent;
      const values = mentee ? worth(mentee) : null;
      if (code === silent || values === null) {
        out.fill(silent);
        return;
      }
      const [same, different] = values;
      for (let j = 0; j < out.length; j++) {
        const other = theirs[j] as number;
        const answered = other === code ? same : different;
        out[j] = other === silent ? silent : answered;
      }
    },
    facts(i, j) {
      const mentee = mentees[i];
      const text = mentee ? textOf(mentee) : null;
      if (text === null || theirs[j] === silent) return NO_FACTS;
      return mine[i] === theirs[j]
        ? { shared: [text], missing: [], count: null }
        : { shared: [], missing: [text], count: null };
    },
  };
}

/** What the mentee's wish for another department makes of the same one and of another. */
function departmentWorth({ answers }: MatchPerson): Worth | null {
  switch (answers.outsideDepartment) {
    case 'yes':
      return [0, FULL];
    case 'no':
      return [FULL, 0];
    case 'either':
      // An answer, and one that any mentor meets.
      return [FULL, FULL];
    default:
      return null;
  }
}

/**
 * Who named whom, and how high. A wish only ever adds: where neither named the other the
 * criterion counts as not answered, so nobody loses by another's wish or by their own.
 */
function wishMeasure({ mentees, mentors }: People): Measure {
  const rankOf = (wisher: MatchPerson | undefined, wished: MatchPerson | undefined): number =>
    wisher && wished ? wisher.wishes.indexOf(wished.id) : -1;
  const mentorIndex = new Map(mentors.map(({ id }, j) => [id, j]));
  const wishers = new Map<string, number[]>();
  mentors.forEach(({ wishes }, j) => {
    for (const id of wishes) wishers.set(id, [...(wishers.get(id) ?? []), j]);
  });
  const raise = (out: Int16Array, j: number, rank: number) => {
    const value = Math.max(WISH_LEAST, FULL - rank * WISH_STEP);
    out[j] = Math.max(out[j] as number, value);
  };
  return {
    row(i, out) {
      out.fill(UNANSWERED);
      const mentee = mentees[i];
      if (!mentee) return;
      for (const id of mentee.wishes) {
        const j = mentorIndex.get(id);
        if (j !== undefined) raise(out, j, mentee.wishes.indexOf(id));
      }
      for (const j of wishers.get(mentee.id) ?? []) raise(out, j, rankOf(mentors[j], mentee));
    },
    facts(i, j) {
      const ranks = [rankOf(mentees[i], mentors[j]), rankOf(mentors[j], mentees[i])] as const;
      const shared = (['mentee', 'mentor'] as const).filter((_, side) => (ranks[side] ?? -1) >= 0);
      const named = ranks.filter((rank) => rank >= 0);
      return { shared, missing: [], count: named.length === 0 ? null : Math.min(...named) + 1 };
    },
  };
}

/**
 * The measure of one kind of criterion. Where one of the two did not answer, every kind says so
 * (`UNANSWERED`); no kind takes silence for zero.
 *
 * `facts.count` is rungs (`stretch`), hours a week (`availability`) or the better rank, 1 the
 * first (`wish`); `facts.shared` of `wish` names the sides that wished: `mentee`, `mentor`.
 */
export function measureOf(kind: CriterionKind, people: People, skillKey: TermKey): Measure {
  const { mentees, mentors, settings, weekOf } = people;
  const terms = (
    listOf: (person: MatchPerson) => readonly string[],
    worth: (shared: number, wanted: number) => number,
    keyOf: TermKey = termKey,
  ) => termMeasure({ wanted: mentees.map(listOf), offered: mentors.map(listOf), keyOf, worth });
  const any = (shared: number) => (shared > 0 ? FULL : 0);

  switch (kind) {
    case 'skills':
      return terms(({ answers }) => answers.skills, shareOf, skillKey);
    case 'goals':
      return terms(({ answers }) => answers.goals, shareOf);
    case 'language':
      return terms(({ answers }) => answers.languages, any);
    case 'meeting':
      return terms(({ answers }) => answers.meeting, any);
    case 'stretch':
      return stretchMeasure(people);
    case 'availability': {
      const free = ({ answers, timeZone }: MatchPerson) => ({ slots: answers.slots, timeZone });
      return availabilityMeasure(
        mentees.map(free),
        mentors.map(free),
        settings.enoughHours,
        weekOf,
      );
    }
    case 'style':
      return sameMeasure(people, ({ answers }) => answers.style);
    case 'department':
      return sameMeasure(people, ({ department }) => department, departmentWorth);
    case 'site':
      return sameMeasure(people, ({ site }) => site);
    case 'wish':
      return wishMeasure(people);
  }
}
