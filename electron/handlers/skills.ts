import { randomUUID } from 'node:crypto';
import type { UnknownWording } from '../../shared/contract/skills';
import type { AppError } from '../../shared/errors';
import { fail, ok, type Result } from '../../shared/result';
import { type Skill, SkillId } from '../../shared/skill';
import type { ReadDb } from '../db/database';
import { answeredSkills, listSkills, removeSkill, saveSkill } from '../db/skills';
import { indexSkills } from '../matching/skill-index';
import { termKey } from '../matching/terms';
import type { Handlers } from './handler';
import { similarTo } from './similar-skills';

type Use = UnknownWording['use'];

const NOT_FOUND = { code: 'not-found', entity: 'skill' } as const;

const wordingsOf = ({ name, synonyms }: Pick<Skill, 'name' | 'synonyms'>): string[] => [
  name,
  ...synonyms,
];

/** How often every answered wording is used, under what it is compared by; the first spelling is kept. */
function usedKeys(db: ReadDb, skills: readonly Skill[]) {
  const { keyOf } = indexSkills(skills);
  const used = new Map<string, { readonly wording: string; readonly use: Use }>();
  for (const { wording, role, people } of answeredSkills(db)) {
    const key = keyOf(wording);
    const known = used.get(key) ?? { wording, use: { mentors: 0, mentees: 0 } };
    used.set(key, known);
    known.use[role === 'mentor' ? 'mentors' : 'mentees'] += people;
  }
  return used;
}

/** Distinct wordings besides the name, in the order given. */
function otherWordings(name: string, wordings: readonly string[]): string[] {
  const seen = new Set([termKey(name)]);
  return wordings.filter((wording) => {
    const key = termKey(wording);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Refuses a wording that another skill goes by, and a skill that would be part of itself. */
function checked(skill: Skill, skills: readonly Skill[]): Result<Skill, AppError> {
  const mine = new Map(wordingsOf(skill).map((wording) => [termKey(wording), wording]));
  for (const other of skills) {
    const taken = wordingsOf(other).find((wording) => mine.has(termKey(wording)));
    if (other.id !== skill.id && taken !== undefined) {
      return fail({ code: 'skill-wording-taken', wording: taken, skill: other.name });
    }
  }
  const { above } = indexSkills([...skills.filter(({ id }) => id !== skill.id), skill]);
  const round = skill.parents.find((id) => id === skill.id || above(id).has(skill.id));
  if (round === undefined) return ok(skill);
  const parent = skills.find(({ id }) => id === round)?.name ?? skill.name;
  return fail({ code: 'skill-in-circle', skill: skill.name, parent });
}

export const skillHandlers = {
  'skills.list': ({ db }) => {
    const skills = listSkills(db);
    const used = usedKeys(db, skills);
    const none: Use = { mentors: 0, mentees: 0 };
    const ids = new Set<string>(skills.map(({ id }) => id));
    const suggest = similarTo(skills);
    const unknown = [...used]
      .filter(([key]) => !ids.has(key))
      .map(([, { wording, use }]) => ({
        wording,
        use,
        suggestions: suggest(wording).map(({ id, name }) => ({ id, name })),
      }))
      .sort((a, b) => b.use.mentors + b.use.mentees - a.use.mentors - a.use.mentees);
    return ok({
      skills: skills.map((skill) => ({ ...skill, use: used.get(skill.id)?.use ?? none })),
      unknown,
    });
  },

  'skills.save': ({ db, now, nameStep }, { skillId, skill }) => {
    const skills = listSkills(db);
    const before = skills.find(({ id }) => id === skillId);
    if (skillId !== null && !before) return fail(NOT_FOUND);
    const wordings = [...skill.synonyms, ...(before ? [before.name] : [])];
    const known = new Set(skills.map(({ id }) => id));
    const next = checked(
      {
        id: before?.id ?? SkillId.parse(randomUUID()),
        name: skill.name,
        synonyms: otherWordings(skill.name, wordings),
        parents: [...new Set(skill.parents)].filter((id) => known.has(id)),
      },
      skills,
    );
    if (!next.ok) return next;
    saveSkill(db, next.value, now);
    nameStep('skill', skill.name);
    return next;
  },

  'skills.merge': ({ db, now, nameStep }, { skillId, into }) => {
    const skills = listSkills(db);
    const gone = skills.find(({ id }) => id === skillId);
    const target = skills.find(({ id }) => id === into);
    if (!gone || !target || skillId === into) return fail(NOT_FOUND);
    const renamed = (parents: readonly SkillId[]) => [
      ...new Set(parents.map((id) => (id === skillId ? into : id))),
    ];
    const others = skills.filter(({ id }) => id !== skillId && id !== into);
    const children = others
      .filter(({ parents }) => parents.includes(skillId))
      .map((child) => ({ ...child, parents: renamed(child.parents) }));
    const wordings = [...target.synonyms, ...wordingsOf(gone)];
    const merged = checked(
      {
        ...target,
        synonyms: otherWordings(target.name, wordings),
        parents: target.parents.filter((id) => id !== skillId),
      },
      others.map((other) => children.find(({ id }) => id === other.id) ?? other),
    );
    if (!merged.ok) return merged;
    removeSkill(db, gone, now);
    for (const child of children) saveSkill(db, child, now);
    saveSkill(db, merged.value, now);
    nameStep('skill', gone.name);
    return merged;
  },

  'skills.remove': ({ db, now, nameStep }, { skillId }) => {
    const gone = listSkills(db).find(({ id }) => id === skillId);
    if (!gone) return fail(NOT_FOUND);
    removeSkill(db, gone, now);
    nameStep('skill', gone.name);
    return ok({ name: gone.name });
  },
} satisfies Partial<Handlers>;
