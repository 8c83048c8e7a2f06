import { z } from 'zod';
import { Line } from '../../shared/person';
import { wordKey } from './values/reading';

/** The skills an organisation knows by name. */
export const SkillLibrary = z.array(z.object({ name: Line, synonyms: z.array(Line) }));
export type SkillLibrary = z.infer<typeof SkillLibrary>;

/** A library's wordings, each with the skill's own name. The first skill to claim a wording keeps it. */
export function skillNames(library: SkillLibrary): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { name } of library) names.set(wordKey(name), name);
  for (const { name, synonyms } of library) {
    for (const synonym of synonyms) {
      if (!names.has(wordKey(synonym))) names.set(wordKey(synonym), name);
    }
  }
  return names;
}
