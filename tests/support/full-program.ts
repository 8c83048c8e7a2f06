import { NO_ANSWERS } from '../../shared/answers';
import type { CohortId, PersonId, ProgramId } from '../../shared/ids';
import { NO_CHOICES } from '../../shared/intake';
import { DEFAULT_SAFEGUARDS } from '../../shared/safeguard';
import { addDays } from '../../shared/time';
import { awkwardFileName, awkwardLine, awkwardText, type Picks } from './awkward';
import { DEEDS } from './deeds';
import { COHORT, enrollment, type openOffice, PROGRAM, person, TODAY } from './office';

type Office = ReturnType<typeof openOffice>;
type World = { readonly office: Office; readonly cohortId: CohortId; readonly picks: Picks };

const CHECKS = ['Background check', 'First aid'];

/** Signs somebody up with whatever they may have answered. */
async function signUp({ office, cohortId, picks }: World, role: 'mentor' | 'mentee', n: number) {
  const { once, below } = picks;
  const maybe = <T>(value: T): T | null => (once(2) ? value : null);
  const people = await office.done('people.list', { cohortId });
  const other = people.length > 0 && once(2) ? picks.pick(people).id : null;
  const named = () => ({
    personId: other,
    writtenName: awkwardLine(picks),
    reason: maybe(awkwardText(picks)),
  });
  const saved = await office.call('people.save', {
    personId: null,
    cohortId,
    person: person(`${awkwardLine(picks)} ${String(n)}`, {
      staffNumber: maybe(`${picks.pick(['-', '=', '00', "'0"])}${String(n)}`),
      email: maybe(`+${String(n)}@example.org`),
      department: maybe(awkwardLine(picks)),
      level: maybe(1 + below(20)),
      managerId: other,
      entryDate: maybe(addDays(TODAY, -below(900))),
    }),
    enrollment: enrollment(role, {
      answers: {
        ...NO_ANSWERS,
        skills: [awkwardLine(picks), 'SQL'],
        languages: ['English'],
        topGoal: maybe(awkwardText(picks)),
        capacity: role === 'mentor' ? 1 + below(3) : null,
        note: maybe(awkwardText(picks)),
      },
      wishes: once(3) ? [named()] : [],
      vetoes: once(4) ? [named()] : [],
      optIn: { answer: 'yes', on: TODAY, wording: maybe(awkwardLine(picks)) },
    }),
  });
  return saved.ok ? saved.value.personId : null;
}

/** What is on record to protect somebody, and what was noted about them. */
async function safeguard({ office, picks }: World, personId: PersonId): Promise<void> {
  const { once, pick, below } = picks;
  const { call } = office;
  for (const checkName of CHECKS) {
    if (once(3)) continue;
    await call('screenings.save', {
      personId,
      screening: {
        checkName,
        status: pick(['requested', 'cleared', 'cleared', 'cleared', 'declined']),
        issuer: once(2) ? awkwardLine(picks) : null,
        issuedOn: addDays(TODAY, -below(300)),
        expiresOn: once(2) ? addDays(TODAY, below(60)) : null,
      },
    });
  }
  for (let count = below(3); count > 0; count -= 1) {
    const purpose = pick(['matching', 'reports', 'optional-questions'] as const);
    const guardian = once(3) ? awkwardLine(picks) : null;
    const given = await call('consents.give', {
      personId,
      purpose,
      wording: awkwardLine(picks),
      givenOn: addDays(TODAY, -below(5)),
      guardian,
    });
    if (given.ok && once(3)) await call('consents.withdraw', { consentId: given.value.id });
  }
  if (once(5)) {
    const birthDate = once(2) ? addDays(TODAY, -6000) : null;
    await call('minors.save', { personId, minor: { birthDate } });
  }
  if (once(2)) await call('notes.add', { personId, text: awkwardText(picks), isPrivate: once(2) });
}

async function askOptional(world: World, programId: ProgramId, people: readonly PersonId[]) {
  const { office, cohortId, picks } = world;
  const choices = [awkwardLine(picks), `${awkwardLine(picks)} too`];
  const name = awkwardLine(picks).slice(0, 60);
  await office.call('demographics.add', { programId, field: { name, choices } });
  const rows = await office.done('people.list', { cohortId });
  for (const personId of people) {
    const row = rows.find(({ id }) => id === personId);
    if (!row || picks.once(2)) continue;
    const { person: known } = await office.done('people.get', { personId, cohortId });
    const { id: _, ...about } = known;
    const demographics = [{ field: name, choice: picks.pick(choices) }];
    await office.call('people.save', {
      personId,
      cohortId,
      person: about,
      enrollment: null,
      demographics,
    });
  }
}

