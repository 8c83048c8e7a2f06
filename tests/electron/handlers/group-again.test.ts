import { expect, it } from 'vitest';
import type { CloseReason } from '../../../shared/match';
import { openCircles } from '../../support/circles';
import { TODAY } from '../../support/office';

const PAIRS = { least: 2, most: 2, facilitated: false } as const;

/** Who is together once all published pairs ended for a reason and the cohort is divided anew. */
async function again(reason: Exclude<CloseReason, 'released'>) {
  const circles = await openCircles({
    format: 'peer',
    groups: PAIRS,
    members: 4,
    facilitators: 0,
  });
  const { done, cohortId, run, names } = circles;
  await run();
  const before = await names();
  await done('groups.publish', { cohortId });
  for (const { group } of await done('groups.list', { cohortId })) {
    await done('groups.close', { groupIds: [group.id], closedOn: TODAY, reason });
  }
  await run();
  return { ...circles, before, after: await names() };
}

it('never puts two peers together again who ended before their time [M14]', async () => {
  const { before, after, done, cohortId, id } = await again('no-fault');
  expect(after).toHaveLength(2);
  for (const pair of before) expect(after).not.toContainEqual(pair);
  const [[one = '', other = ''] = []] = before;
  const places = await done('groups.places', { cohortId, personId: id(one) });
  const clashes = places.flatMap((place) => place.clashes);
  expect(clashes).toMatchObject([{ other, forbidden: [{ rule: 'tried-before' }] }]);
});

it('lets two peers go on who completed their time', async () => {
  const { before, after } = await again('completed');
  expect(after).toEqual(before);
});

it('gives published groups names of their own, also where one of a plan was emptied', async () => {
  const { board, run, done, enroll, cohortId } = await openCircles({
    format: 'peer',
    groups: { least: 2, most: 3, facilitated: false },
    members: 5,
    facilitators: 0,
  });
  await run();
  const [first] = (await board()).groups;
  for (const { personId } of first?.members ?? []) {
    const edit = { kind: 'hold', personId } as const;
    await done('groups.decide', { cohortId, edit, reason: null });
  }
  await done('groups.publish', { cohortId });
  for (const name of ['Q1', 'Q2', 'Q3', 'Q4']) await enroll(cohortId, 'mentee', name);
  await run();
  const shown = (await board()).groups.map(({ name }) => name);
  expect(shown).toEqual(['Peers 2', 'Peers 1', 'Peers 3']);
  await done('groups.publish', { cohortId });
  const names = (await done('groups.list', { cohortId })).map(({ group }) => group.name);
  expect(names.toSorted()).toEqual(shown.toSorted());
});
