import { z } from 'zod';
import { Skill, SkillId } from '../skill';
import { command, query } from './call';

/** How many people answered something, in each role. */
const Use = z.object({ mentors: z.int(), mentees: z.int() });

/** A wording somebody answered that no skill goes by, with skills it may mean; nothing is assumed. */
export const UnknownWording = z.object({
  wording: z.string(),
  use: Use,
  suggestions: z.array(z.object({ id: SkillId, name: z.string() })),
});
export type UnknownWording = z.infer<typeof UnknownWording>;

export const ListedSkill = Skill.extend({ use: Use });
export type ListedSkill = z.infer<typeof ListedSkill>;

export const skills = {
  'skills.list': query(
    z.object({}),
    z.object({
      /** By name. */
      skills: z.array(ListedSkill),
      /** Most used first. */
      unknown: z.array(UnknownWording),
    }),
  ),
  /** Adds a skill, or changes one. A name it loses stays among its other wordings: people answered it. */
  'skills.save': command(
    z.object({ skillId: SkillId.nullable(), skill: Skill.omit({ id: true }) }),
    Skill,
  ),
  /** Makes one skill and all its wordings other wordings of another. */
  'skills.merge': command(z.object({ skillId: SkillId, into: SkillId }), Skill),
  /** Takes a skill out of the list. What people answered stays as it is. */
  'skills.remove': command(z.object({ skillId: SkillId }), z.object({ name: z.string() })),
} as const;
