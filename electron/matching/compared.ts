import type { ComparedField, CriterionOf } from '../../shared/criterion';
import { classMeasure, interner, type Sides } from './by-class';
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

const haveShared = (mine: Terms, theirs: Terms): boolean =>
  mine.some((term) => theirs.includes(term));

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

/** Whether the two have an answer in common, or none. */
export function comparedMeasure(
  sides: Sides,
  { kind, of }: CriterionOf<'same'> | CriterionOf<'different'>,
): Measure {
  const listOf = termLists();
  const keyOf = (person: MatchPerson) => listOf(answersOf(person, of));
  const [shared, apart] = kind === 'same' ? [FULL, 0] : [0, FULL];
  return classMeasure(sides, {
    mentee: keyOf,
    mentor: keyOf,
    value(mine, theirs) {
      if (mine.length === 0 || theirs.length === 0) return UNANSWERED;
      return haveShared(mine, theirs) ? shared : apart;
    },
    facts: (mentee, mentor) => factsAbout(of, mentee, mentor),
  });
}

/** Whether both named an answer: any that is the same, or the one asked for. */
export function commonMeasure(
  sides: Sides,
  field: 'languages' | 'meeting',
  asked: string | null,
): Measure {
  const listOf = termLists();
  const keyOf = (person: MatchPerson) => listOf(answersOf(person, field));
  const term = asked === null ? null : termKey(asked);
  return classMeasure(sides, {
    mentee: keyOf,
    mentor: keyOf,
    value(mine, theirs) {
      if (mine.length === 0 || theirs.length === 0) return UNANSWERED;
      const isMet =
        term === null ? haveShared(mine, theirs) : mine.includes(term) && theirs.includes(term);
      return isMet ? FULL : 0;
    },
    facts: (mentee, mentor) => factsAbout(field, mentee, mentor),
  });
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
