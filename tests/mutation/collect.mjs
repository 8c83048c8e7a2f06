/** Takes the place of Vitest in the engine's tests: puts them on a list instead of running them. */
// biome-ignore lint/performance/noBarrelFile: it takes the place of the package
export { expect } from 'vitest';

/** @type {{ name: string, run: () => unknown }[]} */
export const collected = [];

/** Tests of size: they take seconds, and what breaks there breaks with few people as well. */
const LEFT_OUT = [
  'plans an evening for 120 mentees and 50 mentors',
  'proves its choice for halls of people, ties or no ties',
  'proves its plans for whole cohorts, ties or no ties',
  'gives the same answer to the same question',
  'proves circles of 30 to within one per cent',
  'pairs peers and makes triads of sixty, proven best',
  'places everybody once, each circle with one who leads, and no two whom a rule keeps apart',
];

/** @type {string[]} */
const around = [];

/** Vitest's describe, with or without options before the function. */
export function describe(name, ...rest) {
  around.push(name);
  rest.at(-1)();
  around.pop();
}

export function it(name, run) {
  if (!LEFT_OUT.includes(name)) collected.push({ name: [...around, name].join(' > '), run });
}

/** Vitest's `each`, of one argument: a test for each case, named after it. */
it.each = (cases) => (name, run) => {
  for (const one of cases) it(name.replace('%s', String(one)), () => run(one));
};
