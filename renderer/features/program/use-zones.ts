import { useMemo } from 'react';
import { type Control, useWatch } from 'react-hook-form';
import type { Option } from '../../ui/fields/SelectField';
import type { Design, DesignValues } from './design';
import { timeZones } from './program-view';

/** The time zones to choose from, with those the form holds already. */
export function useZones(control: Control<DesignValues, unknown, Design>): readonly Option[] {
  const zone = useWatch({ control, name: 'program.timeZone' });
  const sites = useWatch({ control, name: 'program.sites' });
  const inUse = [zone, ...sites.map(({ timeZone }) => timeZone)].join('\n');
  return useMemo(
    () =>
      timeZones(inUse.split('\n')).map((value) => ({ value, label: value.replaceAll('_', ' ') })),
    [inUse],
  );
}
