import { expect, test } from 'vitest';
import {
  ALL_IN_COHORT,
  filterPeople,
  listPeople,
  type PeopleFilter,
} from '../../renderer/features/people/people-view';
import { findable, findPeople } from '../../renderer/features/people/person-view';
import { inOrder } from '../../renderer/ui/table-order';
import { writeCrowd } from '../support/crowd';
import { openOffice, TODAY } from '../support/office';

const COUNT = 5000;
const OPTIONS = { iterations: 20, time: 0, warmupIterations: 5, warmupTime: 0 };
const EVERYBODY: PeopleFilter = { ...ALL_IN_COHORT, part: 'anyone' };

async function crowd() {
  const { db, done, startCohort } = openOffice();
  const { cohortId } = await startCohort();
  writeCrowd(db, cohortId, COUNT, TODAY);
  return { done, cohortId };
}

test(`${COUNT} people: the calls the list and its form wait for`, { timeout: 120_000 }, async ({
  bench,
}) => {
  const { done, cohortId } = await crowd();
  const rows = await done('people.list', { cohortId });
  expect(rows).toHaveLength(COUNT);
  const personId = rows[0]?.id ?? '';
  await bench.compare(
    bench('people.list through the router and JSON', async () => {
      await done('people.list', { cohortId });
    }),
    bench('people.choices', async () => {
      await done('people.choices', { cohortId });
    }),
    bench('people.get', async () => {
      await done('people.get', { personId, cohortId });
    }),
    OPTIONS,
  );
});

test(`${COUNT} people: a keystroke, against folding and comparing names each time`, {
  timeout: 120_000,
}, async ({ bench }) => {
  const { done, cohortId } = await crowd();
  const rows = await done('people.list', { cohortId });
  const { people } = await done('people.choices', { cohortId });
  const listed = listPeople(rows);
  const known = findable(people);
  const filter = { ...EVERYBODY, search: "siobhan o'b" };
  expect(filterPeople(listed, filter).length).toBeGreaterThan(0);
  const results = await bench.compare(
    bench('prepare the list, once', () => {
      listPeople(rows);
    }),
    bench('search, three words', () => {
      filterPeople(listed, filter);
    }),
    bench('search and sort all by name', () => {
      inOrder(filterPeople(listed, EVERYBODY), ({ nameRank }) => nameRank, false);
    }),
    bench('find a manager while typing', () => {
      findPeople(known, 'lindqvist log', 8);
    }),
    bench('the peer: fold all and sort by name on each key', () => {
      inOrder(filterPeople(listPeople(rows), EVERYBODY), ({ name }) => name, false);
    }),
    OPTIONS,
  );
  expect(results.get('search and sort all by name')).toBeFasterThan(
    results.get('the peer: fold all and sort by name on each key'),
  );
});
