import { createContext, use } from 'react';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Output } from '../../shared/contract';
import type { Format } from '../../shared/format';
import type { CohortId } from '../../shared/ids';
import { useCall } from './queries';

type Programs = Output<'app.overview'>['programs'];

type ChosenState = {
  readonly cohortId: CohortId | null;
  readonly choose: (cohortId: CohortId) => void;
};

/** The cohort the whole desk is about, remembered on this computer. */
export const useChosenCohort = create<ChosenState>()(
  persist((set) => ({ cohortId: null, choose: (cohortId) => set({ cohortId }) }), {
    name: 'mentorbook-cohort',
    partialize: ({ cohortId }) => ({ cohortId }),
  }),
);

/** Turns the desk to another cohort, for instance one just created. */
export const chooseCohort = (cohortId: CohortId): void =>
  useChosenCohort.getState().choose(cohortId);

/** The chosen cohort with its program; the first there is where the chosen one is gone. */
export function findCohort(programs: Programs, chosen: CohortId | null) {
  const all = programs.flatMap((program) => program.cohorts.map((cohort) => ({ program, cohort })));
  return all.find(({ cohort }) => cohort.id === chosen) ?? all[0] ?? null;
}

/** Null while there is no cohort at all; screens use `useCohortId`. */
export const CohortContext = createContext<CohortId | null>(null);

/** The format of the cohort the desk is about; one to one while there is none. */
export function useFormat(): Format {
  const cohortId = use(CohortContext);
  const overview = useCall('app.overview', {}).data;
  const cohorts = overview?.programs.flatMap((program) => program.cohorts) ?? [];
  return cohorts.find(({ id }) => id === cohortId)?.format ?? 'one-to-one';
}

/** Gives the screens their cohort; the shell does it once. */
export const CohortProvider = CohortContext.Provider;

/**
 * The cohort a screen is about.
 *
 * @throws Error on a screen that can be open without a cohort; such a screen must not ask
 */
export function useCohortId(): CohortId {
  const cohortId = use(CohortContext);
  if (cohortId === null) throw new Error('This screen needs a cohort');
  return cohortId;
}
