import { endOfCohort, gateOf } from '../../shared/cohort-dates';
import type { AgreementPerson } from '../../shared/documents';
import type { GroupAgreementData } from '../../shared/group-agreement';
import type { CohortId, GroupId, PersonId } from '../../shared/ids';
import { fail, ok } from '../../shared/result';
import { addDays, type CalendarDate } from '../../shared/time';
import type { ReadDb } from '../db/database';
import { findGroupRun } from '../db/group-runs';
import { groupAgreement } from '../documents/group-agreement';
import { documentWords } from '../documents/words';
import { FIRST_MEETING_DAYS, introducer } from './agreements';
import { factsOf } from './group-board';
import { openGroups } from './group-draft';
import { groupRows } from './group-rows';
import type { Handlers } from './handler';
import { groupHolds } from './holds';
import { markOf } from './run-mark';
import { saveDocument } from './save-document';

export const groupPaperHandlers = {
  'groups.check': async ({ db, today, desk }, { cohortId, groupIds }) =>
    ok(
      desk
        .missingGlyphs(groupAgreementsOf(db, cohortId, today, groupIds))
        .map(({ text, characters }) => ({ text, characters: [...characters] })),
    ),

  'groups.print': async (context, { cohortId, groupIds }) => {
    const papers = groupAgreementsOf(context.db, cohortId, context.today, groupIds);
    const [first] = papers;
    if (!first) return fail({ code: 'nothing-to-print' });
    const words = documentWords();
    const what = papers.length === 1 ? first.name : first.cohort;
    return saveDocument(
      context,
      papers.map((data) => groupAgreement(data, words)),
      {
        title: `${first.program}: ${what}`,
        fileName: `Agreements - ${what}.pdf`,
        language: words.language,
      },
    );
  },
} satisfies Partial<Handlers>;

/** What the agreements of a cohort's active groups say, in the order of the groups. */
function groupAgreementsOf(
  db: ReadDb,
  cohortId: CohortId,
  today: CalendarDate,
  groupIds: readonly GroupId[] | null,
): GroupAgreementData[] {
  const draft = openGroups(db, cohortId, today);
  if (!draft) return [];
  const { groups, members } = draft;
  const { cohort, program, people } = draft.state;
  const introduce = introducer(program);
  const introduced = (id: PersonId): AgreementPerson[] => {
    const person = people.get(id);
    return person ? [introduce(person)] : [];
  };
  const holdOf = groupHolds(db, cohortId, today);
  const leads = new Map(groupRows(db, cohortId, today).map(({ group, lead }) => [group.id, lead]));
  // What is on hold is not agreed on until the checks of who leads it are there.
  const active = groups.filter(({ id, state }) => state === 'active' && holdOf(id) === null);
  return active.flatMap((group, index): GroupAgreementData[] => {
    if (groupIds !== null && !groupIds.includes(group.id)) return [];
    const present = members.filter(
      ({ groupId, leftOn }) => groupId === group.id && leftOn === null,
    );
    // Who takes no part any more signs nothing.
    const leader = present.find(({ role }) => role === 'facilitator');
    const facilitatorId = leads.get(group.id) === 'nobody' ? null : (leader?.personId ?? null);
    const memberIds = present.flatMap(({ role, personId }) => (role === 'member' ? personId : []));
    const run = findGroupRun(db, group.runId);
    const facts = factsOf(draft, { facilitatorId, memberIds });
    return [
      {
        kind: cohort.format === 'peer' ? 'peers' : 'circle',
        organisation: program.organisation,
        program: program.name,
        cohort: cohort.name,
        name: group.name,
        facilitator: (facilitatorId && introduced(facilitatorId)[0]) ?? null,
        isLed: facilitatorId !== null || leads.get(group.id) === 'nobody',
        members: memberIds.flatMap(introduced).sort((a, b) => a.name.localeCompare(b.name)),
        firstMeetingBy: addDays(group.startsOn, FIRST_MEETING_DAYS),
        until: endOfCohort(cohort),
        durationMonths: cohort.durationMonths,
        cadenceDays: cohort.cadenceDays,
        sessionMinutes: cohort.sessionMinutes,
        meeting: [],
        goals: facts.goals.map(({ goal }) => goal),
        gateDate: gateOf(group, cohort),
        coordinator:
          program.coordinator === null
            ? null
            : { name: program.coordinator, contact: program.coordinatorContact },
        signedOn: group.signedOn,
        number: index + 1,
        of: active.length,
        run: run && markOf(run),
        draft: false,
      },
    ];
  });
}
