import { describe, expect, it } from 'vitest';
import { openCircles } from '../../support/circles';
import { enrollment, openOffice, person, TODAY } from '../../support/office';

describe('erasing somebody who was published', () => {
  it.each([
    ['is a single word', 'Sukarno', 'Sukarno'],
    ['is somebody else’s as well', 'Bo Marsh', 'Bo Marsh'],
    ['was another then', 'Sita Oldname', 'Sita Newname'],
  ])('takes a name that %s out of what was published', async (_, then, now) => {
    const office = openOffice();
    const { cohortId } = await office.startCohort();
    const id = await office.enroll(cohortId, 'mentor', then);
    await office.enroll(cohortId, 'mentee', 'Bo Marsh');
    await office.done('matching.run', { cohortId });
    await office.done('board.publish', { cohortId });
    const form = { person: person(now), enrollment: enrollment('mentor') };
    await office.done('people.save', { personId: id, cohortId, ...form });
    await office.done('rights.erase', { personIds: [id], why: 'asked' });
    const pairs = office.db.prepare(`SELECT content ->> '$.pairs' FROM snapshots`).pluck().get();
    expect(JSON.parse(String(pairs))).toMatchObject([
      { mentee: 'Bo Marsh', mentor: 'Erased person' },
    ]);
  });

  it('takes a name that tells nothing by itself out of the groups that were published', async () => {
    const { run, done, db, cohortId, id } = await openCircles();
    await run();
    await done('groups.publish', { cohortId });
    await done('rights.erase', { personIds: [id('F1'), id('P01')], why: 'asked' });
    const content = db.prepare('SELECT content FROM group_snapshots').pluck().get();
    const names = String(content).match(/"name":"(?:[FP]\d+|Erased person)"/gu) ?? [];
    expect(names).toHaveLength(14 + 3);
    expect(names.filter((name) => name.includes('Erased'))).toHaveLength(2);
    expect(names).not.toContain('"name":"F1"');
    expect(names).not.toContain('"name":"P01"');
  });

  it('has nothing written about them any more, for nobody could erase it', async () => {
    const { startCohort, enroll, done, call } = openOffice();
    const { cohortId } = await startCohort();
    const mentorId = await enroll(cohortId, 'mentor', 'Ada Alder');
    const menteeId = await enroll(cohortId, 'mentee', 'Bo Birch');
    await done('matching.run', { cohortId });
    await done('board.publish', { cohortId });
    await done('rights.erase', { personIds: [mentorId], why: 'asked' });
    const [row] = await done('matches.list', { cohortId });
    const personId = row?.match.mentorId ?? mentorId;
    expect(row?.mentor).toBe('Erased person');
    const form = { cohortId, person: person('Ada Alder') };
    const vetoes = [{ personId, writtenName: 'Ada', reason: null }];
    const consent = { purpose: 'reports', wording: 'v1', guardian: null, givenOn: TODAY } as const;
    const replies = [
      await call('people.get', { personId, cohortId }),
      await call('rights.of', { personId, cohortId }),
      await call('rights.extract', { personId, as: 'json' }),
      await call('people.save', { ...form, personId, enrollment: null }),
      await call('people.save', { ...form, personId, enrollment: enrollment('mentor') }),
      await call('people.save', {
        ...{ ...form, personId: menteeId },
        enrollment: enrollment('mentee', { vetoes }),
      }),
      await call('notes.add', { personId, text: 'Rang again.', isPrivate: true }),
      await call('consents.give', { personId, ...consent }),
      await call('minors.save', { personId, minor: { birthDate: null } }),
    ];
    const refused = { ok: false, error: { code: 'not-found', entity: 'person' } };
    expect(replies).toEqual(replies.map(() => refused));
    expect((await done('matches.list', { cohortId }))[0]?.mentor).toBe('Erased person');
  });
});
