import { NO_ANSWERS } from '../../shared/answers';
import type { PersonId } from '../../shared/ids';
import { DEFAULT_SAFEGUARDS } from '../../shared/safeguard';
import { addDays } from '../../shared/time';
import { openWithArchive } from './archive';
import { TODAY } from './office';

/** A program with two matches; the mentor of one lacks what is demanded since, so it is on hold. */
export async function withHold() {
  const out = openWithArchive();
  const { done, enroll } = out;
  const { cohortId, programId } = await out.startCohort();
  const ids: PersonId[] = [];
  for (const name of ['=Ada Alder', "Bo O'Brien"]) ids.push(await enroll(cohortId, 'mentor', name));
  for (const name of ['Cy; =1+1', 'Di']) {
    await enroll(cohortId, 'mentee', name, {
      answers: { ...NO_ANSWERS, skills: ['SQL', 'Public speaking'] },
      vetoes: [{ personId: null, writtenName: 'CANARY-VETO', reason: 'asked in confidence' }],
    });
  }
  await done('matching.run', { cohortId });
  await done('board.publish', { cohortId });
  const [first] = await done('matches.list', { cohortId });
  if (!first) throw new Error('nobody was matched');
  await done('notes.add', { personId: first.match.menteeId, text: 'CANARY-NOTE', isPrivate: true });
  await done('safeguards.save', {
    programId,
    safeguards: { ...DEFAULT_SAFEGUARDS, checks: ['First aid'] },
  });
  await done('screenings.save', {
    personId: first.match.mentorId,
    screening: {
      checkName: 'First aid',
      status: 'cleared',
      issuer: null,
      issuedOn: TODAY,
      expiresOn: addDays(TODAY, 90),
    },
  });
  return { ...out, cohortId, programId, mentorIds: ids, screened: first.match.mentorId };
}
