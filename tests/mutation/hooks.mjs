import { registerHooks } from 'node:module';

const here = (name) => new URL(name, import.meta.url).href;
const INSTEAD = new Map([
  ['vitest', here('collect.mjs')],
  ['fast-check', here('brief-fast-check.ts')],
]);

/** The engine's tests as Node reads them, with a list in place of Vitest and short properties. */
registerHooks({
  resolve(specifier, context, next) {
    const instead = INSTEAD.get(specifier);
    if (instead && context.parentURL !== instead) return next(instead, context);
    try {
      return next(specifier, context);
    } catch (error) {
      if (error.code !== 'ERR_MODULE_NOT_FOUND' || !specifier.startsWith('.')) throw error;
      return next(`${specifier}.ts`, context);
    }
  },
});
