import { describe, expect, it } from 'vitest';
import { CalendarDate } from '../../../shared/time';
import { openCircles } from '../../support/circles';
import { TODAY } from '../../support/office';

/** The group a name is in. */
const groupWith = (names: readonly (readonly string[])[], name: string): number =>
  names.findIndex((group) => group.includes(name));

describe('dividing a cohort [M10]', () => {
  it('puts everybody in a circle of the size asked for, each with a facilitator of its own', async () => {
    const { run, board, events } = await openCircles();
    const summary = await run();
    const told = { type: 'progress', channel: 'groups.run', done: 8, total: 8, gap: null };
    expect(events).toContainEqual(told);
    const { groups, tray, outdated } = await board();
    expect(summary).toMatchObject({ groups: 3, placed: 14, matchable: 14 });
    expect(groups.map(({ members }) => members.length).sort()).toEqual([4, 5, 5]);
    expect(new Set(groups.map(({ facilitator }) => facilitator?.name)).size).toBe(3);
    expect(groups.map(({ name }) => name)).toEqual(['Circle 1', 'Circle 2', 'Circle 3']);
    expect(tray).toEqual([]);
    expect(outdated).toBe(false);
    expect(summary.bound ?? 0).toBeGreaterThanOrEqual(summary.total);
  });

  it('divides the same people the same way again', async () => {
    const { run, names } = await openCircles();
    const first = await run();
    const before = await names();
    const second = await run();
    expect(await names()).toEqual(before);
    expect(second.fingerprint).toBe(first.fingerprint);
  });

  it.each([
    [{ least: 2, most: 3, facilitated: false }, 7, [2, 2, 3], []],
    [{ least: 2, most: 2, facilitated: false }, 7, [2, 2, 2], ['left-over']],
    [{ least: 3, most: 3, facilitated: false }, 8, [3, 3], ['left-over', 'left-over']],
  ] as const)('puts peers together as %o: %i make %o', async (groups, members, sizes, left) => {
    const { run, board } = await openCircles({ format: 'peer', groups, members, facilitators: 0 });
    await run();
    const shown = await board();
    expect(shown.groups.map((group) => group.members.length).sort()).toEqual([...sizes]);
    expect(shown.tray.map(({ reason }) => reason)).toEqual([...left]);
    expect(shown.groups[0]?.name).toBe('Peers 1');
  });

  it('says whom there is nobody to lead, and who is not needed to', async () => {
    const short = await openCircles({ members: 14, facilitators: 2 });
    await short.run();
    const { tray } = await short.board();
    expect(tray.map(({ reason }) => reason)).toEqual([
      'short-of-facilitators',
      'short-of-facilitators',
    ]);
    const many = await openCircles({ members: 8, facilitators: 4 });
    await many.run();
    expect((await many.board()).tray).toMatchObject([
      { role: 'mentor', reason: 'spare-facilitator' },
      { role: 'mentor', reason: 'spare-facilitator' },
    ]);
    const bare = await openCircles({ members: 6, facilitators: 0 });
    expect((await bare.board()).ready).toMatchObject({ trouble: 'no-facilitator', division: null });
    expect(await bare.call('groups.run', { cohortId: bare.cohortId })).toMatchObject({
      error: { code: 'groups-impossible', why: 'no-facilitator' },
    });
  });

  it('keeps a veto, whichever of the two said it, and a reporting line out of every circle [M04]', async () => {
    const circles = await openCircles({ members: 10, facilitators: 2 });
    const { cohortId, id, done, run, names } = circles;
    const edit = async (name: string, other: string, how: 'veto' | 'manager') => {
      const { person, enrollments } = await done('people.get', { cohortId, personId: id(name) });
      const { id: _, ...about } = person;
      const [enrollment] = enrollments;
      if (!enrollment) throw new Error('not enrolled');
      const vetoes = [{ personId: id(other), writtenName: other, reason: null }];
      await done('people.save', {
        personId: id(name),
        cohortId,
        person: { ...about, managerId: how === 'manager' ? id(other) : null },
        enrollment: { ...enrollment, vetoes: how === 'veto' ? vetoes : [] },
      });
    };
    await edit('P01', 'P02', 'veto');
    await edit('P03', 'F1', 'veto');
    await edit('F2', 'P04', 'veto');
    await edit('P05', 'P06', 'manager');
    await run();
    const groups = await names();
    for (const [one, other] of [
      ['P01', 'P02'],
      ['P03', 'F1'],
      ['F2', 'P04'],
      ['P05', 'P06'],
    ] as const) {
      expect(groupWith(groups, one)).not.toBe(groupWith(groups, other));
    }
  });
});

