import { NO_ANSWERS } from '../../shared/answers';
import type { Channel, Input, Output } from '../../shared/contract';
import type { CohortId, ProgramId } from '../../shared/ids';
import { NO_CHOICES } from '../../shared/intake';
import { DEFAULT_SAFEGUARDS } from '../../shared/safeguard';
import { addDays } from '../../shared/time';
import { contentOf } from './content';
import { COHORT, enrollment, type openOffice, PROGRAM, person, TODAY } from './office';

type Office = ReturnType<typeof openOffice>;

/** Does one thing after another, and remembers what the file held after each. */
function recorder(office: Office) {
  const states = [contentOf(office.db)];
  const done: { channel: Channel; kind: string | undefined }[] = [];
  const step = async <C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> => {
    const output = await office.done(channel, input);
    const { undo } = await office.done('app.overview', {});
    states.push(contentOf(office.db));
    done.push({ channel, kind: undo?.kind });
    return output;
  };
  return { states, done, step };
}

type World = ReturnType<typeof recorder> & { readonly office: Office };

const of = <T>(item: T | undefined): T => {
  if (item === undefined) throw new Error('there is none');
  return item;
};

async function aboutPeople({ step, office }: World) {
  await step('sample.load', {});
  const { programId, cohortId } = await step('programs.create', {
    program: PROGRAM,
    cohort: COHORT,
  });
  await step('programs.update', { programId, program: { ...PROGRAM, name: 'Renamed' } });
  await step('cohorts.update', { cohortId, cohort: { ...COHORT, kickoffDate: addDays(TODAY, 3) } });
  await step('demographics.add', { programId, field: { name: 'Age', choices: ['Old', 'Young'] } });
  const save = async (name: string, role: 'mentor' | 'mentee', skills: string[]) =>
    await step('people.save', {
      personId: null,
      cohortId,
      person: person(name),
      enrollment: enrollment(role, { answers: { ...NO_ANSWERS, skills, capacity: 2 } }),
      demographics: [{ field: 'Age', choice: 'Young' }],
    });
  const { personId } = await save('Ada Alder', 'mentor', ['Zithering']);
  await save('Bo Birch', 'mentor', ['SQL']);
  await save('Cy Cedar', 'mentee', ['SQL']);
  await save('Di Dogwood', 'mentee', []);
  const choices = [
    { was: 'Young', is: 'Junior' },
    { was: null, is: 'Senior' },
  ];
  await step('demographics.choices', { programId, name: 'Age', choices });
  await step('demographics.remove', { programId, name: 'Age' });
  const { enrollments } = await office.done('people.get', { personId, cohortId });
  const enrollmentId = of(enrollments[0]).id;
  await step('people.withdraw', { enrollmentId, withdrawn: true });
  await step('people.withdraw', { enrollmentId, withdrawn: false });
  const { file } = await office.done('imports.open', {
    fileName: 'people.csv',
    base64: Buffer.from('Name,Skills you can offer\nEd Elm,SQL\n').toString('base64'),
  });
  await step('imports.apply', { cohortId, file, choices: { ...NO_CHOICES, kind: 'mentors' } });
  const skill = { name: 'Zither', synonyms: ['Zithering'], parents: [] };
  const { id: skillId } = await step('skills.save', { skillId: null, skill });
  const other = { ...skill, name: 'Lute', synonyms: [] };
  const { id: into } = await step('skills.save', { skillId: null, skill: other });
  await step('skills.merge', { skillId, into });
  await step('skills.remove', { skillId: into });
  return { programId, cohortId, personId };
}

type Begun = Awaited<ReturnType<typeof aboutPeople>>;

async function aboutRights({ step }: World, { programId, personId }: Begun) {
  const checkName = 'First aid';
  const safeguards = { ...DEFAULT_SAFEGUARDS, checks: [] };
  await step('safeguards.save', { programId, safeguards: { ...safeguards, retentionMonths: 7 } });
  const dates = { issuedOn: TODAY, expiresOn: null };
  const screening = { checkName, status: 'cleared', issuer: null, ...dates } as const;
  await step('screenings.save', { personId, screening });
  await step('screenings.remove', { personId, checkName });
  const consent = { personId, purpose: 'reports', wording: 'v1', guardian: null } as const;
  const { id: consentId } = await step('consents.give', { ...consent, givenOn: TODAY });
  await step('consents.withdraw', { consentId });
  await step('minors.save', { personId, minor: { birthDate: null } });
  await step('minors.save', { personId, minor: null });
  const { id: noteId } = await step('notes.add', { personId, text: 'Shy.', isPrivate: true });
  await step('notes.remove', { noteId });
}

