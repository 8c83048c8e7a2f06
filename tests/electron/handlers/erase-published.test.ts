import { describe, expect, it } from 'vitest';
import { openCircles } from '../../support/circles';
import { enrollment, openOffice, person } from '../../support/office';

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
});
