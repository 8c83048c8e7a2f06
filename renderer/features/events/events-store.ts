import { create } from 'zustand';
import type { EventEdit } from '../../../shared/contract/events';
import type { Role } from '../../../shared/enrollment';
import type { EventId, PersonId } from '../../../shared/ids';

export const TABS = ['rota', 'notes', 'people', 'settings'] as const;
export type Tab = (typeof TABS)[number];

/** Two people of one event. */
export type Chosen = {
  readonly eventId: EventId;
  readonly menteeId: PersonId;
  readonly mentorId: PersonId;
};

type EventsState = {
  readonly tab: Tab;
  readonly turnTo: (tab: Tab) => void;
  /** Whose days the rota shows, one to a row. */
  readonly side: Role;
  readonly showSide: (side: Role) => void;
  readonly hideNames: boolean;
  readonly hide: (hideNames: boolean) => void;
  readonly search: string;
  readonly seek: (search: string) => void;
  readonly chosen: Chosen | null;
  readonly choose: (chosen: Chosen | null) => void;
  /** A step that is asked about before it is taken. */
  readonly question: EventEdit | null;
  readonly ask: (question: EventEdit | null) => void;
};

/** What the events' screens show, kept while other screens are looked at. */
export const useEvents = create<EventsState>()((set) => ({
  tab: 'rota',
  turnTo: (tab) => set({ tab }),
  side: 'mentor',
  showSide: (side) => set({ side }),
  hideNames: false,
  hide: (hideNames) => set({ hideNames }),
  search: '',
  seek: (search) => set({ search }),
  chosen: null,
  choose: (chosen) => set({ chosen }),
  question: null,
  ask: (question) => set({ question }),
}));
