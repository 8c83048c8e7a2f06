import type { Role } from './enrollment';
import type { Format } from './format';

/** What a format calls those who take part, in one language: `resources/locales/<language>/roles.json`. */
type RoleTable = Readonly<
  Record<
    | 'mentor'
    | 'mentors'
    | 'mentee'
    | 'mentees'
    | 'match'
    | 'matches'
    | 'placed'
    | 'taken'
    | 'takenMany'
    | 'others'
    | 'hint',
    string
  >
>;

/** The same, as every sentence can hold it: `{{role.mentor}}`, or `{{role.Mentor}}` where it begins one. */
export type RoleWords = RoleTable &
  Readonly<Record<'Mentor' | 'Mentors' | 'Mentee' | 'Mentees' | 'Matches', string>>;

const capitalised = (text: string): string => text.slice(0, 1).toLocaleUpperCase() + text.slice(1);

/**
 * The words for the roles of a cohort. The roles are stored as `mentor` and `mentee` in every format:
 * in circles a mentor is who leads and a mentee a member, in reverse cohorts the mentor is the junior.
 *
 * @example roleWords('circles', roles).mentors // 'facilitators'
 */
export function roleWords(format: Format, tables: Readonly<Record<Format, RoleTable>>): RoleWords {
  const table = tables[format];
  return {
    ...table,
    Mentor: capitalised(table.mentor),
    Mentors: capitalised(table.mentors),
    Mentee: capitalised(table.mentee),
    Mentees: capitalised(table.mentees),
    Matches: capitalised(table.matches),
  };
}

/** The roles somebody can sign up for: among peers nobody leads. */
export const rolesIn = (format: Format): readonly Role[] =>
  format === 'peer' ? ['mentee'] : ['mentee', 'mentor'];
