import { describe, expect, it } from 'vitest';
import { resolveNames } from '../../../electron/intake/resolve-names';
import { Instant } from '../../../shared/time';
import { type Choices, codesOf, openDesk, outcomes } from './desk';

const MENTORS: Choices = { kind: 'mentors' };
const MENTEES: Choices = { kind: 'mentees' };
const ROSTER: Choices = { kind: 'roster' };

const firstCodes = (plan: { rows: readonly Parameters<typeof codesOf>[0][] }) =>
  plan.rows.map(codesOf);

describe('[R04] what wins', () => {
  const head = 'Timestamp,E-mail,Name,Site,Skills,Languages\n';
  const early = '2026-02-01 09:00:00,a@x.example,Ann,Leeds,Coaching,English\n';
  const late = '2026-02-05 09:00:00,a@x.example,Ann,Lagos,Strategy,\n';

  it('the later answer, in whatever order the rows stand; and a blank erases nothing', async () => {
    for (const text of [head + early + late, head + late + early]) {
      const desk = openDesk();
      const plan = await desk.takeInText(text, MENTORS);
      expect(outcomes(plan).toSorted()).toEqual(['merged-into-later', 'new']);
      expect(desk.enrollments()[0]?.answers).toMatchObject({
        skills: ['Strategy'],
        languages: ['English'],
      });
      expect(desk.people()[0]?.site).toBe('Lagos');
    }
  });

  it('agrees on the day that it was for whoever answered, not on that of UTC', async () => {
    const agreed = 'Timestamp,Name,I agree to the privacy notice v2\n';
    for (const [time, timeZone] of [
      ['2026-02-01 23:30:00', 'America/New_York'],
      ['2026-02-01 00:30:00', 'Australia/Sydney'],
    ] as const) {
      const desk = openDesk();
      await desk.takeInText(`${agreed}${time},Ann,Yes\n`, { ...MENTORS, timeZone });
      expect(desk.enrollments()[0]?.optIn).toMatchObject({ answer: 'yes', on: '2026-02-01' });
    }
  });

  it('not an older file, which fills in only what the later one left open', async () => {
    const desk = openDesk();
    await desk.takeInText(head + late, MENTORS);
    const plan = await desk.takeInText(head + early, MENTORS);
    expect(plan.rows[0]?.changes).toEqual([{ field: 'languages', from: [], to: ['English'] }]);
    expect(desk.enrollments()[0]?.answers).toMatchObject({
      skills: ['Strategy'],
      languages: ['English'],
    });
    expect(outcomes(await desk.takeInText(head + early, MENTORS))).toEqual(['older-answer']);
  });

  it('an edited export of the same answers', async () => {
    const desk = openDesk();
    await desk.takeInText(head + early, MENTORS);
    const plan = await desk.takeInText(head + early.replace('Coaching', 'Budgeting'), MENTORS);
    expect(outcomes(plan)).toEqual(['updated']);
    expect(plan.rows[0]?.changes).toEqual([
      { field: 'skills', from: ['Coaching'], to: ['Budgeting'] },
    ]);
  });

  it('[R09] the list of staff over a sign-up, and never the other way round', async () => {
    const desk = openDesk();
    await desk.takeInText(head + early, MENTORS);
    const roster = await desk.takeInText(
      'E-mail,Name,Site,Department\na@x.example,Ann Lee,Gdańsk,People\n',
      ROSTER,
    );
    expect(roster.rows[0]?.changes.map(({ field }) => field)).toEqual([
      'name',
      'department',
      'site',
    ]);
    const again = await desk.takeInText(head + late, MENTORS);
    expect(firstCodes(again)).toEqual([['differs-from-record', 'differs-from-record']]);
    expect(desk.people()[0]).toMatchObject({ name: 'Ann Lee', site: 'Gdańsk' });
  });

  it('a file without times counts as said now, and says nothing new the second time', async () => {
    const desk = openDesk();
    const text = 'E-mail,Name,Skills,Languages\na@x.example,Ann,Coaching,English\n';
    await desk.takeInText(text, MENTORS);
    const later = { ...MENTORS, now: Instant.parse('2027-01-01T00:00:00.000Z') };
    expect(outcomes(await desk.takeInText(text, later))).toEqual(['unchanged']);
    expect(desk.enrollments()[0]?.answeredAt).toBe('2026-11-22T10:00:00.000Z');
  });
});

describe('[R06] whom people name', () => {
  const mentors =
    'Name,E-mail,Skills,Who should you not be matched with?\nAnn Lee,a@x.example,Coaching,"Bo Dee (my neighbour), Nobody Known and Ann Lee"\nCy Fox,c@x.example,Coaching,none\n';

  it('is found, or kept as written with the reason why not', async () => {
    const desk = openDesk();
    await desk.takeInText('Staff no.;Name\n1;Bo Dee\n2;Bo Dee\n3;Eve\n', ROSTER);
    const plan = await desk.takeInText(mentors, MENTORS);
    expect(desk.enrollments()[0]?.vetoes).toEqual([
      { personId: null, writtenName: 'Bo Dee', reason: 'my neighbour' },
      { personId: null, writtenName: 'Nobody Known', reason: null },
      { personId: null, writtenName: 'Ann Lee', reason: null },
    ]);
    expect(codesOf(plan.rows[0] ?? ({ ...plan.rows[1], findings: [] } as never))).toEqual([
      'ambiguous-person',
      'unknown-person',
      'names-themselves',
    ]);
    expect(desk.enrollments()[1]?.vetoes).toEqual([]);
    expect(outcomes(await desk.takeInText(mentors, MENTORS))).toEqual(['unchanged', 'unchanged']);
  });

  it('is the one who can be matched with, once that one signs up', async () => {
    const desk = openDesk();
    await desk.takeInText('Staff no.;Name\n1;Bo Dee\n2;Bo Dee\n', ROSTER);
    await desk.takeInText(mentors, MENTORS);
    expect(resolveNames(desk.enrollments(), desk.people())).toEqual([]);
    await desk.takeInText('Staff no.,Name,Skills,Languages\n2,Bo Dee,Coaching,English\n', MENTEES);
    const [resolved] = resolveNames(desk.enrollments(), desk.people());
    const second = desk.people().find(({ staffNumber }) => staffNumber === '2');
    expect(resolved?.vetoes[0]?.personId).toBe(second?.id);
  });
});

describe('[R09] managers', () => {
  it('are linked after all rows, by number, and doubts are said', async () => {
    const desk = openDesk();
    const plan = await desk.takeInText(
      'Staff no.;Name;Manager no.\n1;Ann;2\n2;Bo;\n3;Cy;99\n4;Di;4\n5;Eve;02 Bo\n',
      ROSTER,
    );
    const bo = desk.people().find(({ name }) => name === 'Bo')?.id;
    expect(desk.people().map(({ managerId }) => managerId)).toEqual([bo, null, null, null, bo]);
    expect(firstCodes(plan)).toEqual([[], [], ['unknown-manager'], ['own-manager'], []]);
    const later = await desk.takeInText('Staff no.;Name;Manager no.\n99;Flo;1\n3;Cy;99\n', ROSTER);
    expect(outcomes(later)).toEqual(['new', 'updated']);
    expect(later.rows[1]?.changes).toEqual([{ field: 'manager-number', from: [], to: ['Flo'] }]);
  });
});
