import { create } from 'zustand';
import { persist } from 'zustand/middleware';

type StartState = {
  /** The program's name as typed so far on the way to the import. */
  readonly name: string;
  readonly type: (name: string) => void;
};

/** Kept on this computer, so that a reload takes nothing. */
export const useStart = create<StartState>()(
  persist((set) => ({ name: '', type: (name) => set({ name }) }), {
    name: 'mentorbook-start',
    partialize: ({ name }) => ({ name }),
  }),
);
