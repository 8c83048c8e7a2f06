import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../lib/format';
import { Tag } from '../../ui/Tag';
import type { Column } from '../../ui/table-column';
import type { SkillRow } from './skills-view';

const count = (people: number): string => (people === 0 ? '–' : formatCount(people));

/** The columns of the list. */
export function useSkillColumns(): readonly Column<SkillRow>[] {
  const { t } = useTranslation('skills');
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('column.name'),
        width: 'minmax(180px, 3fr)',
        sortBy: ({ name }) => name,
        cell: ({ name }) => name,
      },
      {
        key: 'synonyms',
        title: t('column.synonyms'),
        width: 'minmax(0, 4fr)',
        cell: (row) =>
          row.kind === 'skill' ? (
            row.skill.synonyms.join(', ')
          ) : (
            <Tag tone="amber">{t('notInList')}</Tag>
          ),
      },
      {
        key: 'parents',
        title: t('column.parents'),
        width: 'minmax(0, 2fr)',
        sortBy: (row) => (row.kind === 'skill' ? (row.parents[0] ?? null) : null),
        cell: (row) => (row.kind === 'skill' ? row.parents.join(', ') : ''),
      },
      {
        key: 'wanted',
        title: t('column.wanted'),
        width: '96px',
        align: 'end',
        sortBy: ({ use }) => use.mentees,
        cell: ({ use }) => count(use.mentees),
      },
      {
        key: 'offered',
        title: t('column.offered'),
        width: '96px',
        align: 'end',
        sortBy: ({ use }) => use.mentors,
        cell: ({ use }) => count(use.mentors),
      },
    ],
    [t],
  );
}
