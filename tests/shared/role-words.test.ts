import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import roles from '../../resources/locales/en/roles.json';
import { Format } from '../../shared/format';
import { rolesIn, roleWords } from '../../shared/role-words';

const WORDS = join(import.meta.dirname, '..', '..', 'resources', 'locales', 'en');

describe('[D08] the words for the roles of a format', () => {
  it.each([
    ['one-to-one', 'mentor', 'Mentees'],
    ['reverse', 'junior mentor', 'Senior mentees'],
    ['peer', 'facilitator', 'Members'],
    ['circles', 'facilitator', 'Members'],
    ['flash', 'mentor', 'Mentees'],
  ] as const)('of %s are %s and %s', (format, mentor, Mentees) => {
    expect(roleWords(format, roles)).toMatchObject({ mentor, Mentees });
  });

  it('offer nobody to lead among peers', () => {
    expect(rolesIn('peer')).toEqual(['mentee']);
    for (const format of Format.options.filter((each) => each !== 'peer')) {
      expect(rolesIn(format)).toHaveLength(2);
    }
  });

  it('are there for every place that sentences keep for them', () => {
    const known = Object.keys(roleWords('circles', roles));
    const used = readdirSync(WORDS).flatMap((file) =>
      [...readFileSync(join(WORDS, file), 'utf8').matchAll(/\{\{role\.(\w+)\}\}/g)].map(
        ([, name]) => name,
      ),
    );
    expect(used.length).toBeGreaterThan(50);
    expect(used.filter((name) => name === undefined || !known.includes(name))).toEqual([]);
  });
});
