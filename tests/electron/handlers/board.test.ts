import { describe, expect, it } from 'vitest';
import { NO_ANSWERS } from '../../../shared/answers';
import type { PersonId } from '../../../shared/ids';
import { openOffice, person as someone } from '../../support/office';

const skills = (...names: string[]) => ({ answers: { ...NO_ANSWERS, skills: names } });
const places = (capacity: number, ...names: string[]) => ({
  answers: { ...NO_ANSWERS, skills: names, capacity },
});

/** Two mentors with a place each and two mentees who suit one each; a run is made. */
async function withBoard() {
  const office = openOffice();
  const { cohortId } = await office.startCohort();
  const { enroll, done } = office;
  const rosa = await enroll(cohortId, 'mentor', 'Rosa', places(1, 'Writing'));
  const omar = await enroll(cohortId, 'mentor', 'Omar', places(1, 'Budgeting'));
  const tuan = await enroll(cohortId, 'mentee', 'Tuan', skills('Writing'));
  const mei = await enroll(cohortId, 'mentee', 'Mei', skills('Budgeting'));
  await done('matching.run', { cohortId });
  const placed = async () => {
    const { mentors } = await done('board.get', { cohortId });
    return Object.fromEntries(
      mentors.flatMap(({ name, cards }) => cards.map((card) => [card.name, name])),
    );
  };
  return { ...office, cohortId, rosa, omar, tuan, mei, placed };
}

const veto = (personId: PersonId, writtenName: string) => ({
  vetoes: [{ personId, writtenName, reason: null }],
});

describe('review board', () => {
  it('[M07] shows the price of a pin before it is made, and who is moved by it', async () => {
    const { done, cohortId, rosa, omar, tuan, mei, placed } = await withBoard();
    const edit = { kind: 'pin', menteeId: tuan, mentorId: omar } as const;
    const before = await done('board.get', { cohortId });
    const preview = await done('board.preview', { cohortId, edit });
    const score = 350;
    expect(preview.moves).toEqual([
      { menteeId: tuan, from: rosa, to: omar, score, reason: null },
      { menteeId: mei, from: omar, to: rosa, score, reason: null },
    ]);
    const after = await done('board.decide', { cohortId, edit, reason: 'same town' });
    expect(after.value.total - (before.run?.value.total ?? 0)).toBe(preview.total);
    expect(preview.total).toBeLessThan(0);
    expect(await placed()).toEqual({ Tuan: 'Omar', Mei: 'Rosa' });
  });

  it('[M07] keeps every decision in a re-run, with its reason', async () => {
    const { done, cohortId, omar, tuan, placed } = await withBoard();
    const edit = { kind: 'pin', menteeId: tuan, mentorId: omar } as const;
    await done('board.decide', { cohortId, edit, reason: 'same town' });
    await done('matching.run', { cohortId });
    expect(await placed()).toEqual({ Tuan: 'Omar', Mei: 'Rosa' });
    const { decisions } = await done('board.get', { cohortId });
    expect(decisions).toMatchObject([{ kind: 'pin', reason: 'same town' }]);
  });

  it('takes a decision back and makes it again', async () => {
    const { done, cohortId, tuan, omar, placed } = await withBoard();
    const edit = { kind: 'pin', menteeId: tuan, mentorId: omar } as const;
    await done('board.decide', { cohortId, edit, reason: null });
    expect(await done('history.undo', {})).toMatchObject({ kind: 'pin', subject: 'Tuan' });
    expect(await placed()).toEqual({ Tuan: 'Rosa', Mei: 'Omar' });
    await done('history.redo', {});
    expect(await placed()).toEqual({ Tuan: 'Omar', Mei: 'Rosa' });
  });

  it.each(['forbid', 'hold', 'swap'] as const)(
    '%s does what it said it would, and its opposite takes it back',
    async (kind) => {
      const { done, cohortId, rosa, tuan, mei, placed } = await withBoard();
      const before = await placed();
      const edit = {
        forbid: { kind: 'forbid', menteeId: tuan, mentorId: rosa },
        hold: { kind: 'hold', personId: tuan },
        swap: { kind: 'swap', menteeId: tuan, otherMenteeId: mei },
      }[kind] as never;
      const { value } = (await done('board.get', { cohortId })).run ?? {};
      const preview = await done('board.preview', { cohortId, edit });
      const run = await done('board.decide', { cohortId, edit, reason: null });
      expect(run.value.total - (value?.total ?? 0)).toBe(preview.total);
      expect(run.value.placed - (value?.placed ?? 0)).toBe(preview.placed);
      expect(await placed()).not.toEqual(before);
      if (kind === 'forbid') {
        const allow = { kind: 'allow', menteeId: tuan, mentorId: rosa } as const;
        await done('board.decide', { cohortId, edit: allow, reason: null });
      } else if (kind === 'hold') {
        const release = { kind: 'release', personId: tuan } as const;
        await done('board.decide', { cohortId, edit: release, reason: null });
      } else await done('history.undo', {});
      expect(await placed()).toEqual(before);
    },
  );

  it('is out of date when somebody above its people changes, and not when a stranger does', async () => {
    const { done, cohortId, mei, omar } = await withBoard();
    const save = async (personId: PersonId | null, about: Parameters<typeof someone>[1]) => {
      const name = personId === mei ? 'Mei' : 'Stranger';
      const input = { personId, cohortId, person: someone(name, about), enrollment: null };
      return (await done('people.save', input)).personId;
    };
    const isOutdated = async () => (await done('board.get', { cohortId })).outdated;
    const stranger = await save(null, { managerId: omar });
    expect(await isOutdated()).toBe(false);
    await save(mei, { managerId: stranger });
    expect(await isOutdated()).toBe(true);
    await done('matching.run', { cohortId });
    expect(await isOutdated()).toBe(false);
    await save(stranger, { managerId: null });
    expect(await isOutdated()).toBe(true);
  });

  it('[M07] gives after steps back and forth what it gives when all is decided at once', async () => {
    const { done, cohortId, omar, rosa, tuan, mei } = await withBoard();
    const first = await done('board.get', { cohortId });
    const pin = { kind: 'pin', menteeId: tuan, mentorId: omar } as const;
    const hold = { kind: 'hold', personId: mei } as const;
    const forbid = { kind: 'forbid', menteeId: tuan, mentorId: rosa } as const;
    for (const edit of [pin, hold, forbid]) {
      await done('board.decide', { cohortId, edit, reason: null });
    }
    const decided = await done('board.get', { cohortId });
    expect(decided.outdated).toBe(false);
    expect(decided.decisionsCost?.placed).toBe(-1);
    for (const edit of [
      { ...pin, kind: 'unpin' } as const,
      { kind: 'release', personId: mei } as const,
      { ...forbid, kind: 'allow' } as const,
    ]) {
      await done('board.decide', { cohortId, edit, reason: null });
    }
    const last = await done('board.get', { cohortId });
    expect(last.run?.fingerprint).toBe(first.run?.fingerprint);
    expect(last.mentors).toEqual(first.mentors);
    expect(last.decisionsCost).toBeNull();
  });

  it('refuses a pin against a veto, and names the rule [M04]', async () => {
    const { call, done, enroll, cohortId, rosa } = await withBoard();
    const kim = await enroll(cohortId, 'mentee', 'Kim', veto(rosa, 'Rosa'));
    await done('matching.run', { cohortId });
    const edit = { kind: 'pin', menteeId: kim, mentorId: rosa } as const;
    expect(await call('board.decide', { cohortId, edit, reason: null })).toMatchObject({
      ok: false,
      error: { code: 'pair-forbidden', pair: { mentee: 'Kim', rules: ['veto-by-mentee'] } },
    });
  });

  it('refuses more pins than a mentor has places', async () => {
    const { call, done, cohortId, rosa, tuan, mei } = await withBoard();
    const pin = (menteeId: PersonId) => ({
      cohortId,
      edit: { kind: 'pin', menteeId, mentorId: rosa } as const,
      reason: null,
    });
    await done('board.decide', pin(tuan));
    expect(await call('board.decide', pin(mei))).toEqual({
      ok: false,
      error: { code: 'mentor-full', mentor: 'Rosa', places: 1 },
    });
  });
});