/** Peers in a second cohort, from sign-ups to a session. */
async function meetInGroups(world: World, programId: ProgramId): Promise<void> {
  const { office, picks } = world;
  const { call } = office;
  const isCircle = picks.once(2);
  const groups = isCircle
    ? { least: 4, most: 6, facilitated: true }
    : { least: 2, most: 3, facilitated: false };
  const name = awkwardLine(picks);
  const format = isCircle ? ('circles' as const) : ('peer' as const);
  const cohort = await call('cohorts.create', {
    programId,
    cohort: { ...COHORT, name: `${name} 2`, format, groups },
  });
  if (!cohort.ok) return;
  const inGroups = { ...world, cohortId: cohort.value.id };
  const { cohortId } = inGroups;
  for (let n = 0; n < 5; n += 1) await signUp(inGroups, 'mentee', 100 + n);
  if (isCircle) {
    const leader = await signUp(inGroups, 'mentor', 200);
    if (leader) await safeguard(inGroups, leader);
  }
  await call('groups.run', { cohortId });
  const [first] = await office.done('people.list', { cohortId });
  if (first && picks.once(2)) {
    const kind = picks.pick(['pin', 'hold'] as const);
    await call('groups.decide', {
      cohortId,
      edit: { kind, personId: first.id },
      reason: awkwardText(picks),
    });
  }
  await call('groups.publish', { cohortId });
  for (const { group, people } of await office.done('groups.list', { cohortId })) {
    await call('group-sessions.log', {
      groupId: group.id,
      heldOn: TODAY,
      minutes: 45,
      way: 'video',
      note: awkwardText(picks),
      presentIds: people.slice(0, 2).map(({ personId }) => personId),
    });
  }
}

/** Sessions with notes, private or not, and signatures. */
async function meetInPairs({ office, cohortId, picks }: World): Promise<void> {
  for (const { match } of await office.done('matches.list', { cohortId })) {
    const signedOn = picks.once(2) ? TODAY : null;
    await office.call('matches.sign', { matchIds: [match.id], signedOn });
    if (picks.once(3)) continue;
    await office.call('sessions.log', {
      matchId: match.id,
      heldOn: TODAY,
      minutes: 1 + picks.below(90),
      way: picks.pick(['in-person', 'video', 'phone', 'messages']),
      note: awkwardText(picks),
      notePrivate: picks.once(2),
    });
  }
}

async function takeIn({ office, cohortId, picks }: World): Promise<void> {
  const { file } = await office.done('imports.open', {
    fileName: awkwardFileName(picks),
    base64: Buffer.from('Name,Skills you can offer\nIda Import,SQL\n').toString('base64'),
  });
  const choices = { ...NO_CHOICES, kind: 'mentors' as const };
  await office.call('imports.apply', { cohortId, file, choices });
}

const KINDS = Object.keys(DEEDS) as (keyof typeof DEEDS)[];

/** Fills an empty file with a program in which everything there is may happen, by way of the router. */
export async function fillProgram(office: Office, picks: Picks): Promise<void> {
  const { call } = office;
  const { once, below, pick } = picks;
  const { programId, cohortId } = await office.done('programs.create', {
    program: { ...PROGRAM, name: awkwardLine(picks), goal: awkwardText(picks) },
    cohort: { ...COHORT, name: awkwardLine(picks) },
  });
  const world: World = { office, cohortId, picks };
  const demand = (checks: readonly string[]) =>
    call('safeguards.save', {
      programId,
      safeguards: { ...DEFAULT_SAFEGUARDS, checks: [...checks] },
    });
  if (once(2)) await demand(CHECKS.slice(below(2)));
  const people: PersonId[] = [];
  for (let n = 0; n < 6; n += 1) {
    const id = await signUp(world, n % 2 === 0 ? 'mentor' : 'mentee', n);
    if (id === null) continue;
    people.push(id);
    await safeguard(world, id);
  }
  if (once(2)) await askOptional(world, programId, people);
  if (once(2)) await takeIn(world);
  if (once(2)) {
    const skill = { name: awkwardLine(picks), synonyms: [`${awkwardLine(picks)} b`], parents: [] };
    await call('skills.save', { skillId: null, skill });
  }
  await DEEDS.dream(world, below(60), 2);
  await call('matching.run', { cohortId });
  for (let deeds = below(3); deeds > 0; deeds -= 1) {
    await DEEDS.decide(world, below(60), below(60));
  }
  await call('board.publish', { cohortId });
  await meetInPairs(world);
  // A demand that comes later puts matches on hold.
  if (once(2)) await demand(CHECKS);
  if (once(3)) office.travelTo(addDays(TODAY, 45));
  if (once(3)) await meetInGroups(world, programId);
  if (once(3)) {
    for (const deed of ['host', 'plan', 'seat', 'note', 'settle', 'note'] as const) {
      await DEEDS[deed](world, below(60), 1 + below(60));
    }
  }
  for (let deeds = below(5); deeds > 0; deeds -= 1) {
    await DEEDS[pick(KINDS)](world, below(61), below(61));
  }
  const [someone] = people;
  if (someone && once(4)) await call('rights.erase', { personIds: [someone], why: 'asked' });
}
