import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../lib/format';
import { Tag } from '../../ui/Tag';
import type { Column } from '../../ui/table-column';
import type { SkillRow } from './skills-view';

const count = (people: number): string => (people === 0 ? '–' : formatCount(people));

/** The columns of the list. Where it is narrow, other wordings stand in the panel alone. */
export function useSkillColumns(narrow: boolean): readonly Column<SkillRow>[] {
  const { t } = useTranslation('skills');
  return useMemo(() => {
    const unlisted = <Tag tone="amber">{t('notInList')}</Tag>;
    const synonyms: Column<SkillRow> = {
      key: 'synonyms',
      title: t('column.synonyms'),
      width: 'minmax(0, 4fr)',
      cell: (row) => (row.kind === 'skill' ? row.skill.synonyms.join(', ') : unlisted),
    };
    return [
      {
        key: 'name',
        title: t('column.name'),
        width: 'minmax(180px, 3fr)',
        sortBy: ({ name }) => name,
        cell: ({ name }) => name,
      },
      ...(narrow ? [] : [synonyms]),
      {
        key: 'parents',
        title: t('column.parents'),
        width: narrow ? 'minmax(0, 3fr)' : 'minmax(0, 2fr)',
        sortBy: (row) => (row.kind === 'skill' ? (row.parents[0] ?? null) : null),
        cell: (row) => {
          if (row.kind === 'skill') return row.parents.join(', ');
          return narrow ? unlisted : '';
        },
      },
      {
        key: 'wanted',
        title: t('column.wanted'),
        width: '84px',
        align: 'end',
        sortBy: ({ use }) => use.mentees,
        cell: ({ use }) => count(use.mentees),
      },
      {
        key: 'offered',
        title: t('column.offered'),
        width: '84px',
        align: 'end',
        sortBy: ({ use }) => use.mentors,
        cell: ({ use }) => count(use.mentors),
      },
    ];
  }, [t, narrow]);
}