describe('steps on the board of groups', () => {
  it('tells the exact price of every place, and it is what the step then costs [M07]', async () => {
    const { run, board, done, cohortId } = await openCircles();
    const { total } = await run();
    const { groups } = await board();
    const person = groups[0]?.members[0];
    if (!person) throw new Error('nobody is placed');
    const places = await done('groups.places', { cohortId, personId: person.personId });
    expect(places).toHaveLength(2);
    const swap = places[0]?.swap;
    if (!swap) throw new Error('no exchange was offered');
    const edit = { kind: 'swap', personId: person.personId, otherId: swap.otherId } as const;
    const preview = await done('groups.preview', { cohortId, edit });
    expect(preview.total).toBe(swap.total);
    expect(preview.moves).toHaveLength(2);
    expect(preview.groups).toHaveLength(2);
    const after = await done('groups.decide', { cohortId, edit, reason: 'same shift' });
    expect(after.total).toBe(total + swap.total);
    // An exchange changes no size and opens no way: what was proven still holds.
    expect(after.bound).not.toBeNull();
  });

  it('says whom a facilitator sends away from the group they would lead [D08]', async () => {
    const { run, board, done, cohortId } = await openCircles();
    await run();
    const leading = (await board()).groups.filter(({ facilitator }) => facilitator !== null);
    const [first, second] = leading;
    if (!first?.facilitator || !second?.facilitator) throw new Error('nobody leads');
    const { personId } = first.facilitator;
    const places = await done('groups.places', { cohortId, personId });
    const place = places.find(({ index }) => index === second.index);
    expect(place?.move).not.toBeNull();
    expect(place?.others).toMatchObject([{ personId: second.facilitator.personId }]);
    const edit = { kind: 'move', personId, group: second.index ?? -1 } as const;
    const { moves } = await done('groups.preview', { cohortId, edit });
    const sent = moves.find((move) => move.personId === second.facilitator?.personId);
    expect(place?.others[0]?.to).toBe(sent?.to);
    const member = second.members[0]?.personId;
    if (!member) throw new Error('nobody is placed');
    const ofMember = await done('groups.places', { cohortId, personId: member });
    expect(ofMember.every(({ others }) => others.length === 0)).toBe(true);
  });

  it('keeps what was decided when it divides anew, and takes it back with undo', async () => {
    const { run, names, done, cohortId, id, board } = await openCircles();
    await run();
    const before = await names();
    const from = groupWith(before, 'P01');
    const places = await done('groups.places', { cohortId, personId: id('P01') });
    const target = places.find(({ swap }) => swap !== null);
    if (!target?.swap) throw new Error('no exchange was offered');
    await done('groups.decide', {
      cohortId,
      edit: { kind: 'swap', personId: id('P01'), otherId: target.swap.otherId },
      reason: null,
    });
    const leader = before[target.index]?.[0] ?? '';
    const [, , other = ''] = before[from] ?? [];
    await done('groups.decide', {
      cohortId,
      edit: { kind: 'hold', personId: id(other) },
      reason: 'on leave',
    });
    await run();
    const after = await names();
    expect(groupWith(after, 'P01')).toBe(groupWith(after, leader));
    expect(groupWith(after, other)).toBe(-1);
    expect((await board()).tray).toMatchObject([{ name: other, reason: 'held' }]);
    for (let step = 0; step < 3; step += 1) await done('history.undo', {});
    expect(await names()).toEqual(before);
    expect((await board()).decisions).toEqual([]);
    expect((await board()).outdated).toBe(false);
  });

  it.each(['swap', 'apart', 'allow'] as const)(
    'refuses to %s somebody and themselves',
    async (kind) => {
      const { run, names, call, cohortId, id } = await openCircles();
      await run();
      const [[, one = ''] = []] = await names();
      const edit = { kind, personId: id(one), otherId: id(one) };
      const reply = await call('groups.decide', { cohortId, edit, reason: null });
      expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    },
  );

  it('parts two people at the least price, keeps them apart, and lets them meet again', async () => {
    const { run, names, done, call, cohortId, id } = await openCircles();
    const { total: before } = await run();
    const [[, one = '', other = ''] = []] = await names();
    const edit = { kind: 'apart', personId: id(one), otherId: id(other) } as const;
    const { total, moves } = await done('groups.preview', { cohortId, edit });
    const after = await done('groups.decide', { cohortId, edit, reason: null });
    expect(after.total).toBe(before + total);
    expect(moves.length).toBeGreaterThan(0);
    let groups = await names();
    expect(groupWith(groups, one)).not.toBe(groupWith(groups, other));
    await run();
    groups = await names();
    expect(groupWith(groups, one)).not.toBe(groupWith(groups, other));
    const back = { kind: 'move', personId: id(one), group: groupWith(groups, other) } as const;
    const refused = await call('groups.decide', { cohortId, edit: back, reason: null });
    expect(refused.ok).toBe(false);
    await done('groups.decide', { cohortId, edit: { ...edit, kind: 'allow' }, reason: null });
    expect((await done('groups.get', { cohortId })).decisions).toEqual([]);
  });

  it('refuses what the sizes forbid, and a step once people changed', async () => {
    const { run, names, call, done, enroll, cohortId, id } = await openCircles({
      members: 12,
      facilitators: 3,
      groups: { least: 4, most: 4, facilitated: true },
    });
    await run();
    const groups = await names();
    const to = (groupWith(groups, 'P01') + 1) % 3;
    const edit = { kind: 'move', personId: id('P01'), group: to } as const;
    expect(await call('groups.decide', { cohortId, edit, reason: null })).toMatchObject({
      error: { code: 'group-full', most: 4, group: `Circle ${to + 1}` },
    });
    await done('groups.decide', {
      cohortId,
      edit: { kind: 'pin', personId: id('P01') },
      reason: null,
    });
    await enroll(cohortId, 'mentee', 'Late Comer');
    expect((await done('groups.get', { cohortId })).outdated).toBe(true);
    const outdated = { error: { code: 'plan-outdated' } };
    expect(await call('groups.preview', { cohortId, edit })).toMatchObject(outdated);
    expect(await call('groups.publish', { cohortId })).toMatchObject(outdated);
  });
});

