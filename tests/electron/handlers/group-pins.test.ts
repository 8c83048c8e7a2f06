import { expect, it } from 'vitest';
import { openCircles } from '../../support/circles';

/** Three circles of four, divided. */
async function divided() {
  const circles = await openCircles({
    members: 12,
    groups: { least: 4, most: 4, facilitated: true },
  });
  await circles.run();
  const { call, cohortId, id } = circles;
  const pin = (name: string, reason: string | null) =>
    circles.done('groups.decide', {
      cohortId,
      edit: { kind: 'pin', personId: id(name) },
      reason,
    });
  const part = (one: string, other: string) =>
    call('groups.decide', {
      cohortId,
      edit: { kind: 'apart', personId: id(one), otherId: id(other) },
      reason: null,
    });
  const [first = [], second = [], third = []] = await circles.names();
  return { ...circles, pin, part, first, second, third };
}

it('parts two people without moving anybody who is pinned', async () => {
  const { run, names, pin, part, first, second, third } = await divided();
  const [, one = '', other = ''] = first;
  for (const name of second.slice(1)) await pin(name, null);
  const [, ...members] = third;
  for (const name of members.slice(1)) await pin(name, null);
  expect(await part(one, other)).toMatchObject({ ok: true });
  const after = await names();
  expect(after[1]).toEqual(second);
  expect(after[2]).toEqual(expect.arrayContaining(members.slice(1)));
  await run();
  expect((await names()).flat()).toHaveLength(15);
});

it('says so where parting two people would move somebody who is pinned', async () => {
  const { names, pin, part, first, second, third } = await divided();
  const [, one = '', other = ''] = first;
  for (const name of [...second.slice(1), ...third.slice(1)]) await pin(name, null);
  expect(await part(one, other)).toMatchObject({
    error: { code: 'step-impossible', why: 'no-way-apart' },
  });
  expect(await names()).toEqual([first, second, third]);
});

it('gives the same groups to the same pins, however they came about', async () => {
  const { run, names, pin, done, cohortId, id, first, second } = await divided();
  const unpin = (name: string) =>
    done('groups.decide', {
      cohortId,
      edit: { kind: 'unpin', personId: id(name) },
      reason: null,
    });
  const pinned = [...first.slice(1, 3), ...second.slice(1, 3)];
  for (const name of pinned) await pin(name, null);
  const before = await run();
  const groups = await names();
  for (const name of pinned) await unpin(name);
  for (const name of pinned.toReversed()) await pin(name, null);
  expect(await run()).toMatchObject({ fingerprint: before.fingerprint, total: before.total });
  expect(await names()).toEqual(groups);
});

it('keeps why somebody is pinned when others are pinned to them [M07]', async () => {
  const { names, board, pin } = await divided();
  const [[leader = '', one = '', other = ''] = []] = await names();
  await pin(one, 'same shift');
  await pin(other, 'same town');
  const reasons = (await board()).decisions.map(({ person, decision }) => [
    person,
    decision.reason,
  ]);
  expect(new Map(reasons as [string, string][])).toEqual(
    new Map([
      [leader, 'same shift'],
      [one, 'same shift'],
      [other, 'same town'],
    ]),
  );
});

it('lets a new facilitator take over a group whose members are pinned', async () => {
  const { run, names, board, done, pin, cohortId, id, first, second } = await divided();
  const [leader = '', one = ''] = first;
  const [next = ''] = second;
  await pin(one, null);
  const edit = { kind: 'move', personId: id(next), group: 0 } as const;
  await done('groups.decide', { cohortId, edit, reason: null });
  const led = [next, ...first.slice(1)];
  expect((await names())[0]).toEqual(led);
  const pinned = (await board()).decisions.map(({ person }) => person);
  expect(pinned.toSorted()).toEqual(led.toSorted());
  expect(pinned).not.toContain(leader);
  await run();
  expect(await names()).toContainEqual(led);
});
