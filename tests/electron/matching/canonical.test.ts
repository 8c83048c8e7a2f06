import { describe, expect, it } from 'vitest';
import { canonical, canonicalDecisions } from '../../../electron/matching/canonical';
import { SKILL_LIST } from './criteria';
import { answers, mentee, menteeId, mentor, mentorId, problemOf, usual } from './people';

const pair = (n: number, m: number) => ({ menteeId: menteeId(n), mentorId: mentorId(m) });
const problem = problemOf({
  mentees: [mentee(1, { answers: answers({ skills: ['SQL', 'Law'] }) }), mentee(2)],
  mentors: [mentor(1), mentor(2, { wishes: [menteeId(2), menteeId(1)] })],
  managers: new Map([
    [menteeId(1), menteeId(9)],
    [menteeId(2), menteeId(9)],
  ]),
  pins: [pair(1, 1), pair(2, 2)],
});

describe('canonical', () => {
  it('is the same text in whatever order things are listed', () => {
    const listed = {
      ...problem,
      mentees: [mentee(2), mentee(1, { answers: answers({ skills: ['Law', 'SQL'] }) })],
      mentors: problem.mentors.toReversed(),
      managers: new Map([...problem.managers].toReversed()),
      pins: problem.pins.toReversed(),
    };
    expect(canonical(listed)).toBe(canonical(problem));
    expect(() => JSON.parse(canonical(problem))).not.toThrow();
  });

  it('is another text where anything that counts differs', () => {
    const others = [
      { ...problem, pins: [pair(1, 2), pair(2, 1)] },
      { ...problem, forbids: [pair(1, 2)] },
      { ...problem, mentors: [mentor(1), mentor(2, { wishes: [menteeId(1), menteeId(2)] })] },
      { ...problem, mentors: [mentor(1, { places: 2 }), ...problem.mentors.slice(1)] },
      { ...problem, settings: { ...problem.settings, threshold: 1 } },
    ];
    const texts = new Set([problem, ...others].map(canonical));
    expect(texts.size).toBe(others.length + 1);
  });

  it('is another text for every answer, rule, wording and meeting that counts', () => {
    const age = usual('site', { of: { demographic: 'Age group' } });
    const within = usual('skills', { within: ['Computing'] });
    const counted = (known: Parameters<typeof mentee>[1]) => ({
      ...problem,
      mentees: [mentee(1, known)],
    });
    const withAge = (demographics: Record<string, string>) => ({
      ...counted({ demographics }),
      settings: { ...problem.settings, criteria: [age] },
    });
    const settings = (criteria: typeof problem.settings.criteria) => ({
      ...counted({}),
      settings: { ...problem.settings, criteria },
    });
    const texts = [
      counted({}),
      counted({ vetoes: [mentorId(1)] }),
      counted({ vetoes: [mentorId(2)] }),
      counted({ held: true }),
      counted({ level: 2 }),
      counted({ waiting: 1 }),
      ...[
        answers({ goals: ['career'] }),
        answers({ meeting: ['video'] }),
        answers({ slots: ['mon-morning'] }),
        answers({ languages: ['Polski'] }),
        answers({ style: 'direct' }),
        answers({ outsideDepartment: 'yes' }),
        answers({ monthlyMinutes: 60 }),
        answers({ skills: ['SQL'] }),
        answers({ skills: ['Law'] }),
      ].map((known) => counted({ answers: known })),
      { ...counted({ answers: answers({ skills: ['SQL'] }) }), skills: SKILL_LIST },
      withAge({}),
      withAge({ 'Age group': '30-39' }),
      withAge({ 'Age group': '50-59' }),
      settings([usual('site')]),
      settings([usual('site', { weight: 7 })]),
      settings([within]),
      { ...settings([within]), skills: SKILL_LIST },
      { ...problem, managers: new Map() },
      { ...problem, managers: new Map([[menteeId(1), menteeId(9)]]) },
      { ...problem, managers: new Map([[menteeId(1), menteeId(8)]]) },
      { ...problem, eventNotes: new Map([[menteeId(1), new Map([[mentorId(1), 5]])]]) },
      { ...problem, eventNotes: new Map([[menteeId(1), new Map([[mentorId(1), 6]])]]) },
      { ...problem, eventNotes: new Map([[menteeId(1), new Map([[mentorId(2), 5]])]]) },
      { ...problem, tried: [pair(1, 2)] },
    ].map(canonical);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('reads everything that is in it again, in order', () => {
    expect(JSON.parse(canonical(problem))).toMatchObject({
      weekOf: problem.weekOf,
      settings: { threshold: problem.settings.threshold },
      mentees: [{ id: menteeId(1), skills: ['Law', 'SQL'] }, { id: menteeId(2) }],
      mentors: [
        { id: mentorId(1), places: 1 },
        { id: mentorId(2), wishes: [menteeId(2), menteeId(1)] },
      ],
      managers: [
        [menteeId(1), menteeId(9)],
        [menteeId(2), menteeId(9)],
      ],
      pins: [
        [menteeId(1), mentorId(1)],
        [menteeId(2), mentorId(2)],
      ],
    });
    const keys = Object.keys(JSON.parse(canonical(problem)));
    expect(keys).toEqual(keys.toSorted());
  });

  it('takes no notice of what a criterion is called, of answers no criterion is made of, and of the rest of the skill list', () => {
    const named = (label: string | null, id: string) => ({
      ...problem,
      settings: { ...problem.settings, criteria: [{ ...usual('site'), id, label }] },
    });
    expect(canonical(named('Where', 'b'))).toBe(canonical(named(null, 'a')));
    const aged = { ...problem, mentees: [mentee(1, { demographics: { 'Age group': '30-39' } })] };
    expect(canonical(aged)).toBe(canonical({ ...problem, mentees: [mentee(1)] }));
    expect(canonical({ ...problem, mentees: [mentee(1)], skills: SKILL_LIST })).toBe(
      canonical({ ...problem, mentees: [mentee(1)] }),
    );
  });

  it('is the same for the same decisions, in whatever order they were made', () => {
    const decided = { pins: [pair(1, 1), pair(2, 2)], forbids: [pair(1, 2)], held: [menteeId(3)] };
    const text = canonicalDecisions(decided);
    expect(canonicalDecisions({ ...decided, pins: decided.pins.toReversed() })).toBe(text);
    const others = [
      { ...decided, pins: [] },
      { ...decided, forbids: [] },
      { ...decided, held: [] },
      { ...decided, held: [menteeId(4)] },
    ].map(canonicalDecisions);
    expect(new Set([text, ...others]).size).toBe(5);
    expect(JSON.parse(text)).toEqual({
      pins: [
        [menteeId(1), mentorId(1)],
        [menteeId(2), mentorId(2)],
      ],
      forbids: [[menteeId(1), mentorId(2)]],
      held: [menteeId(3)],
    });
  });

  it('takes no notice of notes, which do not count', () => {
    const noted = mentee(2, { answers: answers({ note: 'Likes tea.' }) });
    expect(canonical({ ...problem, mentees: [...problem.mentees.slice(0, 1), noted] })).toBe(
      canonical(problem),
    );
  });
});
