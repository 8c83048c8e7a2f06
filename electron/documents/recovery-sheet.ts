import type { SheetMark } from '../../shared/vault';
import type { Block } from './block';
import type { Words } from './words';

/** The code in its groups, and by what the sheet is told from others. */
export type RecoverySheet = SheetMark & { readonly groups: readonly string[] };

const GROUPS_IN_ROW = 3;

const figuresOf = (groups: readonly string[], row: number, { t }: Words): Block => {
  const first = row * GROUPS_IN_ROW;
  return {
    kind: 'figures',
    figures: groups.slice(first, first + GROUPS_IN_ROW).map((value, index) => ({
      value,
      label: t('sheet.group', { number: first + index + 1 }),
    })),
  };
};

/** The sheet of paper that opens the data file when the computer does not: one page. */
export function recoverySheet({ groups, mark, madeOn }: RecoverySheet, words: Words): Block[] {
  const { t, date } = words;
  return [
    { kind: 'head', left: t('sheet.program'), right: t('sheet.mark', { mark }) },
    { kind: 'title', text: t('sheet.title'), badge: null },
    { kind: 'lead', text: t('sheet.lead') },
    { kind: 'heading', text: t('sheet.code') },
    ...[0, 1].map((row) => figuresOf(groups, row, words)),
    { kind: 'note', text: t('sheet.codeNote') },
    { kind: 'heading', text: t('sheet.use') },
    {
      kind: 'list',
      items: [t('sheet.useStart'), t('sheet.useType'), t('sheet.useElsewhere')],
    },
    { kind: 'heading', text: t('sheet.keep') },
    {
      kind: 'list',
      items: [t('sheet.keepSafe'), t('sheet.keepApart'), t('sheet.keepTwo')],
    },
    {
      kind: 'facts',
      facts: [
        { label: t('sheet.madeOn'), value: date(madeOn) },
        { label: t('sheet.keptWhere'), value: null },
      ],
    },
    {
      kind: 'foot',
      left: t('sheet.foot', { mark, date: date(madeOn) }),
      right: '',
      page: t('page'),
    },
  ];
}