describe('published groups', () => {
  it('freezes them, keeps them in a later run, and ends them for everybody', async () => {
    const { run, names, done, db, enroll, cohortId, board } = await openCircles();
    await run();
    const before = await names();
    expect(await done('groups.publish', { cohortId })).toEqual({ published: 3 });
    expect(db.prepare('SELECT count(*) FROM group_snapshots').pluck().get()).toBe(1);
    expect(() => db.prepare(`UPDATE group_snapshots SET content = '{}'`).run()).toThrow(/snapshot/);
    for (let index = 0; index < 5; index += 1) await enroll(cohortId, 'mentee', `Late ${index}`);
    await enroll(cohortId, 'mentor', 'Late Lead');
    await run();
    expect((await names()).slice(0, 3)).toEqual(before);
    expect((await board()).groups.map(({ name }) => name)).toContain('Circle 4');
    const [row] = await done('groups.list', { cohortId });
    if (!row) throw new Error('no group was published');
    const [, leaver] = row.people;
    if (!leaver) throw new Error('the group is empty');
    const groupId = row.group.id;
    await done('groups.sign', { groupIds: [groupId], signedOn: TODAY });
    await done('groups.leave', { groupId, personId: leaver.personId, leftOn: TODAY });
    expect((await board()).outdated).toBe(true);
    await done('groups.close', { groupIds: [groupId], closedOn: TODAY, reason: 'completed' });
    const closed = (await done('groups.list', { cohortId })).at(-1);
    expect(closed?.group).toMatchObject({ state: 'closed', signedOn: TODAY });
    expect(closed?.people.every(({ leftOn }) => leftOn === TODAY)).toBe(true);
    for (let step = 0; step < 3; step += 1) await done('history.undo', {});
    expect((await done('groups.list', { cohortId }))[0]).toEqual(row);
  });

  it('keeps the format of a cohort once its groups are published', async () => {
    const { run, call, done, cohortId } = await openCircles();
    await run();
    await done('groups.publish', { cohortId });
    const { cohort } = await done('cohorts.get', { cohortId });
    const { id: _, programId: __, matching: ___, ...input } = cohort;
    expect(
      await call('cohorts.update', {
        cohortId,
        cohort: { ...input, format: 'peer', groups: null },
      }),
    ).toMatchObject({ error: { code: 'format-in-use' } });
  });

  it('refuses an end that is still to come', async () => {
    const { run, call, done, cohortId } = await openCircles();
    await run();
    await done('groups.publish', { cohortId });
    const groupId = (await done('groups.list', { cohortId }))[0]?.group.id;
    if (!groupId) throw new Error('no group was published');
    const closedOn = CalendarDate.parse('2026-03-02');
    expect(
      await call('groups.close', { groupIds: [groupId], closedOn, reason: 'no-time' }),
    ).toMatchObject({
      error: { code: 'day-in-future' },
    });
  });
});