describe('publishing', () => {
  it('makes the matches active, freezes a snapshot, and leaves no draft', async () => {
    const { db, done, cohortId } = await withBoard();
    expect(await done('matches.list', { cohortId })).toEqual([]);
    expect(await done('board.publish', { cohortId })).toEqual({ published: 2 });
    expect(await done('matches.list', { cohortId })).toHaveLength(2);
    expect((await done('board.get', { cohortId })).run).toBeNull();
    expect(() => db.exec(`UPDATE snapshots SET content = '{}'`)).toThrow(/does not change/u);
  });

  it('is refused after a veto was added that a match breaks, by name and rule [R06]', async () => {
    const { call, done, cohortId, rosa, tuan } = await withBoard();
    const { person, enrollments } = await done('people.get', { personId: tuan, cohortId });
    const [mine] = enrollments;
    if (!mine) throw new Error('not enrolled');
    const { id: _, ...about } = person;
    await done('people.save', {
      personId: tuan,
      cohortId,
      person: about,
      enrollment: { ...mine, ...veto(rosa, 'Rosa') },
    });
    expect(await call('board.publish', { cohortId })).toMatchObject({
      ok: false,
      error: {
        code: 'plan-outdated',
        broken: [{ mentee: 'Tuan', mentor: 'Rosa', rules: ['veto-by-mentee'] }],
      },
    });
    expect(await done('matches.list', { cohortId })).toEqual([]);
  });

  it('[M14] keeps published matches in a re-run and never repeats one that ended', async () => {
    const { done, enroll, cohortId, tuan, rosa, placed } = await withBoard();
    await done('board.publish', { cohortId });
    const rows = await done('matches.list', { cohortId });
    const ended = rows.find(({ match }) => match.menteeId === tuan);
    if (!ended) throw new Error('Tuan has no match');
    await done('matches.close', {
      matchIds: [ended.match.id],
      closedOn: '2026-03-01' as never,
      reason: 'no-fault',
    });
    await enroll(cohortId, 'mentor', 'Ines', places(1));
    await done('matching.run', { cohortId });
    expect(await placed()).toEqual({ Tuan: 'Ines', Mei: 'Omar' });
    const { forbidden } = await done('matching.explain', {
      cohortId,
      menteeId: tuan,
      mentorId: rosa,
    });
    expect(forbidden.map(({ rule }) => rule)).toEqual(['tried-before']);
  });

  it('[R01] never places somebody who did not opt in', async () => {
    const { done, enroll, cohortId } = await withBoard();
    await enroll(cohortId, 'mentor', 'Ines', { optIn: null });
    await enroll(cohortId, 'mentee', 'Noor', {
      optIn: { answer: 'no', on: '2026-03-01' as never, wording: null },
    });
    await done('matching.run', { cohortId });
    const { mentors, tray } = await done('board.get', { cohortId });
    expect(mentors.map(({ name }) => name)).not.toContain('Ines');
    expect(tray).toMatchObject([{ name: 'Noor', unmatched: { reason: 'opted-out' } }]);
  });
});
