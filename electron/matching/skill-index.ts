import { keptWith } from '../../shared/kept';
import type { Skill } from '../../shared/skill';
import { rememberedKeys, termKey } from './terms';

/** What terms mean to a list of skills. */
export type SkillIndex = {
  /** What a term is compared by: all wordings of one skill have the same key. */
  readonly keyOf: (term: string) => string;
  /** The wider skills that one is part of, by key, each with how many steps up it lies. */
  readonly above: (key: string) => ReadonlyMap<string, number>;
};

const NOTHING: ReadonlyMap<string, number> = new Map();

/** For lists that no library knows: every term is its own. */
export const plainTerms = (): SkillIndex => ({ keyOf: rememberedKeys(), above: () => NOTHING });

/**
 * Reads a skill list. Where two skills claim a wording, a name goes before a synonym and the earlier
 * skill before the later; who is above whom may run in circles, and ends there. O(wordings), once for each list
 */
export const indexSkills = keptWith((skills: readonly Skill[]): SkillIndex => {
  const keys = new Map<string, string>();
  const claim = (wording: string, id: string) => {
    const term = termKey(wording);
    if (!keys.has(term)) keys.set(term, id);
  };
  for (const { id, name } of skills) claim(name, id);
  for (const { id, synonyms } of skills) for (const synonym of synonyms) claim(synonym, id);
  const parents = new Map<string, readonly string[]>(
    skills.map((skill) => [skill.id, skill.parents]),
  );
  const known = new Map<string, ReadonlyMap<string, number>>();

  const climb = (key: string): ReadonlyMap<string, number> => {
    const steps = new Map<string, number>();
    let rung = [key];
    for (let step = 1; rung.length > 0; step++) {
      rung = rung
        .flatMap((id) => parents.get(id) ?? [])
        .filter((id) => id !== key && !steps.has(id) && parents.has(id));
      for (const id of rung) steps.set(id, step);
    }
    return steps;
  };

  return {
    // A term that no skill claims is not the id of one.
    keyOf: rememberedKeys((term) => keys.get(termKey(term)) ?? `~${termKey(term)}`),
    above(key) {
      const steps = known.get(key) ?? climb(key);
      known.set(key, steps);
      return steps;
    },
  };
});
