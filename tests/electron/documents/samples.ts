import { DEFAULT_MATCHING } from '../../../shared/criterion';
import type { AgreementData, ReportData } from '../../../shared/documents';
import { CalendarDate } from '../../../shared/time';

export const day = (date: string): CalendarDate => CalendarDate.parse(date);

/** An agreement with nothing missing. */
export const AGREEMENT: AgreementData = {
  organisation: 'Harbour Works Cooperative',
  program: 'Growing into leadership',
  cohort: 'Spring cohort 2026',
  mentee: {
    name: 'Łukasz Lindqvist',
    level: 'Associate',
    department: 'Logistics',
    site: 'Gdańsk',
  },
  mentor: { name: 'Rosa Ortiz', level: 'Senior specialist', department: 'Finance', site: 'Leeds' },
  firstMeetingBy: day('2026-04-16'),
  until: day('2026-10-01'),
  durationMonths: 6,
  cadenceDays: 14,
  sessionMinutes: 60,
  meeting: ['video', 'in-person'],
  goals: ['leadership', 'network'],
  topGoal: 'Be heard in meetings: lead three team meetings by the end of July',
  mentorGoals: ['knowledge'],
  mentorTopGoal: 'ask more, advise less; try two coaching questions in every session.',
  gateDay: 90,
  gateDate: day('2026-06-30'),
  coordinator: { name: 'Dana Whitfield', contact: 'room 2.14, extension 3310' },
  signedOn: null,
  number: 14,
  of: 38,
  run: { fingerprint: '7F3A-91C2', madeOn: day('2026-03-30') },
  draft: false,
  reverse: false,
};

/** An agreement where everything that may be missing is. */
export const BARE_AGREEMENT: AgreementData = {
  ...AGREEMENT,
  mentee: { name: 'Ирина Соколова', level: null, department: null, site: null },
  mentor: { name: 'Nguyễn Thị Ánh', level: null, department: 'Finance', site: null },
  firstMeetingBy: null,
  meeting: [],
  goals: [],
  topGoal: null,
  mentorGoals: [],
  mentorTopGoal: null,
  coordinator: null,
  run: null,
};

const MENTEES = ['Łukasz Lindqvist', 'Nguyễn Thị Ánh', 'Şule Yılmaz', 'Ирина Соколова'];
const MENTORS = ['Rosa Ortiz', 'Γιώργος Παπαδόπουλος', 'Zoë Ní Dhónaill', 'Øyvind Ærø'];
const from = (names: readonly string[], index: number): string =>
  `${names[index % names.length] ?? ''}${index < names.length ? '' : ` ${index}`}`;

/** A cohort of 38 matches after one quarter. */
export const REPORT: ReportData = {
  organisation: 'Harbour Works Cooperative',
  program: 'Growing into leadership',
  cohort: 'Spring cohort 2026',
  period: { from: day('2026-04-01'), to: day('2026-07-31') },
  madeOn: day('2026-08-03'),
  coordinator: 'Dana Whitfield',
  funnel: {
    people: 412,
    enrolled: { mentees: 46, mentors: 31 },
    optedIn: { mentees: 44, mentors: 29 },
    matchable: { mentees: 42, mentors: 27 },
    places: 41,
    matched: { mentees: 38, mentors: 25 },
    unmatched: [
      { reason: 'full', mentees: 3 },
      { reason: 'withdrawn', mentees: 2 },
      { reason: 'no-opt-in', mentees: 2 },
      { reason: 'all-forbidden', mentees: 1 },
    ],
  },
  quality: {
    objective: 'fair',
    criteria: DEFAULT_MATCHING.criteria,
    placed: 38,
    matchable: 42,
    total: 28_310,
    loadPoints: 0,
    worst: 512,
    verified: true,
    decisions: { pins: 2, forbids: 1, holds: 1 },
    histogram: [0, 0, 0, 0, 0, 4, 11, 15, 7, 1],
  },
  sessions: {
    held: 187,
    minutes: 9_705,
    withoutDuration: 6,
    months: [
      { month: '2026-04', sessions: 31 },
      { month: '2026-05', sessions: 62 },
      { month: '2026-06', sessions: 55 },
      { month: '2026-07', sessions: 39 },
    ],
    asyncCheckIns: 44,
    matches: 38,
    met: 33,
    medianGapDays: 15.5,
    gaps: 149,
  },
  meetings: null,
  attention: [
    {
      mentee: 'Łukasz Lindqvist',
      mentor: 'Rosa Ortiz',
      reason: 'never-met',
      lastMetOn: null,
      daysSilent: 121,
    },
    {
      mentee: 'Nguyễn Thị Ánh',
      mentor: 'Γιώργος Παπαδόπουλος',
      reason: 'silent',
      lastMetOn: day('2026-06-02'),
      daysSilent: 59,
    },
    {
      mentee: 'Ирина Соколова',
      mentor: 'Zoë Ní Dhónaill',
      reason: 'no-goals',
      lastMetOn: day('2026-07-20'),
      daysSilent: 11,
    },
  ],
  dosage: Array.from({ length: 38 }, (_, index) => ({
    mentee: from(MENTEES, index),
    mentor: from(MENTORS, index + 1),
    sessions: index % 8,
    minutes: (index % 8) * 52,
    lastMetOn: index % 8 === 0 ? null : day(`2026-07-${String((index % 27) + 1).padStart(2, '0')}`),
  })),
  unmatched: [
    { name: 'Siobhán O’Neill', role: 'mentee', reason: 'full' },
    { name: 'Jürgen Weiß', role: 'mentee', reason: 'all-forbidden' },
    { name: 'Dvořák Přemysl', role: 'mentor', reason: 'no-places' },
  ],
  run: { fingerprint: '7F3A-91C2', madeOn: day('2026-03-30') },
};

/** A cohort before its first matching. */
export const EMPTY_REPORT: ReportData = {
  ...REPORT,
  coordinator: null,
  funnel: {
    ...REPORT.funnel,
    enrolled: { mentees: 0, mentors: 0 },
    optedIn: { mentees: 0, mentors: 0 },
    matchable: { mentees: 0, mentors: 0 },
    places: 0,
    matched: { mentees: 0, mentors: 0 },
    unmatched: [],
  },
  quality: null,
  sessions: {
    held: 0,
    minutes: 0,
    withoutDuration: 0,
    months: [],
    asyncCheckIns: 0,
    matches: 0,
    met: 0,
    medianGapDays: null,
    gaps: 0,
  },
  attention: [],
  dosage: [],
  unmatched: [],
  run: null,
};
