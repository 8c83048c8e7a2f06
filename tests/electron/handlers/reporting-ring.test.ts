import { expect, it } from 'vitest';
import { openOffice, person } from '../../support/office';

it('refuses a manager who reports to the person, and still lets a ring be corrected [M04]', async () => {
  const { call, db, done, enroll, startCohort } = openOffice();
  const { cohortId } = await startCohort();
  const ada = await enroll(cohortId, 'mentee', 'Ada');
  const bo = await enroll(cohortId, 'mentor', 'Bo', { person: { managerId: ada } });
  const cy = await enroll(cohortId, 'mentor', 'Cy', { person: { managerId: bo } });
  const save = (managerId: typeof ada | null, name = 'Ada') =>
    call('people.save', {
      personId: ada,
      person: person(name, { managerId }),
      cohortId,
      enrollment: null,
    });
  expect(await save(cy)).toEqual({ ok: false, error: { code: 'reports-to-self', name: 'Ada' } });
  expect(await save(ada)).toMatchObject({ error: { code: 'reports-to-self' } });

  db.prepare('UPDATE people SET manager_id = ? WHERE id = ?').run(cy, ada);
  expect(await save(cy, 'Ada Ring')).toMatchObject({ ok: true });
  expect(await save(null)).toMatchObject({ ok: true });
  expect((await done('people.get', { personId: ada, cohortId })).person.managerId).toBeNull();
});
