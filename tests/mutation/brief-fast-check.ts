import fc from 'fast-check';

const { PROPERTY_RUNS } = process.env;

/**
 * Mutants are many, and most fall to the first examples: each property gets this many, always the
 * same ones, and no time goes into making a failing one smaller.
 */
const RUNS = Number(PROPERTY_RUNS ?? 20);

export const assert = ((property: never, options?: fc.Parameters) =>
  fc.assert(property, {
    ...options,
    seed: 20_261_122,
    endOnFailure: true,
    numRuns: Math.min(RUNS, options?.numRuns ?? 100),
  })) as typeof fc.assert;

// biome-ignore lint/performance/noReExportAll: it takes the place of the package
// biome-ignore lint/performance/noBarrelFile: it takes the place of the package
export * from 'fast-check';
// biome-ignore lint/style/noDefaultExport: it takes the place of a package that has one
export default { ...fc, assert };
