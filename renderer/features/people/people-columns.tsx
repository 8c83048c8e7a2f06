import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotMatchable } from '../../../shared/plan';
import type { Program } from '../../../shared/program';
import { Tag, type Tone } from '../../ui/Tag';
import type { Column } from '../../ui/table-column';
import { type ListedPerson, type PersonRow, standingRank } from './people-view';
import { levelLabel } from './person-view';

type StandingTagProps = { readonly row: PersonRow };

const toneOf = (why: NotMatchable): Tone => (why === 'no-opt-in' ? 'amber' : 'neutral');

/** Where somebody stands, in a word, with what is missing beside it. */
function StandingTag({ row }: StandingTagProps) {
  const { t } = useTranslation('people');
  const { roles, notMatchable, matched, missingAnswers } = row;
  if (roles.length === 0) return null;
  const canInSomeRole = notMatchable.length < roles.length;
  return (
    <span className="people-cell-tags">
      {canInSomeRole && (
        <Tag tone={matched ? 'green' : 'accent'} {...(matched && { sign: '✓' })}>
          {t(matched ? 'list.standing.matched' : 'list.standing.can')}
        </Tag>
      )}
      {notMatchable.map(({ role, why }) => (
        <Tag key={role} tone={toneOf(why)}>
          {roles.length === 1
            ? t(`list.standing.${why}`)
            : t('list.standing.inRole', {
                standing: t(`list.standing.${why}`),
                role: t(`list.asRole.${role}`),
              })}
        </Tag>
      ))}
      {missingAnswers > 0 && (
        <span className="people-quiet">{t('list.missing', { count: missingAnswers })}</span>
      )}
    </span>
  );
}

/** The columns of the list; fewer while a panel stands beside it. */
export function usePeopleColumns(
  ladder: Program['ladder'],
  compact: boolean,
): readonly Column<ListedPerson>[] {
  const { t } = useTranslation(['people', 'app']);
  return useMemo(() => {
    const name: Column<ListedPerson> = {
      key: 'name',
      title: t('list.name'),
      width: 'minmax(150px, 1.6fr)',
      sortBy: (row) => row.nameRank,
      cell: (row) => (
        <span title={row.name}>
          <strong className="people-name">{row.name}</strong>{' '}
          <span className="people-quiet">{row.staffNumber}</span>
        </span>
      ),
    };
    const part: Column<ListedPerson> = {
      key: 'part',
      title: t('list.part'),
      width: '126px',
      sortBy: (row) => (row.roles.length === 0 ? null : row.roles.join()),
      cell: (row) =>
        row.roles.length === 0 ? (
          <span className="people-quiet">{t('list.notEnrolled')}</span>
        ) : (
          <span className="people-cell-tags">
            {row.roles.map((role) => (
              <Tag key={role} tone={role === 'mentor' ? 'violet' : 'neutral'}>
                {t(`app:terms.role.${role}`)}
              </Tag>
            ))}
          </span>
        ),
    };
    const level: Column<ListedPerson> = {
      key: 'level',
      title: t('fields.level'),
      width: 'minmax(90px, 0.9fr)',
      sortBy: (row) => row.level,
      cell: (row) => levelLabel(row.level, ladder),
    };
    const department: Column<ListedPerson> = {
      key: 'department',
      title: t('fields.department'),
      width: 'minmax(90px, 0.9fr)',
      sortBy: (row) => row.departmentRank,
      cell: (row) => <span title={row.department ?? undefined}>{row.department}</span>,
    };
    const site: Column<ListedPerson> = {
      key: 'site',
      title: t('fields.site'),
      width: 'minmax(70px, 0.6fr)',
      sortBy: (row) => row.siteRank,
      cell: (row) => row.site,
    };
    const standing: Column<ListedPerson> = {
      key: 'standing',
      title: t('list.stands'),
      width: 'minmax(200px, 1.3fr)',
      sortBy: standingRank,
      cell: (row) => <StandingTag row={row} />,
    };
    return compact ? [name, part, standing] : [name, part, level, department, site, standing];
  }, [t, ladder, compact]);
}
