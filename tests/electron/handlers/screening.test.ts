import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CohortId, PersonId, ProgramId } from '../../../shared/ids';
import { DEFAULT_SAFEGUARDS, type Screening } from '../../../shared/safeguard';
import { addDays, CalendarDate } from '../../../shared/time';
import { openOffice, TODAY } from '../../support/office';

const CHECK = 'Background check';

const cleared = (rest: Partial<Screening> = {}): Screening => ({
  checkName: CHECK,
  status: 'cleared',
  issuer: 'County office',
  issuedOn: TODAY,
  expiresOn: null,
  ...rest,
});

/** A program that demands a check, with a mentor and a mentee. */
async function youthProgram() {
  const office = openOffice();
  const { cohortId, programId } = await office.startCohort();
  const demand = (checks: readonly string[]) =>
    office.done('safeguards.save', {
      programId,
      safeguards: { ...DEFAULT_SAFEGUARDS, checks: [...checks] },
    });
  await demand([CHECK]);
  const mentorId = await office.enroll(cohortId, 'mentor', 'Mo Marten');
  const menteeId = await office.enroll(cohortId, 'mentee', 'Nia Newt');
  return { office, cohortId, programId, mentorId, menteeId, demand };
}

const screen = (office: ReturnType<typeof openOffice>, personId: PersonId, screening: Screening) =>
  office.done('screenings.save', { personId, screening });

async function publish(office: ReturnType<typeof openOffice>, cohortId: CohortId) {
  await office.done('matching.run', { cohortId });
  return await office.call('board.publish', { cohortId });
}

