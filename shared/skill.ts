import { z } from 'zod';
import { Line } from './person';

/** What a skill is known by in the library, whatever it is called. */
export const SkillId = z.string().min(1).max(200).brand<'SkillId'>();
export type SkillId = z.infer<typeof SkillId>;

/**
 * A skill with its other wordings and the wider skills it is part of. Who offers it offers what it
 * is part of as well; who offers only the wider one meets it partly.
 */
export const Skill = z.object({
  id: SkillId,
  name: Line,
  synonyms: z.array(Line).max(40),
  parents: z.array(SkillId).max(10),
});
export type Skill = z.infer<typeof Skill>;
