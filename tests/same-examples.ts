import fc from 'fast-check';

/**
 * Properties are tried on the same examples each time, so that what `npm test` says of a change is
 * about the change. `PROPERTY_SEED=random npm run unit` (or a number) looks for new ones.
 */
const { PROPERTY_SEED: seed = '20261122' } = process.env;
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) });
