import type { AgreementData, AgreementPerson } from '../../shared/documents';
import { detailsOf, footOf, headOf, kindsInWords, whomToCall } from './agreement-parts';
import type { Block, Card, Fact } from './block';
import type { Words } from './words';

const cardOf = (label: string, person: AgreementPerson): Card => ({
  label,
  name: person.name,
  details: detailsOf(person),
});

/** A text that ends with a full stop, whatever its writer ended it with. */
const sentence = (text: string): string => (/[.!?…:;]$/u.test(text) ? text : `${text}.`);

function factsOf(data: AgreementData, { t, date, any }: Words): Fact[] {
  const { firstMeetingBy, cadenceDays, sessionMinutes, meeting } = data;
  return [
    {
      label: t('agreement.firstMeeting'),
      value: firstMeetingBy === null ? null : t('agreement.by', { date: date(firstMeetingBy) }),
    },
    {
      label: t('agreement.weMeet'),
      value: t('agreement.cadence', { count: cadenceDays, minutes: sessionMinutes }),
    },
    { label: t('agreement.until'), value: date(data.until) },
    {
      label: t('agreement.how'),
      value: meeting.length === 0 ? null : any(meeting.map((way) => t(`meeting.${way}`))),
    },
  ];
}

function menteeGoals({ topGoal, goals }: AgreementData, words: Words): Block[] {
  const kinds = goals.length === 0 ? null : kindsInWords(goals, words);
  const { t } = words;
  if (topGoal === null) {
    const writeIn: Block = { kind: 'write-in', label: t('agreement.goalToAgree'), lines: 2 };
    if (kinds === null) return [writeIn];
    return [{ kind: 'paragraph', text: t('agreement.directionsOnly', { goals: kinds }) }, writeIn];
  }
  const items = [sentence(topGoal)];
  if (kinds !== null) items.push(t('agreement.directions', { goals: kinds }));
  return [{ kind: 'list', items }];
}

function mentorGoals(data: AgreementData, words: Words): Block[] {
  const { mentor, mentorTopGoal, mentorGoals: kinds } = data;
  if (mentorTopGoal === null && kinds.length === 0) return [];
  const goal = mentorTopGoal ?? kindsInWords(kinds, words);
  const text = words.t('agreement.mentorGoal', { mentor: mentor.name, goal: sentence(goal) });
  return [{ kind: 'paragraph', text }];
}

function promises({ mentee, mentor, reverse }: AgreementData, { t }: Words): Block[] {
  const names = { mentee: mentee.name, mentor: mentor.name };
  return [
    { kind: 'heading', text: t('agreement.promise') },
    {
      kind: 'list',
      items: [
        t('agreement.promiseDates', names),
        t('agreement.promiseConfidence'),
        t(reverse ? 'agreement.promiseBoundaryReverse' : 'agreement.promiseBoundary', names),
        t('agreement.promiseRespect'),
      ],
    },
  ];
}

function course(data: AgreementData, words: Words): Block[] {
  const { t, date, numeral } = words;
  const days = { count: data.gateDay, days: numeral(data.gateDay) };
  return [
    { kind: 'heading', text: t('agreement.firstSessions') },
    { kind: 'paragraph', text: t('agreement.firstSessionsText') },
    {
      kind: 'heading',
      text: data.gateDate < data.until ? t('agreement.gate', days) : t('agreement.gateAtEnd'),
    },
    { kind: 'paragraph', text: t('agreement.gateText', { date: date(data.gateDate) }) },
    { kind: 'heading', text: t('agreement.call') },
    whomToCall(data, words),
  ];
}

function signatures(data: AgreementData, { t, date }: Words): Block {
  const signer = (role: 'mentee' | 'mentor' | 'coordinator', name: string | null) => ({
    name,
    role: t('agreement.signer', { role: t(`role.${role}`) }),
  });
  return {
    kind: 'signatures',
    note: data.signedOn === null ? null : t('agreement.signedOn', { date: date(data.signedOn) }),
    signers: [
      signer('mentee', data.mentee.name),
      signer('mentor', data.mentor.name),
      signer('coordinator', data.coordinator?.name ?? null),
    ],
  };
}

/** The mentoring agreement of one pair, for both to sign: one page in the usual case. */
export function agreement(data: AgreementData, words: Words): Block[] {
  const { t, numeral } = words;
  const { organisation, program, cohort, durationMonths, draft, reverse } = data;
  const months = { count: durationMonths, months: numeral(durationMonths) };
  return [
    headOf({ organisation, program, cohort }, words),
    {
      kind: 'title',
      text: t(reverse ? 'agreement.titleReverse' : 'agreement.title'),
      badge: draft ? t('draft') : null,
    },
    { kind: 'lead', text: draft ? t('agreement.draftLead') : t('agreement.lead', months) },
    {
      kind: 'cards',
      cards: [cardOf(t('role.mentee'), data.mentee), cardOf(t('role.mentor'), data.mentor)],
    },
    { kind: 'facts', facts: factsOf(data, words) },
    { kind: 'heading', text: t('agreement.reach') },
    ...menteeGoals(data, words),
    ...mentorGoals(data, words),
    ...promises(data, words),
    ...course(data, words),
    signatures(data, words),
    footOf(data, words),
  ];
}
