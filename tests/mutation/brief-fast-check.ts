import fc from 'fast-check';

/** Mutants are many, and most fall to the first examples: each property gets this many. */
const RUNS = 60;

export const assert = ((property: never, options?: fc.Parameters) =>
  fc.assert(property, {
    ...options,
    numRuns: Math.min(RUNS, options?.numRuns ?? RUNS),
  })) as typeof fc.assert;

// biome-ignore lint/performance/noReExportAll: it takes the place of the package
// biome-ignore lint/performance/noBarrelFile: it takes the place of the package
export * from 'fast-check';
// biome-ignore lint/style/noDefaultExport: it takes the place of a package that has one
export default { ...fc, assert };
