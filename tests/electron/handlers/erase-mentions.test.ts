import { describe, expect, it } from 'vitest';
import { NO_ANSWERS } from '../../../shared/answers';
import { openOffice } from '../../support/office';

describe('a name that others wrote in their own way', () => {
  it.each([
    ['Ewa Zielińska', 'Ewa  Zielinska'],
    ['Ewa Zielinska', 'EWA ZIELIŃSKA'],
    ['Ewa Maria Zielińska', 'Ewa\u00a0Maria\nZielińska'],
    ['Siobhán O’Brien', "Siobhan O'Brien"],
    ['Işık Yıldız', 'Isik Yildiz'],
  ])('goes with them: %s as %j', async (name, written) => {
    const { startCohort, enroll, done, db } = openOffice();
    const { cohortId } = await startCohort();
    const id = await enroll(cohortId, 'mentor', name);
    const note = `Très glad to have met ${written}, at last.`;
    const personId = await enroll(cohortId, 'mentee', 'Di Fell', {
      answers: { ...NO_ANSWERS, note },
    });
    await done('notes.add', { personId, text: note, isPrivate: true });
    await done('rights.erase', { personIds: [id], why: 'asked' });
    const { enrollments } = await done('people.get', { personId, cohortId });
    const cleaned = 'Très glad to have met Erased person, at last.';
    expect(enrollments[0]?.answers.note).toBe(cleaned);
    expect(db.prepare('SELECT text FROM notes').pluck().all()).toEqual([cleaned]);
  });

  it('is left alone where it is only a part of another word or name', async () => {
    const { startCohort, enroll, done, db } = openOffice();
    const { cohortId } = await startCohort();
    const id = await enroll(cohortId, 'mentor', 'Ann Berg');
    const personId = await enroll(cohortId, 'mentee', 'Di Fell');
    const text = 'Joann Berg, Ann Bergman, ánn-berg and Ann, Berg.';
    await done('notes.add', { personId, text, isPrivate: false });
    await done('rights.erase', { personIds: [id], why: 'asked' });
    expect(db.prepare('SELECT text FROM notes').pluck().all()).toEqual([text]);
  });
});
