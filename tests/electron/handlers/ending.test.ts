import { describe, expect, it } from 'vitest';
import type { Input } from '../../../shared/contract';
import { GroupId, MatchId } from '../../../shared/ids';
import { CalendarDate } from '../../../shared/time';
import { openCircles } from '../../support/circles';
import { openOffice, TODAY } from '../../support/office';

const day = (text: string) => CalendarDate.parse(text);
const NOBODY = '7d9b4a0e-5b53-4f6e-9d3a-0f0f5f1c2a01';
const PEOPLE = ['Ada', 'Bo', 'Cy', 'Di'] as const;

/** Four published matches, the mentees named alphabetically. */
async function withMatches() {
  const office = openOffice();
  const { cohortId } = await office.startCohort();
  for (const name of PEOPLE) {
    await office.enroll(cohortId, 'mentor', `Mentor of ${name}`);
    await office.enroll(cohortId, 'mentee', name);
  }
  await office.done('matching.run', { cohortId });
  await office.done('board.publish', { cohortId });
  const rows = () => office.done('matches.list', { cohortId });
  const before = await rows();
  const end = { closedOn: TODAY, reason: 'completed' } as const;
  const undone = async () => (await office.done('app.overview', {})).undo;
  return { ...office, cohortId, rows, before, end, undone };
}

/** Three published circles. */
async function withGroups() {
  const circles = await openCircles();
  const { done, run, cohortId } = circles;
  await run();
  await done('groups.publish', { cohortId });
  const rows = () => done('groups.list', { cohortId });
  const undone = async () => (await done('app.overview', {})).undo;
  return { ...circles, rows, before: await rows(), undone };
}

describe('[F05] several matches', () => {
  it('end in one step, as one does, and one undo takes all of it back', async () => {
    const { done, before, rows, end, undone, cohortId } = await withMatches();
    const matchIds = before.slice(0, 3).map(({ match }) => match.id);
    const again = { mentee: false, mentor: true };
    expect(await done('matches.close', { ...end, matchIds, again })).toEqual({ closed: 3 });
    const ended = (await rows()).filter(({ match }) => match.state === 'closed');
    expect(new Set(ended.map(({ match }) => match.id))).toEqual(new Set(matchIds));
    for (const { match } of ended) {
      expect(match).toMatchObject({
        closedOn: TODAY,
        closeReason: 'completed',
        menteeDone: true,
        mentorDone: false,
      });
    }
    // None of the three is named for the others.
    expect(await undone()).toMatchObject({ kind: 'close', subject: null });
    await done('history.undo', {});
    expect(await rows()).toEqual(before);
    await done('history.redo', {});
    expect(await rows()).toHaveLength(4);
    expect((await done('app.counts', { cohortId })).matches).toBe(1);
  });

  it('names whose match ended where it is one, also where it is named twice', async () => {
    const { done, before, end, undone } = await withMatches();
    const [first] = before;
    if (!first) throw new Error('no match');
    const matchIds = [first.match.id, first.match.id];
    expect(await done('matches.close', { ...end, matchIds })).toEqual({ closed: 1 });
    expect(await undone()).toMatchObject({ kind: 'close', subject: first.mentee });
  });

  it('are left as they are, all of them, where one of them cannot end', async () => {
    const { call, done, before, rows, end, undone } = await withMatches();
    const [one, two, over] = before;
    if (!one || !two || !over) throw new Error('too few matches');
    await done('matches.close', { ...end, matchIds: [over.match.id] });
    const [asTheyWere, last] = [await rows(), await undone()];
    const refused = async (input: Partial<Input<'matches.close'>>) => {
      const matchIds = [one.match.id, two.match.id];
      const reply = await call('matches.close', { ...end, matchIds, ...input });
      expect(await rows()).toEqual(asTheyWere);
      expect(await undone()).toEqual(last);
      return reply.ok ? null : reply.error;
    };
    expect(await refused({ matchIds: [one.match.id, over.match.id, two.match.id] })).toEqual({
      code: 'already-ended',
      mentee: over.mentee,
      mentor: over.mentor,
    });
    expect(await refused({ matchIds: [one.match.id, MatchId.parse(NOBODY)] })).toEqual({
      code: 'not-found',
      entity: 'match',
    });
    expect(await refused({ closedOn: day('2026-03-02') })).toEqual({
      code: 'day-in-future',
      day: '2026-03-02',
    });
    expect(await refused({ matchIds: [] })).toMatchObject({ code: 'invalid-input' });
  });

  it('that are past the end of their cohort leave Today with nothing to end', async () => {
    const { done, before, end, travelTo, cohortId } = await withMatches();
    travelTo('2027-03-02');
    const due = async () =>
      (await done('today.list', { cohortId })).items.map(({ kind, count }) => `${kind} ${count}`);
    expect(await due()).toEqual(['ending 4']);
    const again = { mentee: false, mentor: true };
    const matchIds = before.map(({ match }) => match.id);
    await done('matches.close', { ...end, matchIds, again });
    expect(await due()).toEqual([]);
  });
});

describe('[F05] several groups', () => {
  it('end in one step for everybody in them, and one undo takes all of it back', async () => {
    const { done, before, rows, undone } = await withGroups();
    const groupIds = before.map(({ group }) => group.id);
    const end = { closedOn: TODAY, reason: 'completed' } as const;
    expect(await done('groups.close', { ...end, groupIds })).toEqual({ closed: 3 });
    for (const { group, people } of await rows()) {
      expect(group).toMatchObject({ state: 'closed', closedOn: TODAY, closeReason: 'completed' });
      expect(people.every(({ leftOn }) => leftOn === TODAY)).toBe(true);
    }
    expect(await undone()).toMatchObject({ kind: 'close', subject: null });
    await done('history.undo', {});
    expect(await rows()).toEqual(before);
  });

  it('are left as they are, all of them, where one of them is not there or the day is to come', async () => {
    const { call, before, rows, undone } = await withGroups();
    const groupIds = before.map(({ group }) => group.id);
    const last = await undone();
    for (const [input, error] of [
      [{ groupIds: [...groupIds, GroupId.parse(NOBODY)], closedOn: TODAY }, { code: 'not-found' }],
      [{ groupIds, closedOn: day('2026-03-02') }, { code: 'day-in-future' }],
      [{ groupIds: [], closedOn: TODAY }, { code: 'invalid-input' }],
    ] as const) {
      const reply = await call('groups.close', {
        ...input,
        groupIds: [...input.groupIds],
        reason: 'completed',
      });
      expect(reply).toMatchObject({ ok: false, error });
      expect(await rows()).toEqual(before);
      expect(await undone()).toEqual(last);
    }
  });
});