async function aboutMatches({ step, office }: World, cohortId: CohortId) {
  const { present } = await office.done('scenarios.list', { cohortId });
  const settings = { ...present, threshold: 1 };
  await step('matching.settings', { cohortId, settings });
  const dream = { cohortId, name: 'What if', settings: { ...present, threshold: 2 }, places: [] };
  const { id: scenarioId } = await step('scenarios.save', { scenarioId: null, scenario: dream });
  const second = { ...dream, name: 'What else' };
  const { id: dropped } = await step('scenarios.save', { scenarioId: null, scenario: second });
  await step('scenarios.drop', { scenarioId: dropped });
  await step('scenarios.keep', { scenarioId });
  await step('matching.run', { cohortId });
  const people = await office.done('people.list', { cohortId });
  const idOf = (name: string) => of(people.find((row) => row.name === name)).id;
  const pair = { menteeId: idOf('Cy Cedar'), mentorId: idOf('Bo Birch') };
  for (const kind of ['pin', 'unpin', 'forbid', 'allow'] as const) {
    await step('board.decide', { cohortId, edit: { kind, ...pair }, reason: null });
  }
  await step('board.publish', { cohortId });
  const [one, two] = (await office.done('matches.list', { cohortId })).map(({ match }) => match.id);
  const matchId = of(one);
  await step('matches.sign', { matchIds: [matchId], signedOn: TODAY });
  const session = { matchId, heldOn: TODAY, minutes: 30, way: 'video', note: 'Fine.' } as const;
  const { id: sessionId } = await step('sessions.log', session);
  await step('sessions.update', { sessionId, session: { ...session, minutes: 45 } });
  await step('sessions.remove', { sessionId });
  await step('matches.release', { matchId: of(two) });
  await step('matches.close', { matchIds: [matchId], closedOn: TODAY, reason: 'no-fault' });
}

async function aboutEvents({ step, office }: World, cohortId: CohortId) {
  const event = {
    kind: 'flash',
    name: 'Evening',
    heldOn: TODAY,
    startsAt: '17:00',
    rounds: 2,
    roundMinutes: 8,
    changeMinutes: 2,
    perMentee: 2,
    perMentor: null,
    place: null,
    objective: 'fair',
  } as const;
  const { eventId } = await step('events.create', { cohortId, event });
  await step('events.update', { eventId, event: { ...event, rounds: 3 } });
  const { guests } = await office.done('events.get', { eventId });
  const people = guests.slice(1).map(({ personId, role }) => ({ personId, role }));
  await step('events.people', { eventId, people });
  await step('events.plan', { eventId });
  const meeting = of((await office.done('events.get', { eventId })).meetings[0]);
  const { menteeId, mentorId } = meeting;
  await step('events.decide', { eventId, menteeId, mentorId, kind: 'pin', reason: 'asked' });
  await step('events.publish', { eventId, published: true });
  const { id: meetingId } = of((await office.done('events.get', { eventId })).meetings[0]);
  await step('events.note', { meetingId, givenBy: 'mentor', note: 4, words: 'Well.' });
  await step('events.note', { meetingId, givenBy: 'mentor', note: null, words: null });
  await step('events.held', { meetingId, held: false });
  await step('events.remove', { eventId });
}

async function aboutGroups({ step, office }: World, programId: ProgramId) {
  const groups = { least: 2, most: 3, facilitated: false };
  const cohort = { ...COHORT, name: 'Peers', format: 'peer', groups } as const;
  const { id: cohortId } = await step('cohorts.create', { programId, cohort });
  for (const name of ['Ida', 'Jo', 'Kim', 'Lou', 'May']) {
    await step('people.save', {
      personId: null,
      cohortId,
      person: person(name),
      enrollment: enrollment('mentee'),
    });
  }
  await step('groups.run', { cohortId });
  const board = await office.done('groups.get', { cohortId });
  const { personId: held } = of(board.groups.find(({ members }) => members.length > 2)?.members[0]);
  const edit = { kind: 'hold', personId: held } as const;
  await step('groups.decide', { cohortId, edit, reason: null });
  await step('groups.publish', { cohortId });
  const [row] = await office.done('groups.list', { cohortId });
  const { group, people } = of(row);
  const presentIds = people.map(({ personId }) => personId);
  const groupId = group.id;
  await step('groups.sign', { groupIds: [groupId], signedOn: TODAY });
  const session = {
    groupId,
    heldOn: TODAY,
    minutes: 30,
    way: 'phone',
    note: null,
    presentIds,
  } as const;
  const { id: sessionId } = await step('group-sessions.log', session);
  await step('group-sessions.update', { sessionId, session: { ...session, minutes: 45 } });
  await step('group-sessions.remove', { sessionId });
  await step('groups.leave', { groupId, personId: of(presentIds[0]), leftOn: TODAY });
  await step('groups.close', { groupIds: [groupId], closedOn: TODAY, reason: 'completed' });
}

async function aboutCircles({ step, office }: World, programId: ProgramId) {
  const groups = { least: 4, most: 4, facilitated: true };
  const cohort = { ...COHORT, name: 'Circles', format: 'circles', groups } as const;
  const { id: cohortId } = await step('cohorts.create', { programId, cohort });
  for (const [role, name] of [
    ['mentor', 'Ned'],
    ['mentor', 'Oda'],
    ['mentee', 'Pia'],
    ['mentee', 'Quin'],
    ['mentee', 'Rae'],
    ['mentee', 'Sol'],
  ] as const) {
    await step('people.save', {
      personId: null,
      cohortId,
      person: person(name),
      enrollment: enrollment(role),
    });
  }
  await step('groups.run', { cohortId });
  await step('groups.publish', { cohortId });
  const [row] = await office.done('groups.list', { cohortId });
  const { id: groupId } = of(row).group;
  const [next] = await office.done('groups.successors', { groupId });
  await step('groups.lead', { groupId, personId: of(next).personId, from: TODAY });
}

/** A year with everything a coordinator can do in it: what the file held after each step, and how each was done. */
export async function doEverything(office: Office) {
  const steps = recorder(office);
  const world = { ...steps, office };
  const begun = await aboutPeople(world);
  await aboutRights(world, begun);
  await aboutMatches(world, begun.cohortId);
  await aboutEvents(world, begun.cohortId);
  await aboutGroups(world, begun.programId);
  await aboutCircles(world, begun.programId);
  return steps;
}
