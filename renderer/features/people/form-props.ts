import type { Control } from 'react-hook-form';
import type { EnrolReady, EnrolValues } from './enrol-values';
import type { FoundPerson } from './person-view';
import type { Surroundings } from './WithPerson';

export type EnrolControl = Control<EnrolValues, unknown, EnrolReady>;

/** What every part of the form gets. */
export type PartProps = Surroundings & {
  readonly control: EnrolControl;
  /** Everybody but the person the form is about. */
  readonly others: readonly FoundPerson[];
};
