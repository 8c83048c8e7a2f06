import { expect, it } from 'vitest';
import { NO_ANSWERS } from '../../../shared/answers';
import { enrollment, openOffice, person } from '../../support/office';

it('[R11] offers no place that a mentor with fewer places than matches would not have', async () => {
  const { startCohort, done, enroll } = openOffice();
  const { cohortId } = await startCohort();
  const rosa = await enroll(cohortId, 'mentor', 'Rosa');
  for (const name of ['Tuan', 'Mei']) await enroll(cohortId, 'mentee', name);
  const offer = (capacity: number) =>
    done('people.save', {
      personId: rosa,
      cohortId,
      person: person('Rosa'),
      enrollment: enrollment('mentor', { answers: { ...NO_ANSWERS, capacity } }),
    });
  await offer(2);
  await done('matching.run', { cohortId });
  await done('board.publish', { cohortId });
  await enroll(cohortId, 'mentee', 'Bo');
  const offered = async () => {
    await done('matching.run', { cohortId });
    return (await done('matching.recruit', { cohortId })).places.map(({ mentor }) => mentor);
  };
  expect(await offered()).toEqual(['Rosa']);
  await offer(1);
  expect(await offered()).toEqual([]);
});
