import type { ComponentType } from 'react';

/** A screen and the address it stands under. A feature lists its own in `routes.tsx`. */
export type Screen = {
  /** As wouter writes it: `/people/:personId`. The first that fits is taken. */
  readonly path: string;
  /** Reads its parameters with wouter's `useParams`. */
  readonly screen: ComponentType;
  /** Whether it can be open while there is no cohort. */
  readonly withoutCohort?: boolean;
};
