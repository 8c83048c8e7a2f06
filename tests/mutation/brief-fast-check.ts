import fc from 'fast-check';

/** Mutants are many, and most fall to the first examples: each property gets this many. */
const RUNS = 60;

const brief = ((property: never, options?: fc.Parameters) =>
  fc.assert(property, {
    ...options,
    numRuns: Math.min(RUNS, options?.numRuns ?? RUNS),
  })) as typeof fc.assert;

// biome-ignore lint/style/noDefaultExport: it takes the place of a package that has one
export default { ...fc, assert: brief };
