import type { AgreementPerson } from '../../shared/documents';
import type { GroupAgreementData } from '../../shared/group-agreement';
import { footOf, headOf, kindsInWords, whomToCall } from './agreement-parts';
import type { Block, Fact } from './block';
import type { Words } from './words';

/** Everybody in it, whoever leads it first. */
function people({ facilitator, isLed, members }: GroupAgreementData, { t }: Words): Block[] {
  const row = ({ name, level, department, site }: AgreementPerson, part: string): string[] => [
    part === '' ? name : `${name} (${part})`,
    level ?? '',
    department ?? '',
    site ?? '',
  ];
  const rows = [
    ...(facilitator === null ? [] : [row(facilitator, t('group.facilitator'))]),
    ...members.map((member) => row(member, '')),
  ];
  const header = ['name', 'level', 'department', 'site'] as const;
  return [
    {
      kind: 'table',
      columns: header.map((key, index) => ({
        header: t(`group.${key}`),
        share: index === 0 ? 3 : 2,
        align: 'left',
      })),
      rows,
    },
    whoLeads(facilitator, isLed, t),
  ];
}

function whoLeads(facilitator: AgreementPerson | null, isLed: boolean, t: Words['t']): Block {
  if (facilitator) {
    return { kind: 'paragraph', text: t('group.facilitatedBy', { name: facilitator.name }) };
  }
  return isLed
    ? { kind: 'write-in', label: t('group.facilitatorToCome'), lines: 1 }
    : { kind: 'paragraph', text: t('group.weTakeTurns') };
}

function factsOf(data: GroupAgreementData, { t, date, any }: Words): Fact[] {
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

function goalsOf({ goals }: GroupAgreementData, words: Words): Block[] {
  const { t } = words;
  const shared: Block[] =
    goals.length === 0
      ? []
      : [{ kind: 'paragraph', text: t('group.shared', { goals: kindsInWords(goals, words) }) }];
  return [...shared, { kind: 'write-in', label: t('group.toAgree'), lines: 2 }];
}

function signatures(data: GroupAgreementData, { t, date }: Words): Block {
  const signer = (name: string | null, role: string) => ({
    name,
    role: t('agreement.signer', { role }),
  });
  return {
    kind: 'signatures',
    note: data.signedOn === null ? null : t('agreement.signedOn', { date: date(data.signedOn) }),
    signers: [
      ...(data.isLed ? [signer(data.facilitator?.name ?? null, t('group.facilitator'))] : []),
      ...data.members.map(({ name }) => signer(name, t('group.member'))),
      signer(data.coordinator?.name ?? null, t('role.coordinator')),
    ],
  };
}

/** The agreement of one circle, or of peers, for all to sign. */
export function groupAgreement(data: GroupAgreementData, words: Words): Block[] {
  const { t, date, numeral } = words;
  const { organisation, program, cohort, kind, name, durationMonths, draft } = data;
  const months = { count: durationMonths, months: numeral(durationMonths) };
  return [
    headOf({ organisation, program, cohort }, words),
    {
      kind: 'title',
      text: `${t(`group.${kind}Title`)}: ${name}`,
      badge: draft ? t('draft') : null,
    },
    { kind: 'lead', text: t('group.lead', { ...months, name }) },
    ...people(data, words),
    { kind: 'facts', facts: factsOf(data, words) },
    { kind: 'heading', text: t('agreement.reach') },
    ...goalsOf(data, words),
    { kind: 'heading', text: t('agreement.promise') },
    {
      kind: 'list',
      items: [
        t(kind === 'circle' ? 'group.promiseDates' : 'group.promiseDatesPeers'),
        t('group.promiseTurns'),
        t('group.promiseConfidence'),
        t('group.promiseRespect'),
      ],
    },
    { kind: 'heading', text: t('group.exit') },
    { kind: 'paragraph', text: t('group.exitText', { date: date(data.gateDate) }) },
    { kind: 'heading', text: t('agreement.call') },
    whomToCall(data, words),
    signatures(data, words),
    footOf(data, words),
  ];
}
