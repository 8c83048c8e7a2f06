import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { formResolver, showIssues } from '../../../renderer/lib/form-errors';
import { loadWords } from '../../../renderer/lib/words';
import { Screening } from '../../../shared/safeguard';
import { CalendarDate } from '../../../shared/time';

loadWords();

const Form = z.object({
  name: z.string().min(1).max(5),
  code: z.string().min(3),
  places: z.int().min(1).max(9),
  day: CalendarDate,
  way: z.enum(['video', 'phone']),
  goals: z.array(z.string()).max(2),
});
const FINE = { name: 'Ada', code: 'abc', places: 1, day: '2026-06-18', way: 'video', goals: [] };

async function wordsAt(field: string, value: unknown): Promise<string | undefined> {
  const resolve = formResolver(Form);
  const values = { ...FINE, [field]: value } as z.input<typeof Form>;
  const { errors } = await resolve(values, undefined, {
    fields: {},
    shouldUseNativeValidation: false,
  });
  return (errors as Readonly<Record<string, { message?: string } | undefined>>)[field]?.message;
}

describe('what is wrong with a field, in words', () => {
  it('says nothing about what is right', async () => {
    expect(await wordsAt('name', 'Bo')).toBeUndefined();
  });

  it.each([
    ['name', ''],
    ['places', null],
    ['day', ''],
    ['code', undefined],
  ])('asks for %s when it is empty', async (field, value) => {
    expect(await wordsAt(field, value)).toBe('Please fill this in.');
  });

  it('says that a check ends before it was issued', async () => {
    const check = { checkName: 'First aid', status: 'cleared', issuer: null } as const;
    const days = { issuedOn: '2026-06-18', expiresOn: '2020-01-01' };
    const options = { fields: {}, shouldUseNativeValidation: false };
    const { errors } = await formResolver(Screening)(
      { ...check, ...days } as z.input<typeof Screening>,
      undefined,
      options,
    );
    expect(errors).toMatchObject({
      expiresOn: { message: expect.stringContaining('before the day of issue') },
    });
  });

  it.each([
    ['name', 'Wilhelmina', '5'],
    ['code', 'ab', '3'],
    ['places', 12, '9'],
    ['places', 0, '1'],
    ['goals', ['a', 'b', 'c'], '2'],
  ])('names the limit of %s', async (field, value, limit) => {
    expect(await wordsAt(field, value)).toContain(limit);
  });

  it.each([
    ['day', 'soon'],
    ['places', 1.5],
    ['places', 'many'],
    ['way', 'pigeon'],
  ])('explains a %s that cannot be', async (field, value) => {
    expect(await wordsAt(field, value)).toMatch(/^\p{Lu}[^{}]+\.$/u);
  });
});

describe('complaints of the main process', () => {
  const error = (...paths: (string | number)[][]) =>
    ({
      code: 'invalid-input',
      issues: paths.map((path) => ({ path, issue: 'custom' })),
    }) as const;

  it('stand at the fields they are about', () => {
    const setError = vi.fn();
    expect(showIssues(setError, error(['person', 'name'], ['person', 'site']), ['person'])).toBe(
      true,
    );
    expect(setError.mock.calls.map(([field]) => field)).toEqual(['name', 'site']);
  });

  it('are left over when they are about something else', () => {
    const setError = vi.fn();
    expect(showIssues(setError, error(['cohortId']), ['person'])).toBe(false);
    expect(showIssues(setError, error(['person']), ['person'])).toBe(false);
    expect(showIssues(setError, { code: 'nothing-to-print' })).toBe(false);
    expect(setError).not.toHaveBeenCalled();
  });
});
