import { beforeAll, describe, expect, it } from 'vitest';
import {
  EnrolValues,
  enrollmentFrom,
  sameValues,
  valuesFrom,
} from '../../../../renderer/features/people/enrol-values';
import { loadWords } from '../../../../renderer/lib/words';
import { EnrollmentInput } from '../../../../shared/enrollment';
import { PersonInput } from '../../../../shared/person';

beforeAll(loadWords);

const typed = (change: Partial<EnrolValues> = {}): EnrolValues => {
  const empty = valuesFrom(null, null);
  return { ...empty, person: { ...empty.person, name: 'Priya Vega' }, ...change };
};
const messages = (values: EnrolValues): Record<string, string> =>
  Object.fromEntries(
    (EnrolValues.safeParse(values).error?.issues ?? []).map(({ path, message }) => [
      path.join('.'),
      message,
    ]),
  );

describe('the form', () => {
  it('needs a name and nothing else', () => {
    expect(messages(typed())).toEqual({});
    expect(Object.keys(messages(valuesFrom(null, null)))).toEqual(['person.name']);
  });

  it('makes what the contract takes [R01][R05]', () => {
    const ready = EnrolValues.parse(
      typed({
        hours: '1,5',
        optIn: { answer: 'yes', on: '2026-03-01', wording: ' privacy notice v2 ' },
      }),
    );
    const enrollment = enrollmentFrom(ready, 'mentor');
    expect(PersonInput.parse(ready.person)).toEqual(ready.person);
    expect(EnrollmentInput.parse(enrollment)).toEqual(enrollment);
    expect(enrollment).toMatchObject({
      answers: { monthlyMinutes: 90 },
      optIn: { answer: 'yes', on: '2026-03-01', wording: 'privacy notice v2' },
    });
  });

  it('takes blanks for "not answered", and no answer for no opt-in [R01]', () => {
    const empty = typed();
    const ready = EnrolValues.parse({
      ...empty,
      person: { ...empty.person, email: '  ', level: null },
      optIn: { answer: null, on: null, wording: 'privacy notice v2' },
    });
    expect(ready.person.email).toBeNull();
    expect(ready.optIn).toBeNull();
  });

  it('says at the field what is wrong', () => {
    const empty = typed();
    expect(
      messages({
        ...empty,
        person: { ...empty.person, email: 'priya at harbour' },
        managerTyped: 'Somebody',
        hours: 'two',
        optIn: { answer: 'yes', on: null, wording: null },
      }),
    ).toEqual({
      'person.email': 'An e-mail address has an @ and no spaces. Correct it, or leave it empty.',
      managerTyped: 'Choose the manager from the list, or empty this field.',
      hours: 'Write hours such as 2, 1.5, 1,5 or 90 min.',
      'optIn.on': 'When did they say so?',
    });
    expect(messages({ ...empty, hours: '101' })).toHaveProperty('hours');
  });

  it('knows when it is back to how it opened', () => {
    expect(sameValues(typed(), typed())).toBe(true);
    expect(sameValues(typed(), typed({ hours: '2' }))).toBe(false);
  });
});
