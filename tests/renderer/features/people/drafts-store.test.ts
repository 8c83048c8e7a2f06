import { expect, it } from 'vitest';
import { draftKey, formPath } from '../../../../renderer/features/people/drafts-store';
import { CohortId, PersonId } from '../../../../shared/ids';

const cohortId = CohortId.parse('00000000-0000-4000-8000-000000000001');
const personId = PersonId.parse('00000000-0000-4000-8000-000000000002');

it('keeps the drafts of different forms apart', () => {
  const keys = [
    { cohortId, personId: null, role: 'mentor' },
    { cohortId, personId: null, role: 'mentee' },
    { cohortId, personId, role: 'mentee' },
    { cohortId, personId, role: null },
  ] as const;
  expect(new Set(keys.map(draftKey)).size).toBe(keys.length);
});

it('knows the address of every form', () => {
  expect(formPath({ personId: null, role: 'mentor' })).toBe('/people/new/mentor');
  expect(formPath({ personId, role: 'mentee' })).toBe(`/people/${personId}/edit/mentee`);
  expect(formPath({ personId, role: null })).toBe(`/people/${personId}/edit`);
});
