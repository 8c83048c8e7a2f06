import { create } from 'zustand';
import type { MeetingWay } from '../../../shared/answers';
import type { PersonId } from '../../../shared/ids';
import type { CalendarDate } from '../../../shared/time';

/** What is typed into the log line; null is "as proposed": today, the cohort's minutes. */
export type Draft = {
  readonly match: string;
  readonly date: string | null;
  readonly minutes: string | null;
  readonly note: string;
  readonly way: MeetingWay;
  /** Of a group, who was not there. */
  readonly absent: readonly PersonId[];
};

export type View = 'month' | 'silent';

type SessionsState = {
  readonly draft: Draft;
  readonly type: (part: Partial<Draft>) => void;
  /** Empties the line for the next slip; how they met stays. */
  readonly next: () => void;
  /** What stands in the month's cells and is not saved yet, by match or group and month. */
  readonly entries: Readonly<Record<string, string>>;
  readonly typeEntry: (key: string, text: string) => void;
  /** The first day of the month shown; null is the present one. */
  readonly month: CalendarDate | null;
  readonly showMonth: (month: CalendarDate) => void;
  readonly view: View;
  readonly show: (view: View) => void;
};

const EMPTY = { match: '', date: null, minutes: null, note: '', absent: [] };

/** Drafts live here, so that nothing typed is lost by looking at another screen. */
export const useSessions = create<SessionsState>()((set, get) => ({
  draft: { ...EMPTY, way: 'video' },
  type: (part) => set({ draft: { ...get().draft, ...part } }),
  next: () => set({ draft: { ...EMPTY, way: get().draft.way } }),
  entries: {},
  typeEntry: (key, text) => set({ entries: { ...get().entries, [key]: text } }),
  month: null,
  showMonth: (month) => set({ month }),
  view: 'month',
  show: (view) => set({ view }),
}));
