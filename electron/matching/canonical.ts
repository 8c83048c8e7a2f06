import { byText } from '../../shared/by-text';
import { demographicOf } from '../../shared/criterion';
import type { PersonId } from '../../shared/ids';
import { demographicAnswer, type MatchingProblem, type MatchPerson, type Pair } from './profile';
import { indexSkills } from './skill-index';

/** Goes up whenever the same problem could get another plan, or another value of it. */
export const ENGINE_VERSION = '3';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** JSON with the keys of every object in order. */
function text(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(text).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value as { readonly [key: string]: Json }).toSorted(([a], [b]) =>
    byText(a, b),
  );
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${text(item)}`).join()}}`;
}

/** A list whose order carries no meaning. */
const anyOrder = (items: readonly Json[]): Json =>
  items
    .map((item) => ({ item, key: text(item) }))
    .toSorted((a, b) => byText(a.key, b.key))
    .map(({ item }) => item);

/** What counts of a person: not their notes and top goal, nor demographics no criterion is made of. */
function personJson(person: MatchPerson, demographicFields: readonly string[]) {
  const { answers, wishes, vetoes, demographics, ...rest } = person;
  const { skills, goals, meeting, slots, languages, style } = answers;
  const { outsideDepartment, monthlyMinutes } = answers;
  return {
    ...rest,
    demographics: demographicFields.map((field) => demographicAnswer(person, field)),
    monthlyMinutes,
    wishes: [...wishes],
    vetoes: anyOrder([...vetoes]),
    skills: anyOrder(skills),
    goals: anyOrder(goals),
    meeting: anyOrder(meeting),
    slots: anyOrder(slots),
    languages: anyOrder(languages),
    style,
    outsideDepartment,
  };
}

/** What the skill list makes of the terms in play; the rest of it is of no account. */
function skillsJson({ mentees, mentors, settings, skills }: MatchingProblem): Json {
  const { keyOf, above } = indexSkills(skills);
  const terms = new Set([
    ...[...mentees, ...mentors].flatMap(({ answers }) => answers.skills),
    ...settings.criteria.flatMap((each) => (each.kind === 'offers-wants' ? each.within : [])),
  ]);
  return anyOrder(
    [...terms].map((term) => [term, keyOf(term), anyOrder([...above(keyOf(term))])] as const),
  );
}

/** Settings without what a criterion is called. */
const settingsJson = ({ criteria, ...rest }: MatchingProblem['settings']): Json => ({
  ...rest,
  criteria: anyOrder(criteria.map(({ id, label, ...counts }) => counts)),
});

const pairsJson = (pairs: readonly Pair[]): Json =>
  anyOrder(pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId]));

/**
 * The problem and the engine's version as one JSON text, the same in whatever order people are
 * listed; to be hashed into the fingerprint of a run. It holds confidential vetoes: hash it,
 * never store it. O(size log size)
 */
export function canonical(problem: MatchingProblem): string {
  const fields = problem.settings.criteria.flatMap((each) => demographicOf(each) ?? []);
  const used = [...new Set(fields)].toSorted();
  return text({
    engine: ENGINE_VERSION,
    settings: settingsJson(problem.settings),
    weekOf: problem.weekOf,
    mentees: anyOrder(problem.mentees.map((mentee) => personJson(mentee, used))),
    mentors: anyOrder(
      problem.mentors.map((mentor) => ({ ...personJson(mentor, used), places: mentor.places })),
    ),
    skills: skillsJson(problem),
    eventNotes: anyOrder(
      [...problem.eventNotes].flatMap(([id, row]) => [...row].map((note) => [id, ...note])),
    ),
    managers: anyOrder([...problem.managers].map(([id, managerId]) => [id, managerId])),
    pins: pairsJson(problem.pins),
    forbids: pairsJson(problem.forbids),
    tried: pairsJson(problem.tried),
  });
}

/** What was decided by hand about a problem without decisions. */
export type DecidedOnBoard = Pick<MatchingProblem, 'pins' | 'forbids'> & {
  readonly held: readonly PersonId[];
};

/** As `canonical`, for what was decided; the same text in whatever order it was decided. */
export const canonicalDecisions = ({ pins, forbids, held }: DecidedOnBoard): string =>
  text({ pins: pairsJson(pins), forbids: pairsJson(forbids), held: anyOrder(held) });
