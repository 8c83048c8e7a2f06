import { describe, expect, it } from 'vitest';
import { NO_ANSWERS } from '../../../shared/answers';
import type { Input } from '../../../shared/contract';
import type { PersonId } from '../../../shared/ids';
import { CalendarDate } from '../../../shared/time';
import { enrollment, openOffice } from '../../support/office';

const skills = (capacity: number, ...names: string[]) => ({
  answers: { ...NO_ANSWERS, skills: names, capacity },
});
const day = (text: string) => CalendarDate.parse(text);

/** Two published matches: Tuan with Rosa, Mei with Omar. Anwar got nobody. */
async function withMatches() {
  const office = openOffice();
  const { cohortId } = await office.startCohort();
  const { enroll, done } = office;
  const rosa = await enroll(cohortId, 'mentor', 'Rosa', skills(1, 'Writing'));
  const omar = await enroll(cohortId, 'mentor', 'Omar', skills(1, 'Budgeting'));
  const tuan = await enroll(cohortId, 'mentee', 'Tuan', skills(1, 'Writing'));
  const mei = await enroll(cohortId, 'mentee', 'Mei', skills(1, 'Budgeting'));
  const anwar = await enroll(cohortId, 'mentee', 'Anwar');
  await done('matching.run', { cohortId });
  await done('board.publish', { cohortId });
  const matchOf = async (menteeId: PersonId) => {
    const rows = await done('matches.list', { cohortId });
    const row = rows.find(({ match }) => match.menteeId === menteeId && match.state === 'active');
    if (!row) throw new Error('not matched');
    return row.match;
  };
  const pairs = async () => {
    const { mentors } = await done('board.get', { cohortId });
    return mentors
      .flatMap(({ name, cards }) => cards.map((card) => `${card.name} ${card.state} ${name}`))
      .sort();
  };
  const due = async () => (await done('today.list', { cohortId })).items.map(({ kind }) => kind);
  return { ...office, cohortId, rosa, omar, tuan, mei, anwar, matchOf, pairs, due };
}

type Office = Awaited<ReturnType<typeof withMatches>>;

const end = async (office: Office, menteeId: PersonId, rest: EndInput = {}) =>
  office.done('matches.close', {
    matchIds: [(await office.matchOf(menteeId)).id],
    closedOn: day('2026-03-01'),
    reason: 'no-fault',
    ...rest,
  });
type EndInput = Partial<Omit<Input<'matches.close'>, 'matchIds'>>;

