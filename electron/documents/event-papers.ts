import type { RunMark } from '../../shared/documents';
import type { Role } from '../../shared/enrollment';
import { keptWith } from '../../shared/kept';
import { guestMarks } from '../../shared/namesakes';
import type { CalendarDate } from '../../shared/time';
import type { Block, Slip, SlipRow } from './block';
import type { Words } from './words';

/** Somebody at an event; mentors sit at the table of their number. */
type SheetGuest = { readonly role: Role; readonly number: number; readonly name: string };

/** What the papers of an event are made from. */
export type EventSheet = {
  readonly organisation: string;
  readonly program: string;
  readonly cohort: string;
  readonly name: string;
  readonly heldOn: CalendarDate;
  readonly place: string | null;
  /** Every round in order, with the times it starts and ends at: `14:30`. */
  readonly rounds: readonly { readonly starts: string; readonly ends: string }[];
  /** With whom each one is in each round; null is a break. */
  readonly guests: readonly (SheetGuest & { readonly meets: readonly (SheetGuest | null)[] })[];
  readonly mark: RunMark;
  readonly draft: boolean;
  /** Whether others are called by their number instead of their name. */
  readonly hideNames: boolean;
};

/** Rounds side by side in one table; more go into the next. */
const ROUNDS_ACROSS = 8;
const NOTES = 5;

type Guest = EventSheet['guests'][number];

function when({ heldOn, place, rounds }: EventSheet, { t, date }: Words): string {
  const values = {
    date: date(heldOn),
    starts: rounds[0]?.starts ?? '',
    ends: rounds.at(-1)?.ends ?? '',
  };
  return place === null ? t('event.when', values) : t('event.whenAndWhere', { ...values, place });
}

/** The numbers that tell guests of one name apart, as on the screen. */
const marksOn = keptWith(({ guests }: EventSheet) => guestMarks(guests));

/** How somebody is called on a paper that others see. */
function called({ role, number, name }: SheetGuest, sheet: EventSheet, { t }: Words): string {
  if (!sheet.hideNames) {
    const isTwin = marksOn(sheet)({ role, number }) !== undefined;
    return isTwin ? t('event.twin', { name, number }) : name;
  }
  return role === 'mentor' ? t('event.mentorAt', { number }) : t('event.mentee', { number });
}

/** A mentor's badge is the table; a mentee needs one only where the name does not say who they are. */
function badgeOf(guest: Guest, sheet: EventSheet, { t }: Words): string {
  const { role, number } = guest;
  if (role === 'mentor') return t('event.table', { number });
  const isTwin = marksOn(sheet)({ role, number }) !== undefined;
  return sheet.hideNames || isTwin ? t('event.mentee', { number }) : '';
}

const frame = (sheet: EventSheet, blocks: readonly Block[], { t, date }: Words): Block[] => [
  {
    kind: 'head',
    left: sheet.organisation,
    right: t('event.cohort', { program: sheet.program, cohort: sheet.cohort }),
  },
  ...blocks,
  {
    kind: 'foot',
    left: sheet.draft ? t('event.draft') : sheet.name,
    right: t('event.made', {
      fingerprint: sheet.mark.fingerprint,
      date: date(sheet.mark.madeOn),
    }),
    page: t('page'),
  },
];

function cardOf(guest: Guest, sheet: EventSheet, words: Words): Slip {
  const { t } = words;
  const rows = guest.meets.map((partner, at): SlipRow => {
    const starts = sheet.rounds[at]?.starts ?? '';
    if (partner === null) {
      return { when: starts, text: t('event.break'), aside: '', boxes: 0, lines: 0 };
    }
    const aside = partner.role === 'mentor' ? t('event.table', { number: partner.number }) : '';
    const text = partner.role === 'mentor' && sheet.hideNames ? '' : called(partner, sheet, words);
    return { when: starts, text, aside, boxes: NOTES, lines: 0 };
  });
  const details = `${sheet.name}\n${when(sheet, words)}`;
  const badge = badgeOf(guest, sheet, words);
  return { title: guest.name, badge, details, rows, foot: t('event.cardFoot') };
}

function slipOf(guest: Guest, sheet: EventSheet, words: Words): Slip {
  const { t } = words;
  const rows = guest.meets.flatMap((partner, at): SlipRow[] => {
    if (partner === null) return [];
    const text = called(partner, sheet, words);
    return [{ when: sheet.rounds[at]?.starts ?? '', text, aside: '', boxes: NOTES, lines: 1 }];
  });
  return {
    title: t('event.slipTitle', { name: guest.name }),
    badge: badgeOf(guest, sheet, words),
    details: sheet.name,
    rows,
    foot: t('event.slipFoot'),
  };
}

/** A card for everybody who meets somebody: when, at which table, whom, and what they thought of it. */
export const eventCards = (sheet: EventSheet, words: Words): Block[] => {
  const slips = busy(sheet).map((guest) => cardOf(guest, sheet, words));
  return frame(sheet, [{ kind: 'slips', slips }], words);
};

/** A slip for everybody who meets somebody, to note each meeting on and hand in. */
export const eventSlips = (sheet: EventSheet, words: Words): Block[] => {
  const slips = busy(sheet).map((guest) => slipOf(guest, sheet, words));
  return frame(sheet, [{ kind: 'slips', slips }], words);
};

const busy = ({ guests }: EventSheet): readonly Guest[] =>
  guests.filter(({ meets }) => meets.some((partner) => partner !== null));

function wallTables(sheet: EventSheet, words: Words): Block[] {
  const mentees = sheet.guests.filter(({ role }) => role === 'mentee');
  const blocks: Block[] = [];
  for (let from = 0; from < sheet.rounds.length; from += ROUNDS_ACROSS) {
    const rounds = sheet.rounds.slice(from, from + ROUNDS_ACROSS);
    blocks.push({
      kind: 'table',
      columns: [
        { header: words.t('event.mentees'), share: 3, align: 'left' },
        ...rounds.map(({ starts }) => ({ header: starts, share: 1, align: 'right' as const })),
      ],
      rows: mentees.map((mentee) => [
        called(mentee, sheet, words),
        ...rounds.map((_, at) => {
          const partner = mentee.meets[from + at];
          return partner ? String(partner.number) : '–';
        }),
      ]),
    });
  }
  return blocks;
}

/** One table for the wall: under each time, at which table each mentee sits; then whose table it is. */
export function eventWall(sheet: EventSheet, words: Words): Block[] {
  const { t } = words;
  const mentors = sheet.guests.filter(({ role }) => role === 'mentor');
  const lead = t(sheet.hideNames ? 'event.wallLeadHidden' : 'event.wallLead');
  const tables: Block[] = [
    { kind: 'heading', text: t('event.tables') },
    {
      kind: 'table',
      columns: [
        { header: t('event.tableColumn'), share: 1, align: 'right' },
        { header: t('event.mentorColumn'), share: 8, align: 'left' },
      ],
      rows: mentors.map(({ number, name }) => [String(number), name]),
    },
  ];
  return frame(
    sheet,
    [
      { kind: 'title', text: sheet.name, badge: sheet.draft ? t('draft') : null },
      { kind: 'lead', text: `${when(sheet, words)}\n${lead}` },
      ...wallTables(sheet, words),
      ...(sheet.hideNames ? [] : tables),
    ],
    words,
  );
}