describe('the screening gate', () => {
  it('[T01] keeps a mentor without a demanded check out of matching, and says why', async () => {
    const { office, cohortId, mentorId, menteeId } = await youthProgram();
    expect(await publish(office, cohortId)).toMatchObject({
      error: { code: 'nothing-to-publish' },
    });
    const people = await office.done('people.list', { cohortId });
    expect(people[0]?.notMatchable).toEqual([{ role: 'mentor', why: 'not-screened' }]);
    const why = await office.done('board.whyNot', { cohortId, menteeId, mentorId });
    expect(JSON.stringify(why)).toContain('not-screened');
    await screen(office, mentorId, cleared());
    expect(await publish(office, cohortId)).toMatchObject({ ok: true, value: { published: 1 } });
  });

  it.each<[string, Partial<Screening>]>([
    ['only requested', { status: 'requested', issuedOn: null }],
    ['not passed', { status: 'declined' }],
    ['expired', { issuedOn: addDays(TODAY, -400), expiresOn: addDays(TODAY, -1) }],
    ['another one', { checkName: 'First aid' }],
  ])('counts no check that is %s', async (_, rest) => {
    const { office, cohortId, mentorId } = await youthProgram();
    await screen(office, mentorId, cleared(rest));
    expect(await publish(office, cohortId)).toMatchObject({ ok: false });
  });

  it('has the file itself refuse such a match, by whatever way it is written', async () => {
    const { office, cohortId, mentorId, menteeId, demand } = await youthProgram();
    await demand([]);
    await publish(office, cohortId);
    const other = await office.enroll(cohortId, 'mentor', 'Ola Otter');
    await demand([CHECK]);
    const { db } = office;
    const write = () =>
      db.exec(`INSERT INTO matches (id, cohort_id, mentee_id, mentor_id, run_id, state, score,
          starts_on, published_at)
        SELECT '${randomUUID()}', cohort_id, '${other}', mentor_id, run_id, 'active', score,
          starts_on, published_at FROM matches LIMIT 1`);
    expect(write).toThrow('not-screened');
    expect(() => db.exec(`UPDATE matches SET mentor_id = '${other}'`)).toThrow('not-screened');
    await screen(office, mentorId, cleared());
    expect(write).not.toThrow();
    expect(menteeId).not.toBe(other);
  });

  it('puts a match on hold when a check expires, says so on Today, and prints no agreement', async () => {
    const { office, cohortId, mentorId } = await youthProgram();
    const expiresOn = addDays(TODAY, 60);
    await screen(office, mentorId, cleared({ expiresOn }));
    await publish(office, cohortId);
    const holds = async () => (await office.done('matches.list', { cohortId }))[0]?.hold;
    expect(await holds()).toBeUndefined();
    office.travelTo(expiresOn);
    expect(await holds()).toBeUndefined();
    office.travelTo(addDays(expiresOn, 1));
    expect(await holds()).toEqual({ checks: [CHECK], since: addDays(expiresOn, 1) });
    const { items } = await office.done('today.list', { cohortId });
    expect(items[0]).toMatchObject({ kind: 'on-hold', names: ['Mo Marten'], personId: mentorId });
    expect(await office.call('agreements.print', { cohortId, matchIds: null })).toMatchObject({
      error: { code: 'nothing-to-print' },
    });
    await screen(office, mentorId, cleared({ issuedOn: expiresOn, expiresOn: null }));
    expect(await holds()).toBeUndefined();
  });

  it('lets no random sequence of steps, undo and redo among them, match an unscreened mentor', async () => {
    let published = 0;
    let refused = 0;
    const step = fc.record({
      what: fc.constantFrom(
        'screen',
        'unscreen',
        'demand',
        'publish',
        'close',
        'undo',
        'redo',
        'travel',
      ),
      n: fc.nat(11),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 24 }), async (steps) => {
        const { office, cohortId, programId, mentorId } = await youthProgram();
        const second = await office.enroll(cohortId, 'mentor', 'Ola Otter');
        await office.enroll(cohortId, 'mentee', 'Pia Pike');
        const mentors = [mentorId, second];
        let today = TODAY;
        const seen = new Set<string>();
        const deeds: Readonly<Record<string, (n: number) => Promise<unknown>>> = {
          // Undo may have taken the mentor or the program away: then it is refused.
          screen: (n) =>
            office.call('screenings.save', {
              personId: mentors[n % 2] ?? mentorId,
              screening: cleared({ expiresOn: n % 3 === 0 ? addDays(today, n) : null }),
            }),
          unscreen: (n) =>
            office.call('screenings.remove', {
              personId: mentors[n % 2] ?? mentorId,
              checkName: CHECK,
            }),
          demand: (n) =>
            office.call('safeguards.save', {
              programId,
              safeguards: { ...DEFAULT_SAFEGUARDS, checks: n % 3 === 0 ? [] : [CHECK] },
            }),
          publish: async () => {
            await office.call('matching.run', { cohortId });
            const reply = await office.call('board.publish', { cohortId });
            if (!reply.ok) refused += 1;
          },
          close: async () => {
            const rows = await office.done('matches.list', { cohortId });
            const open = rows.find(({ match }) => match.state === 'active');
            if (!open) return;
            await office.call('matches.close', {
              matchIds: [open.match.id],
              closedOn: today,
              reason: 'no-time',
            });
          },
          undo: () => office.call('history.undo', {}),
          redo: () => office.call('history.redo', {}),
          travel: async (n) => {
            today = addDays(today, n);
            office.travelTo(today);
          },
        };
        for (const { what, n } of steps) {
          await deeds[what]?.(n);
          const rows = await office.done('matches.list', { cohortId });
          for (const { match, hold } of rows) {
            if (match.state !== 'active') continue;
            const { screenings, demanded } = await office.done('rights.of', {
              personId: match.mentorId,
              cohortId,
            });
            const has = demanded.every((check) =>
              screenings.some(
                ({ checkName, status, expiresOn }) =>
                  checkName === check &&
                  status === 'cleared' &&
                  (expiresOn === null || expiresOn >= today),
              ),
            );
            expect(hold === undefined).toBe(has);
            if (!seen.has(match.id) && what === 'publish') {
              expect(has).toBe(true);
              published += 1;
            }
            seen.add(match.id);
          }
        }
        expect(office.incidents).toEqual([]);
      }),
      { numRuns: 12 },
    );
    expect(published).toBeGreaterThan(0);
    expect(refused).toBeGreaterThan(0);
  });
});