describe('[M14] re-matching', () => {
  it('keeps healthy matches, never repeats the pair that failed, and says who waits', async () => {
    const office = await withMatches();
    const { done, cohortId, tuan, rosa, anwar, pairs, due } = office;
    await end(office, tuan);
    await done('people.withdraw', {
      enrollmentId:
        (await done('people.get', { personId: anwar, cohortId })).enrollments[0]?.id ?? '',
      withdrawn: true,
    });
    const { items } = await done('today.list', { cohortId });
    expect(items).toContainEqual(
      expect.objectContaining({ kind: 'rematch', count: 1, names: ['Tuan'] }),
    );
    const ines = await office.enroll(cohortId, 'mentor', 'Ines', skills(1));
    await done('matching.run', { cohortId });
    expect(await pairs()).toEqual(['Mei active Omar', 'Tuan proposed Ines']);
    const { places } = await done('board.places', { cohortId, menteeId: tuan, most: null });
    expect(places.find(({ mentorId }) => mentorId === rosa)?.forbidden).toMatchObject([
      { rule: 'tried-before' },
    ]);
    expect(await done('board.publish', { cohortId })).toEqual({ published: 1 });
    expect(await pairs()).toEqual(['Mei active Omar', 'Tuan active Ines']);
    expect(await due()).not.toContain('rematch');
    expect((await office.matchOf(tuan)).mentorId).toBe(ines);
  });

  it('does not repeat a pair that failed the other way round either', async () => {
    const office = await withMatches();
    const { done, cohortId, tuan, rosa, pairs } = office;
    await end(office, tuan);
    const turned = async (personId: PersonId, role: 'mentee' | 'mentor') => {
      const { person } = await done('people.get', { personId, cohortId });
      const { id: _, ...about } = person;
      await done('people.save', {
        ...{ personId, cohortId, person: about, demographics: [] },
        enrollment: enrollment(role),
      });
    };
    await turned(tuan, 'mentor');
    await turned(rosa, 'mentee');
    await done('matching.run', { cohortId });
    expect(await pairs()).not.toContain('Rosa proposed Tuan');
    expect(
      await done('matching.explain', { cohortId, menteeId: rosa, mentorId: tuan }),
    ).toMatchObject({ score: null, forbidden: [{ rule: 'tried-before' }] });
  });

  it('asks nobody to match again whom the coordinator holds back', async () => {
    const office = await withMatches();
    const { done, cohortId, tuan, rosa, anwar, due } = office;
    await end(office, tuan);
    await office.enroll(cohortId, 'mentor', 'Ines', skills(1));
    await done('matching.run', { cohortId });
    for (const personId of [tuan, anwar, rosa]) {
      await done('board.decide', { cohortId, edit: { kind: 'hold', personId }, reason: null });
    }
    // Nobody is placed, so no draft waits, and nobody who is not held back does.
    const kinds = await due();
    for (const kind of ['draft-waits', 'ready-to-match', 'rematch', 'rematch-no-place']) {
      expect(kinds).not.toContain(kind);
    }
  });

  it('says that somebody waits where a run found no place, and not that a draft does', async () => {
    const office = await withMatches();
    const { done, cohortId, tuan, anwar, due } = office;
    const edit = { kind: 'hold', personId: anwar } as const;
    await done('matching.run', { cohortId });
    await done('board.decide', { cohortId, edit, reason: null });
    await end(office, tuan);
    // The one free place is Rosa's, with whom it was tried.
    expect(await due()).toContain('plan-outdated');
    await done('matching.run', { cohortId });
    expect(await due()).toContain('rematch-no-place');
    expect(await due()).not.toContain('draft-waits');
  });

  it('leaves those out who want nobody new, and the place of a mentor who does not', async () => {
    const office = await withMatches();
    const { done, cohortId, tuan, mei, pairs, due } = office;
    await end(office, tuan, { again: { mentee: false, mentor: true }, reason: 'completed' });
    expect(await due()).not.toContain('rematch');
    await done('matching.run', { cohortId });
    expect(await pairs()).toEqual(['Anwar proposed Rosa', 'Mei active Omar']);
    await done('history.undo', {});
    await end(office, mei, { again: { mentee: true, mentor: false } });
    const { mentors } = await done('board.get', { cohortId });
    expect(mentors.find(({ name }) => name === 'Omar')?.places).toBe(0);
    await done('matching.run', { cohortId });
    // Rosa's place is the only one left, for Mei or for Anwar.
    expect(await pairs()).toHaveLength(1);
    expect((await pairs())[0]).toMatch(/Rosa$/);
  });

  it('releases a match that may be made again, and takes that back', async () => {
    const office = await withMatches();
    const { done, call, cohortId, tuan, matchOf, pairs } = office;
    const { id } = await matchOf(tuan);
    expect(await done('matches.release', { matchId: id })).toMatchObject({
      state: 'closed',
      closeReason: 'released',
    });
    await done('matching.run', { cohortId });
    expect(await pairs()).toContain('Tuan proposed Rosa');
    expect(await call('matches.release', { matchId: id })).toMatchObject({ ok: false });
    await done('history.undo', {});
    expect(await done('history.undo', {})).toMatchObject({
      kind: 'release-match',
      subject: 'Tuan',
    });
    expect(await pairs()).toEqual(['Mei active Omar', 'Tuan active Rosa']);
  });

  it('lets people rest between two matches for as long as the settings say', async () => {
    const office = await withMatches();
    const { done, cohortId, tuan, travelTo } = office;
    const { settings } = await done('matching.overview', { cohortId });
    await done('matching.settings', { cohortId, settings: { ...settings, coolingDays: 14 } });
    await end(office, tuan);
    const board = () => done('board.get', { cohortId });
    expect((await board()).resting).toEqual([
      { personId: tuan, name: 'Tuan', until: '2026-03-15' },
    ]);
    await done('matching.run', { cohortId });
    const left = async () => (await board()).tray.map(({ name }) => name);
    expect(await left()).not.toContain('Tuan');
    travelTo('2026-03-15');
    expect((await board()).resting).toEqual([]);
    expect((await board()).outdated).toBe(true);
  });

  it('counts the rounds in which somebody got nobody, and since when', async () => {
    const office = await withMatches();
    const { done, cohortId, tuan, anwar, rosa, travelTo } = office;
    const waits = async () => (await done('board.get', { cohortId })).waits;
    expect(await waits()).toEqual([
      { personId: anwar, since: '2026-03-01', rounds: 1, ended: false },
    ]);
    travelTo('2026-04-02');
    await end(office, tuan, { closedOn: day('2026-04-01') });
    expect(await waits()).toContainEqual({
      personId: tuan,
      since: '2026-04-01',
      rounds: 1,
      ended: true,
    });
    await done('matching.run', { cohortId });
    await done('board.publish', { cohortId });
    // Rosa, who failed with Tuan, takes Anwar; so Tuan is left over for the first time.
    expect((await office.matchOf(anwar)).mentorId).toBe(rosa);
    expect(await waits()).toEqual([
      { personId: tuan, since: '2026-04-01', rounds: 2, ended: true },
    ]);
  });

  it('says that no place is free where nobody could be found', async () => {
    const office = await withMatches();
    const { tuan, due } = office;
    await end(office, tuan, { again: { mentee: true, mentor: false } });
    expect(await due()).toContain('rematch-no-place');
  });
});
