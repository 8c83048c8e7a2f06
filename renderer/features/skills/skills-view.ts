import type { Output } from '../../../shared/contract';
import type { ListedSkill, UnknownWording } from '../../../shared/contract/skills';
import { fold } from '../../lib/name-search';

export type Listing = Output<'skills.list'>;

/** A row of the list: a wording nobody knows yet, or a skill. */
export type SkillRow = {
  readonly key: string;
  readonly name: string;
  readonly use: UnknownWording['use'];
} & (
  | { readonly kind: 'unknown'; readonly unknown: UnknownWording }
  | {
      readonly kind: 'skill';
      readonly skill: ListedSkill;
      /** Names of the wider skills it is part of. */
      readonly parents: readonly string[];
    }
);

export const keyOfSkill = (id: string): string => `skill ${id}`;

/** Wordings that are not in the list first, as they ask for a decision; then the skills by name. */
export function rowsOf({ skills, unknown }: Listing): readonly SkillRow[] {
  const names = new Map(skills.map(({ id, name }) => [id, name]));
  return [
    ...unknown.map(
      (each): SkillRow => ({
        kind: 'unknown',
        key: `unknown ${each.wording}`,
        name: each.wording,
        use: each.use,
        unknown: each,
      }),
    ),
    ...skills.map(
      (skill): SkillRow => ({
        kind: 'skill',
        key: keyOfSkill(skill.id),
        name: skill.name,
        use: skill.use,
        skill,
        parents: skill.parents.flatMap((id) => names.get(id) ?? []),
      }),
    ),
  ];
}

/** Rows with a name or another wording in which what was typed occurs. */
export function found(rows: readonly SkillRow[], typed: string): readonly SkillRow[] {
  const wanted = fold(typed).trim();
  if (wanted === '') return rows;
  return rows.filter((row) =>
    [row.name, ...(row.kind === 'skill' ? row.skill.synonyms : [])].some((wording) =>
      fold(wording).includes(wanted),
    ),
  );
}

/** Skills as options of a field, without one of them. */
export const optionsOf = ({ skills }: Listing, without: string | null = null) =>
  skills
    .filter(({ id }) => id !== without)
    .map(({ id, name }) => ({ value: id as string, label: name }));
