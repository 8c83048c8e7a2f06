import type { PersonExtract } from '../../shared/extract';
import { type CalendarDate, localDate } from '../../shared/time';
import type { Block, Column, Fact } from './block';
import type { Words } from './words';

const columns = (headers: readonly string[]): Column[] =>
  headers.map((header) => ({ header, share: 1, align: 'left' }));

/** A section with a table; nothing at all where there is nothing to list. */
const section = (
  title: string,
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): Block[] =>
  rows.length === 0
    ? []
    : [
        { kind: 'heading', text: title },
        { kind: 'table', columns: columns(headers), rows },
      ];

type Enrolled = PersonExtract['enrollments'][number];

function enrolled(part: Enrolled, { t, date, all, number }: Words): Block[] {
  const { answers, optIn } = part;
  const list = (items: readonly string[]) => (items.length === 0 ? null : all(items));
  const named = (people: Enrolled['wishes']) =>
    list(people.map(({ name, reason }) => (reason === null ? name : `${name} (${reason})`)));
  const given: readonly (readonly [Parameters<Words['t']>[0], string | null])[] = [
    ['extract.optIn', optIn && `${t(`extract.answer.${optIn.answer}`)}, ${date(optIn.on)}`],
    ['extract.skills', list(answers.skills)],
    ['extract.goals', list(answers.goals.map((goal) => t(`goal.${goal}`)))],
    ['extract.topGoal', answers.topGoal],
    ['extract.style', answers.style && t(`extract.styles.${answers.style}`)],
    ['extract.meeting', list(answers.meeting.map((way) => t(`meeting.${way}`)))],
    ['extract.slots', list(answers.slots)],
    ['extract.languages', list(answers.languages)],
    ['extract.outside', answers.outsideDepartment],
    ['extract.capacity', answers.capacity === null ? null : number(answers.capacity)],
    ['extract.minutes', answers.monthlyMinutes === null ? null : number(answers.monthlyMinutes)],
    ['extract.note', answers.note],
    ['extract.wishes', named(part.wishes)],
    ['extract.vetoes', named(part.vetoes)],
    ['extract.withdrawnOn', part.withdrawnOn && date(part.withdrawnOn)],
  ];
  const rows = given.flatMap(([key, value]) => (value === null ? [] : [[t(key), value]]));
  const title = `${part.program}, ${part.cohort}: ${t(`role.${part.role}`)}`;
  return section(title, [t('extract.question'), t('extract.stored')], rows);
}

/** What is stored about one person, to be handed to them. */
export function extractDocument(data: PersonExtract, words: Words): Block[] {
  const { t, date, number } = words;
  const { person, minor } = data;
  const day = (value: CalendarDate | null): string => (value === null ? '' : date(value));
  const fact = (key: Parameters<Words['t']>[0], value: string | null): Fact[] =>
    value === null ? [] : [{ label: t(key), value }];
  return [
    { kind: 'head', left: t('extract.title'), right: date(data.madeOn) },
    { kind: 'title', text: person.name, badge: null },
    { kind: 'lead', text: t('extract.lead') },
    {
      kind: 'facts',
      facts: [
        ...fact('extract.staffNumber', person.staffNumber),
        ...fact('extract.email', person.email),
        ...fact('extract.department', person.department),
        ...fact('extract.site', person.site),
        ...fact('extract.timeZone', person.timeZone),
        ...fact('extract.level', person.level === null ? null : number(person.level)),
        ...fact('extract.manager', person.manager),
        ...fact('extract.entryDate', person.entryDate && date(person.entryDate)),
        ...fact('extract.leavingDate', person.leavingDate && date(person.leavingDate)),
        ...(minor === null
          ? []
          : fact(
              'extract.birthDate',
              minor.birthDate === null ? t('extract.underAge') : date(minor.birthDate),
            )),
      ],
    },
    ...data.enrollments.flatMap((part) => enrolled(part, words)),
    ...section(
      t('extract.optional'),
      [t('extract.program'), t('extract.question'), t('extract.stored')],
      data.optionalAnswers.map(({ program, question, answer }) => [program, question, answer]),
    ),
    ...section(
      t('extract.consents'),
      [t('extract.purpose'), t('extract.wording'), t('extract.given'), t('extract.withdrawn')],
      data.consents.map(({ purpose, wording, givenOn, guardian, withdrawnOn }) => [
        t(`extract.purposes.${purpose}`),
        wording,
        guardian === null ? date(givenOn) : `${date(givenOn)}, ${guardian}`,
        day(withdrawnOn),
      ]),
    ),
    ...section(
      t('extract.checks'),
      [t('extract.check'), t('extract.status'), t('extract.issuer'), t('extract.expires')],
      data.screenings.map(({ checkName, status, issuer, issuedOn, expiresOn }) => [
        checkName,
        issuedOn === null
          ? t(`extract.statuses.${status}`)
          : `${t(`extract.statuses.${status}`)}, ${date(issuedOn)}`,
        issuer ?? '',
        day(expiresOn),
      ]),
    ),
    ...section(
      t('extract.matches'),
      [t('extract.with'), t('extract.cohort'), t('extract.from'), t('extract.until')],
      data.matches.map((match) => [
        match.with,
        match.cohort,
        date(match.startsOn),
        day(match.closedOn),
      ]),
    ),
    ...section(
      t('extract.sessions'),
      [t('extract.heldOn'), t('extract.with'), t('extract.length'), t('extract.note')],
      data.matches.flatMap((match) =>
        match.sessions.map(({ heldOn, minutes, way, note }) => [
          date(heldOn),
          match.with,
          `${number(minutes)} min, ${t(`meeting.${way}`)}`,
          note ?? '',
        ]),
      ),
    ),
    ...section(
      t('extract.groups'),
      [t('extract.group'), t('extract.cohort'), t('extract.from'), t('extract.until')],
      data.groups.map(({ name, cohort, joinedOn, leftOn }) => [
        name,
        cohort,
        day(joinedOn),
        day(leftOn),
      ]),
    ),
    ...section(
      t('extract.groupSessions'),
      [
        t('extract.heldOn'),
        t('extract.group'),
        t('extract.length'),
        t('extract.there'),
        t('extract.note'),
      ],
      data.groups.flatMap((group) =>
        group.sessions.map(({ heldOn, minutes, way, note, wasThere }) => [
          date(heldOn),
          group.name,
          `${number(minutes)} min, ${t(`meeting.${way}`)}`,
          t(wasThere ? 'extract.answer.yes' : 'extract.answer.no'),
          note ?? '',
        ]),
      ),
    ),
    ...section(
      t('extract.meetings'),
      [t('extract.heldOn'), t('extract.event'), t('extract.with'), t('extract.noted')],
      data.meetings.map(({ heldOn, event, with: other, note, words: said }) => [
        date(heldOn),
        event,
        other,
        [note && t('extract.noteOf', { note: number(note) }), said]
          .filter((text) => text !== null)
          .join(': '),
      ]),
    ),
    ...section(
      t('extract.notes'),
      [t('extract.heldOn'), t('extract.note')],
      data.notes.map(({ text, writtenAt }) => [date(localDate(new Date(writtenAt))), text]),
    ),
    { kind: 'note', text: t('extract.leftOut') },
    { kind: 'foot', left: t('extract.title'), right: date(data.madeOn), page: t('page') },
  ];
}
