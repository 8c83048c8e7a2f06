import { z } from 'zod';
import shipped from '../../resources/library/skills.json';
import { Role } from '../../shared/enrollment';
import { Skill, SkillId } from '../../shared/skill';
import type { Instant } from '../../shared/time';
import { termKey } from '../matching/terms';
import type { ReadDb, WriteDb } from './database';
import { json } from './json';

/** A shipped skill goes by its first name, in whatever way it is renamed later. */
const shippedId = (name: string): SkillId => SkillId.parse(termKey(name));

const SHIPPED: readonly Skill[] = Skill.array().parse(
  shipped.map(({ name, synonyms, parents }) => ({
    id: shippedId(name),
    name,
    synonyms,
    parents: parents.map(shippedId),
  })),
);

const Row = Skill.extend({
  synonyms: json(Skill.shape.synonyms),
  parents: json(Skill.shape.parents),
  removed: z.literal([0, 1]),
});

/** The list that ships with the program, with what was edited in this file; by name. */
export function listSkills(db: ReadDb): Skill[] {
  const edited = Row.array().parse(
    db.prepare('SELECT id, name, synonyms, parents, removed FROM skills').all(),
  );
  const skills = new Map<SkillId, Skill>(SHIPPED.map((skill) => [skill.id, skill]));
  for (const { removed, ...skill } of edited) {
    if (removed === 1) skills.delete(skill.id);
    else skills.set(skill.id, skill);
  }
  return [...skills.values()]
    .map((skill) => ({ ...skill, parents: skill.parents.filter((id) => skills.has(id)) }))
    .sort((one, other) => one.name.localeCompare(other.name));
}

const write = (db: WriteDb, { synonyms, parents, ...rest }: Skill, removed: 0 | 1, now: Instant) =>
  db
    .prepare(`
      INSERT INTO skills (id, name, synonyms, parents, removed, edited_at)
      VALUES (@id, @name, @synonyms, @parents, @removed, @now)
      ON CONFLICT (id) DO UPDATE SET name = excluded.name, synonyms = excluded.synonyms,
        parents = excluded.parents, removed = excluded.removed, edited_at = excluded.edited_at`)
    .run({
      ...rest,
      synonyms: JSON.stringify(synonyms),
      parents: JSON.stringify(parents),
      removed,
      now,
    });

/** Writes a skill, new or changed. */
export const saveSkill = (db: WriteDb, skill: Skill, now: Instant): void => {
  write(db, skill, 0, now);
};

/** Takes a skill out; of a shipped one it is remembered that it is not wanted. */
export const removeSkill = (db: WriteDb, skill: Skill, now: Instant): void => {
  write(db, skill, 1, now);
};

const Answered = z.object({ wording: z.string(), role: Role, people: z.int() });

/** Every wording of a skill that anybody answered, with how many people did, by role. */
export const answeredSkills = (db: ReadDb): z.infer<typeof Answered>[] =>
  Answered.array().parse(
    db
      .prepare(`
        SELECT s.value AS wording, e.role, count(DISTINCT e.person_id) AS people
          FROM enrollments e, json_each(e.answers, '$.skills') s
         GROUP BY s.value, e.role ORDER BY people DESC, wording`)
      .all(),
  );
