import { expect, it } from 'vitest';
import { openCircles } from '../../support/circles';
import { enrollment } from '../../support/office';

/** Two circles; P01 is a member of one and leads the other. */
async function withBoth() {
  const circles = await openCircles({
    members: 10,
    facilitators: 1,
    groups: { least: 4, most: 6, facilitated: true },
  });
  const { cohortId, id, done, run, names } = circles;
  const personId = id('P01');
  const { person } = await done('people.get', { personId, cohortId });
  const { id: _, ...about } = person;
  await done('people.save', {
    ...{ personId, cohortId, person: about, demographics: [] },
    enrollment: enrollment('mentor'),
  });
  await run();
  const before = await names();
  const group = before.findIndex(([leads]) => leads === 'P01');
  expect(before.flat().filter((name) => name === 'P01')).toHaveLength(2);
  return { ...circles, personId, group, before };
}

const CLASH = { error: { code: 'group-clash', clashes: [{ rules: ['same-person'] }] } };

it('lets nobody become a member of the circle they lead, by a move or in exchange', async () => {
  const { call, done, cohortId, personId, group, before, names, id } = await withBoth();
  const move = { kind: 'move', personId, group } as const;
  const [place] = await done('groups.places', { cohortId, personId });
  expect(place).toMatchObject({ move: null, swap: null, obstacle: 'clash' });
  expect(await call('groups.decide', { cohortId, edit: move, reason: null })).toMatchObject(CLASH);
  const otherId = id(before[group]?.[1] ?? '');
  for (const [one, other] of [
    [personId, otherId],
    [otherId, personId],
  ] as const) {
    const edit = { kind: 'swap', personId: one, otherId: other } as const;
    expect(await call('groups.decide', { cohortId, edit, reason: null })).toMatchObject(CLASH);
  }
  expect(await names()).toEqual(before);
});

it('keeps who is pinned in the circle they were pinned in, whoever leads it', async () => {
  const { done, run, cohortId, group, before, names, id } = await withBoth();
  const [, pinned = '', ...others] = before[group] ?? [];
  const edit = { kind: 'pin', personId: id(pinned) } as const;
  await done('groups.decide', { cohortId, edit, reason: null });
  await run();
  const after = (await names()).find(([, ...members]) => members.includes(pinned));
  expect(after).toEqual(expect.arrayContaining([pinned, ...others]));
});

it('publishes everybody in the part the board shows', async () => {
  const { done, cohortId, before } = await withBoth();
  await done('groups.publish', { cohortId });
  const rows = await done('groups.list', { cohortId });
  const shown = rows.map(({ people }) => people.map(({ name }) => name));
  expect(shown).toEqual(before);
  expect(rows.every(({ people }) => people[0]?.role === 'facilitator')).toBe(true);
});

it('says that somebody is held back who is asked into a group, and changes nothing', async () => {
  const { board, run, done, call, cohortId } = await openCircles({ members: 8, facilitators: 2 });
  await run();
  const [first] = (await board()).groups;
  const held = first?.members[0];
  if (!held) throw new Error('an empty group');
  const hold = { kind: 'hold', personId: held.personId } as const;
  await done('groups.decide', { cohortId, edit: hold, reason: null });
  const before = await board();
  const edit = { kind: 'move', personId: held.personId, group: 0 } as const;
  for (const channel of ['groups.preview', 'groups.decide'] as const) {
    expect(await call(channel, { cohortId, edit, reason: null })).toEqual({
      ok: false,
      error: { code: 'takes-no-part', name: held.name, why: 'held' },
    });
  }
  expect(await board()).toEqual(before);
});
