import { z } from 'zod';
import { type Lock, publishedName } from './sbom';

const Version = z.string().regex(/^\d+\.\d+\.\d+$/u);

/** Faults of packages that became known, by hand: what they are, and in which versions. */
export const Advisories = z.strictObject({
  asOf: z.iso.date(),
  how: z.string(),
  advisories: z.array(
    z.strictObject({
      id: z.string().regex(/^(?:CVE-\d{4}-\d{4,}|GHSA(?:-[0-9a-z]{4}){3})$/u),
      package: z.string(),
      /** From the first version with the fault up to the first without; null where there is none. */
      affected: z.array(z.strictObject({ from: Version, fixed: Version.nullable() })).min(1),
      what: z.string(),
    }),
  ),
});
export type Advisories = z.infer<typeof Advisories>;

const parts = (version: string): readonly number[] =>
  (version.split('-')[0] ?? '').split('.').map(Number);

/** Below 0 when `one` is older than `other`; what follows a hyphen does not count. */
function compare(one: string, other: string): number {
  const [a, b] = [parts(one), parts(other)];
  const at = [0, 1, 2].find((index) => a[index] !== b[index]);
  return at === undefined ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** The packages of a lockfile that a known advisory is about, each as a sentence. */
export function affectedBy({ packages }: Lock, { advisories }: Advisories): readonly string[] {
  return Object.entries(packages).flatMap(([path, entry]) => {
    const { version } = entry;
    if (path === '' || version === undefined) return [];
    const name = publishedName(path, entry);
    return advisories
      .filter(
        (advisory) =>
          advisory.package === name &&
          advisory.affected.some(
            ({ from, fixed }) =>
              compare(version, from) >= 0 && (fixed === null || compare(version, fixed) < 0),
          ),
      )
      .map(({ id, what }) => `${name} ${version}: ${id}, ${what}`);
  });
}
