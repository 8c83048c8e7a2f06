import i18next from 'i18next';
import { type Criterion, demographicOf } from '../../shared/criterion';
import { aboutCriterion, countedInWords, nameOfCriterion } from '../../shared/criterion-words';
import type { ScorePart } from '../../shared/plan';
import { formatList } from './format';

/** Words whose key is put together; a test asks for every key there is. */
const words = (key: string, values: Readonly<Record<string, string>> = {}): string =>
  i18next.t(`criteria:${key}` as 'criteria:name.languageNamed', { language: '', ...values });

export const criterionName = (criterion: Criterion): string =>
  nameOfCriterion(criterion, words, formatList);

/** What counted in a matching, for a method note. */
export const criteriaCounted = (criteria: readonly Criterion[]): string =>
  countedInWords(criteria, words, formatList);

export const criterionAbout = (criterion: Criterion): string => aboutCriterion(criterion, words);

/** What is said of a criterion that one of the two is silent on. */
function silence(criterion: Criterion, name: string): string {
  const { t } = i18next;
  switch (criterion.kind) {
    case 'wish':
      return t('criteria:part.noWish');
    case 'event':
      return t('criteria:part.notMet', { criterion: name });
    case 'waiting':
      return t('criteria:part.neverWaited', { criterion: name });
    default:
      return t('criteria:part.unanswered', { criterion: name });
  }
}

function gapInWords(name: string, criterion: Criterion, count: number): string {
  const { t } = i18next;
  const isYears = criterion.kind === 'stretch' && criterion.of === 'years';
  const gap = t(isYears ? 'criteria:part.years' : 'criteria:part.level', {
    count: Math.abs(count),
  });
  const values = { criterion: name, gap };
  return count < 0 ? t('criteria:part.gapBelow', values) : t('criteria:part.gap', values);
}

/** A part's name with the fact that says most: `Stretch, 2 levels`. */
export function labelForPart({ criterion, answered, facts }: ScorePart): string {
  const { t } = i18next;
  const name = criterionName(criterion);
  if (!answered) return silence(criterion, name);
  const { count } = facts;
  if (count === null) return name;
  switch (criterion.kind) {
    case 'stretch':
      return gapInWords(name, criterion, count);
    case 'availability':
      return t('criteria:part.hours', { count });
    case 'promised-time':
      return t('criteria:part.minutes', { criterion: name, count });
    case 'wish':
      return t('criteria:part.wish', { criterion: name, rank: count });
    case 'event':
      return t('criteria:part.event', { criterion: name, count });
    case 'waiting':
      return t('criteria:part.rounds', { criterion: name, count });
    default:
      return name;
  }
}

/** A term as it is shown: codes get their words, skills stay as written. */
function shownTerm({ criterion }: ScorePart, term: string): string {
  const { t } = i18next;
  const { of } = { of: null, ...criterion };
  if (of === 'goals') return t(`app:terms.goal.${term as 'career'}`, { defaultValue: term });
  if (of === 'style') return t(`app:terms.style.${term as 'direct'}`, { defaultValue: term });
  if (of === 'meeting' || criterion.kind === 'meeting') {
    return t(`app:terms.meeting.${term as 'video'}`, { defaultValue: term });
  }
  return term;
}

/** What the two have in common, what is not covered, and whether a demographic answer was used. */
export function noteForPart(part: ScorePart): string | null {
  const { t } = i18next;
  const { criterion, demographic, facts } = part;
  const list = (terms: readonly string[]) => formatList(terms.map((term) => shownTerm(part, term)));
  const notes: string[] = [];
  if (criterion.kind === 'offers-wants') {
    if (facts.shared.length > 0) {
      notes.push(t('criteria:part.shared', { list: list(facts.shared) }));
    }
    if (facts.partly.length > 0) {
      const through = facts.partly.map((each) => t('criteria:part.through', each));
      notes.push(t('criteria:part.partly', { list: formatList(through) }));
    }
    if (facts.missing.length > 0) {
      notes.push(t('criteria:part.missing', { list: list(facts.missing) }));
    }
  }
  if (demographic !== null) notes.push(t('criteria:part.demographic', { field: demographic }));
  return notes.length === 0 ? null : notes.join(' ');
}

/** Whether a criterion is to be marked where it is named: it uses a demographic answer. */
export const isDemographic = (criterion: Criterion): boolean => demographicOf(criterion) !== null;
