import { type Criterion, demographicOf } from './criterion';

/** How to put words from `criteria.json` in place; the window and papers each have a way of their own. */
type Translate = (key: string, values?: Readonly<Record<string, string>>) => string;
type Listing = (items: readonly string[]) => string;

/** Whether the mentor is to stand below the mentee. */
export const isReverse = (criterion: Criterion): boolean =>
  criterion.kind === 'stretch' && criterion.ideal < 0;

/** What a criterion is called: what the coordinator calls it, or its kind in plain words. */
export function nameOfCriterion(criterion: Criterion, t: Translate, list: Listing): string {
  if (criterion.label !== null) return criterion.label;
  switch (criterion.kind) {
    case 'offers-wants':
      return criterion.within.length > 0
        ? t('name.within', { list: list(criterion.within) })
        : t(`name.offers-wants.${criterion.of}`);
    case 'same':
    case 'different':
      return typeof criterion.of === 'object'
        ? t(`name.${criterion.kind}.demographic`, { field: criterion.of.demographic })
        : t(`name.${criterion.kind}.${criterion.of}`);
    case 'stretch':
      return t(`name.${isReverse(criterion) ? 'reverse' : 'stretch'}.${criterion.of}`);
    case 'language':
      return criterion.named === null
        ? t('name.language')
        : t('name.languageNamed', { language: criterion.named });
    case 'meeting':
      return criterion.way === null ? t('name.meeting') : t(`name.meetingBy.${criterion.way}`);
    case 'wish':
      return t(`name.wish.${criterion.by}`);
    case 'outside-department':
    case 'availability':
    case 'promised-time':
    case 'event':
    case 'waiting':
      return t(`name.${criterion.kind}`);
  }
}

/** What a criterion counts, in one sentence; of one that uses demographic answers it says so. */
export function aboutCriterion(criterion: Criterion, t: Translate): string {
  switch (criterion.kind) {
    case 'offers-wants':
      return t(`about.offers-wants.${criterion.of}`);
    case 'same':
    case 'different': {
      if (criterion.kind === 'same' && criterion.of === 'style') return t('about.style');
      const about = t(`about.${criterion.kind}`);
      if (typeof criterion.of === 'string') return about;
      return `${about} ${t('about.demographic', { field: criterion.of.demographic })}`;
    }
    case 'stretch':
      return t(`about.${isReverse(criterion) ? 'reverse' : 'stretch'}.${criterion.of}`);
    case 'language':
      return t(criterion.named === null ? 'about.language' : 'about.languageNamed');
    case 'outside-department':
    case 'availability':
    case 'promised-time':
    case 'meeting':
    case 'wish':
    case 'event':
    case 'waiting':
      return t(`about.${criterion.kind}`);
  }
}

/** What counted in a matching, for a method note: the criteria, the must-haves, demographic answers used. */
export function countedInWords(
  criteria: readonly Criterion[],
  t: Translate,
  list: Listing,
): string {
  const name = (criterion: Criterion) => nameOfCriterion(criterion, t, list);
  const counted = criteria
    .filter(({ weight }) => weight > 0)
    .map((each) => t('counted.one', { criterion: name(each), weight: String(each.weight) }));
  const musts = criteria.filter(({ floor }) => floor !== null).map(name);
  const inPlay = criteria.filter(({ weight, floor }) => weight > 0 || floor !== null);
  const fields = [...new Set(inPlay.flatMap((each) => demographicOf(each) ?? []))];
  return [
    counted.length === 0 ? t('counted.none') : t('counted.all', { list: list(counted) }),
    ...(musts.length === 0 ? [] : [t('counted.must', { list: list(musts) })]),
    fields.length === 0
      ? t('counted.noDemographic')
      : t('counted.demographic', { list: list(fields) }),
  ].join(' ');
}