describe('consent', () => {
  async function start() {
    const office = openOffice();
    const { cohortId, programId } = await office.startCohort();
    const mentorId = await office.enroll(cohortId, 'mentor', 'Mo Marten');
    const menteeId = await office.enroll(cohortId, 'mentee', 'Nia Newt');
    const give = (guardian: string | null, purpose: 'matching' | 'reports' = 'matching') =>
      office.done('consents.give', {
        personId: menteeId,
        purpose,
        wording: 'privacy notice 2',
        givenOn: TODAY,
        guardian,
      });
    const why = async () =>
      (await office.done('people.get', { personId: menteeId, cohortId })).notMatchable;
    return { office, cohortId, programId, mentorId, menteeId, give, why };
  }

  it('[G03] keeps wording and date, and stops matching from the day it is withdrawn', async () => {
    const { office, give, why, menteeId, cohortId } = await start();
    const { id } = await give(null);
    expect(await why()).toBeNull();
    await office.done('consents.withdraw', { consentId: id });
    expect(await why()).toBe('consent-withdrawn');
    const { consents } = await office.done('rights.of', { personId: menteeId, cohortId });
    expect(consents).toMatchObject([
      { purpose: 'matching', wording: 'privacy notice 2', givenOn: TODAY, withdrawnOn: TODAY },
    ]);
    await give(null);
    expect(await why()).toBeNull();
  });

  it('makes a draft outdated, so that nobody is published against it', async () => {
    const { office, give, cohortId } = await start();
    const { id } = await give(null);
    await office.done('matching.run', { cohortId });
    await office.done('consents.withdraw', { consentId: id });
    expect(await office.call('board.publish', { cohortId })).toMatchObject({
      error: { code: 'plan-outdated' },
    });
  });

  it('needs a guardian’s for somebody under age, until they are of age', async () => {
    const { office, give, why, menteeId } = await start();
    const birthDate = CalendarDate.parse('2008-05-10');
    await office.done('minors.save', { personId: menteeId, minor: { birthDate } });
    await give(null);
    expect(await why()).toBe('no-guardian');
    await give('Ruth Newt');
    expect(await why()).toBeNull();
    await office.done('history.undo', {});
    office.travelTo('2026-05-09');
    expect(await why()).toBe('no-guardian');
    office.travelTo('2026-05-10');
    expect(await why()).toBeNull();
    await office.done('minors.save', { personId: menteeId, minor: { birthDate: null } });
    expect(await why()).toBe('no-guardian');
  });

  it('withdrawn for reports takes the name out of them', async () => {
    const { office, give, cohortId } = await start();
    const { id } = await give(null, 'reports');
    await publish(office, cohortId);
    expect(JSON.stringify(await office.done('report.data', { cohortId }))).toContain('Nia Newt');
    await office.done('consents.withdraw', { consentId: id });
    const data = JSON.stringify(await office.done('report.data', { cohortId }));
    expect(data).not.toContain('Nia Newt');
    expect(data).toContain('Mo Marten');
  });

  it('withdrawn for optional questions takes the answers out of all use', async () => {
    const { office, cohortId, programId, menteeId } = await start();
    const field = { name: 'Region', choices: ['North', 'South'] };
    await office.done('demographics.add', { programId: programId as ProgramId, field });
    const { person } = await office.done('people.get', { personId: menteeId, cohortId });
    const { id: _, ...input } = person;
    await office.done('people.save', {
      personId: menteeId,
      cohortId,
      person: input,
      enrollment: null,
      demographics: [{ field: 'Region', choice: 'North' }],
    });
    const answered = async () =>
      (await office.done('demographics.list', { programId }))[0]?.answered;
    expect(await answered()).toBe(1);
    const { id } = await office.done('consents.give', {
      personId: menteeId,
      purpose: 'optional-questions',
      wording: 'privacy notice 2',
      givenOn: TODAY,
      guardian: null,
    });
    await office.done('consents.withdraw', { consentId: id });
    expect(await answered()).toBe(0);
  });
});
