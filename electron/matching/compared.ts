import type { ComparedField, CriterionOf } from '../../shared/criterion';
import { classMeasure, interner, measureBy, type Sides } from './by-class';
import { type Facts, FULL, type Measure, NO_FACTS, UNANSWERED } from './measure';
import { demographicAnswer, type MatchPerson } from './profile';
import { rememberedKeys, termKey } from './terms';

const one = (item: string | null): readonly string[] => (item === null ? [] : [item]);
const number = (item: number | null): readonly string[] => one(item === null ? null : String(item));

/** What a person answered, as written; empty is "not answered". Most fields hold one answer. */
export function answersOf(person: MatchPerson, field: ComparedField): readonly string[] {
  const { answers } = person;
  if (typeof field === 'object') return one(demographicAnswer(person, field.demographic));
  switch (field) {
    case 'department':
      return one(person.department);
    case 'site':
      return one(person.site);
    case 'time-zone':
      return one(person.timeZone);
    case 'level':
      return number(person.level);
    case 'manager':
      return one(person.managerId);
    case 'entry-year':
      return one(person.entryDate === null ? null : person.entryDate.slice(0, 4));
    case 'style':
      return one(answers.style);
    case 'monthly-minutes':
      return number(answers.monthlyMinutes);
    case 'languages':
      return answers.languages;
    case 'goals':
      return answers.goals;
    case 'meeting':
      return answers.meeting;
  }
}

type Terms = readonly string[];

/** Distinct terms in order; equal answers are one and the same list. */
function termLists(): (answers: readonly string[]) => Terms {
  const intern = interner<Terms>();
  const keyOf = rememberedKeys();
  return (answers) => intern([...new Set(answers.map(keyOf))].toSorted());
}

/** A manager is an id, and what a demographic answer was is nobody's business: neither is told. */
const isTold = (field: ComparedField): boolean => typeof field === 'string' && field !== 'manager';

function factsAbout(field: ComparedField, mentee: MatchPerson, mentor: MatchPerson): Facts {
  const theirs = answersOf(mentor, field);
  if (!isTold(field) || theirs.length === 0) return NO_FACTS;
  const keys = new Set(theirs.map(termKey));
  const wanted = answersOf(mentee, field);
  const shared = wanted.filter((term) => keys.has(termKey(term)));
  return { ...NO_FACTS, shared, missing: wanted.filter((term) => !shared.includes(term)) };
}

/** What a pair is worth that has a term in common, and one that has none. */
type Worth = readonly [shared: number, apart: number];

/** A measure of what both answered to one field; only terms that count are looked at. */
function sharingMeasure(
  sides: Sides,
  field: ComparedField,
  [shared, apart]: Worth,
  counts: (term: string) => boolean = () => true,
): Measure {
  const listOf = termLists();
  const keyOf = (person: MatchPerson) => listOf(answersOf(person, field));
  return measureBy(sides, {
    mentee: keyOf,
    mentor: keyOf,
    against(theirs) {
      const classes = [...theirs.keys()];
      const silent = classes.filter((b) => theirs[b]?.length === 0);
      const having = Map.groupBy(
        classes.flatMap((b) => (theirs[b] ?? []).map((term) => ({ term, b }))),
        ({ term }) => term,
      );
      return (mine, out) => {
        out.fill(mine.length === 0 ? UNANSWERED : apart);
        if (mine.length === 0) return;
        for (const term of mine.filter(counts)) {
          for (const { b } of having.get(term) ?? []) out[b] = shared;
        }
        for (const b of silent) out[b] = UNANSWERED;
      };
    },
    facts: (mentee, mentor) => factsAbout(field, mentee, mentor),
  });
}

/** Whether the two have an answer in common, or none. */
export const comparedMeasure = (
  sides: Sides,
  { kind, of }: CriterionOf<'same'> | CriterionOf<'different'>,
): Measure => sharingMeasure(sides, of, kind === 'same' ? [FULL, 0] : [0, FULL]);

/** Whether both named an answer: any that is the same, or the one asked for. */
export function commonMeasure(
  sides: Sides,
  field: 'languages' | 'meeting',
  asked: string | null,
): Measure {
  if (asked === null) return sharingMeasure(sides, field, [FULL, 0]);
  const only = termKey(asked);
  return sharingMeasure(sides, field, [FULL, 0], (term) => term === only);
}

/** Another department or the same one, as the mentee wishes it. */
export function outsideDepartmentMeasure(sides: Sides): Measure {
  const intern = interner<readonly [wish: string, department: string]>();
  const keyOf = rememberedKeys();
  return classMeasure(sides, {
    mentee({ department, answers: { outsideDepartment } }) {
      return department === null || outsideDepartment === null
        ? null
        : intern([outsideDepartment, keyOf(department)]);
    },
    mentor: ({ department }) => (department === null ? null : keyOf(department)),
    value(mine, theirs) {
      if (mine === null || theirs === null) return UNANSWERED;
      const [wish, department] = mine;
      // "Either" is an answer, and one that any mentor meets.
      if (wish === 'either') return FULL;
      return (department === theirs) === (wish === 'no') ? FULL : 0;
    },
    facts: (mentee, mentor) => factsAbout('department', mentee, mentor),
  });
}
