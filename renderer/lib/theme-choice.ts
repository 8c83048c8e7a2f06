import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export type ThemeChoice = 'system' | 'light' | 'dark';

type ThemeState = {
  readonly choice: ThemeChoice;
  readonly choose: (choice: ThemeChoice) => void;
};

/** Which look somebody chose on this computer. */
export const useThemeChoice = create<ThemeState>()(
  persist((set) => ({ choice: 'system', choose: (choice) => set({ choice }) }), {
    name: 'mentorbook-theme',
    partialize: ({ choice }) => ({ choice }),
  }),
);
