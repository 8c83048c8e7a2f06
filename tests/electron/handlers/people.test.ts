import { describe, expect, it } from 'vitest';
import { NO_ANSWERS } from '../../../shared/answers';
import { enrollment, openOffice, person } from '../../support/office';

describe('people.save', () => {
  it('[R04] keeps every answer of a form as it was given', async () => {
    const { done, startCohort } = openOffice();
    const { cohortId } = await startCohort();
    const input = enrollment('mentor', {
      answers: {
        ...NO_ANSWERS,
        skills: ['Data analysis (Excel, SQL)', 'Writing, editing and reports'],
        goals: ['career', 'inclusion'],
        topGoal: 'Ask more,\nadvise less.',
        style: 'listening',
        meeting: ['video'],
        slots: ['mon-morning', 'fri-evening'],
        languages: ['English', 'Polish'],
        capacity: 2,
        monthlyMinutes: 90,
        note: '=HYPERLINK("http://example.invalid")',
      },
      wishes: [{ personId: null, writtenName: 'Łukasz', reason: null }],
      vetoes: [{ personId: null, writtenName: 'Tuan', reason: 'we share a desk' }],
    });
    const { personId } = await done('people.save', {
      personId: null,
      cohortId,
      person: person('Άννα Παπαδόπουλος', { staffNumber: '00042', level: 5 }),
      enrollment: input,
    });
    const saved = await done('people.get', { personId, cohortId });
    expect(saved.person).toMatchObject({ name: 'Άννα Παπαδόπουλος', staffNumber: '00042' });
    expect(saved.enrollments).toMatchObject([input]);
  });

  it('lets one person hold both roles in a cohort, each with its own answers', async () => {
    const { done, enroll, startCohort } = openOffice();
    const { cohortId } = await startCohort();
    const personId = await enroll(cohortId, 'mentor', 'Ada');
    await done('people.save', {
      personId,
      cohortId,
      person: person('Ada'),
      enrollment: enrollment('mentee', { answers: { ...NO_ANSWERS, skills: ['Writing'] } }),
    });
    const { enrollments } = await done('people.get', { personId, cohortId });
    expect(enrollments.map(({ role, answers }) => [role, answers.skills])).toEqual([
      ['mentor', []],
      ['mentee', ['Writing']],
    ]);
    const [row] = await done('people.list', { cohortId });
    expect(row?.roles.toSorted()).toEqual(['mentee', 'mentor']);
    // Nobody is their own mentor.
    await done('matching.run', { cohortId });
    const { tray } = await done('board.get', { cohortId });
    expect(tray).toMatchObject([{ unmatched: { rules: [{ rule: 'same-person' }] } }]);
  });

  it('refuses somebody who reports to themselves', async () => {
    const { call, enroll, startCohort } = openOffice();
    const { cohortId } = await startCohort();
    const personId = await enroll(cohortId, 'mentor', 'Ada');
    expect(
      await call('people.save', {
        personId,
        cohortId,
        person: person('Ada', { managerId: personId }),
        enrollment: null,
      }),
    ).toEqual({ ok: false, error: { code: 'reports-to-self', name: 'Ada' } });
  });

  it('takes two people of one name and one e-mail for two', async () => {
    const { done, enroll, startCohort } = openOffice();
    const { cohortId } = await startCohort();
    const same = { person: { email: 'priya@example.org' } };
    await enroll(cohortId, 'mentee', 'Priya Vega', same);
    await enroll(cohortId, 'mentee', 'Priya Vega', same);
    expect(await done('people.list', { cohortId })).toHaveLength(2);
  });
});

describe('people.withdraw', () => {
  it('takes somebody out and back in, their answers kept', async () => {
    const { done, enroll, startCohort } = openOffice();
    const { cohortId } = await startCohort();
    const personId = await enroll(cohortId, 'mentee', 'Ada');
    const { enrollments } = await done('people.get', { personId, cohortId });
    const enrollmentId = enrollments[0]?.id;
    if (!enrollmentId) throw new Error('not enrolled');
    await done('people.withdraw', { enrollmentId, withdrawn: true });
    expect((await done('people.get', { personId, cohortId })).notMatchable).toBe('withdrawn');
    await done('people.withdraw', { enrollmentId, withdrawn: false });
    expect((await done('people.get', { personId, cohortId })).enrollments).toEqual(enrollments);
  });
});

describe('people.namesakes', () => {
  it('tells people of one name apart by staff number, else by what else is known of them', async () => {
    const { done, enroll, startCohort } = openOffice();
    const { cohortId } = await startCohort();
    const add = async (name: string, about: Parameters<typeof person>[1]) => {
      const input = { person: person(name, about), enrollment: enrollment('mentee') };
      const { personId } = await done('people.save', { personId: null, cohortId, ...input });
      return personId;
    };
    const numbered = await add('Anna Schmidt', { staffNumber: '01162', department: 'Research' });
    const placed = await add('anna schmidt', { department: 'Research', site: 'Leeds' });
    await enroll(cohortId, 'mentor', 'Ada');
    expect(
      (await done('people.namesakes', { cohortId })).toSorted((a, b) =>
        a.mark.localeCompare(b.mark),
      ),
    ).toEqual([
      { personId: numbered, mark: '01162' },
      { personId: placed, mark: 'Leeds' },
    ]);
  });

  it('looks at the cohort only, and at nobody who was erased', async () => {
    const { done, enroll, startCohort } = openOffice();
    const { cohortId } = await startCohort();
    await enroll(cohortId, 'mentee', 'Anna Schmidt');
    await done('people.save', {
      personId: null,
      cohortId,
      person: person('Anna Schmidt'),
      enrollment: null,
    });
    expect(await done('people.namesakes', { cohortId })).toEqual([]);
    const other = await enroll(cohortId, 'mentor', 'Anna Schmidt');
    expect(await done('people.namesakes', { cohortId })).toHaveLength(2);
    await done('rights.erase', { personIds: [other], why: 'asked' });
    expect(await done('people.namesakes', { cohortId })).toEqual([]);
  });
});
