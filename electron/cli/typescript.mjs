import { registerHooks } from 'node:module';

/** Nothing has that name, or a folder beside the file has. */
const WITHOUT_ENDING = ['ERR_MODULE_NOT_FOUND', 'ERR_UNSUPPORTED_DIR_IMPORT'];

// Node reads TypeScript by itself; it only has to be told the ending that our imports leave out, and
// that a JSON file is one.
registerHooks({
  resolve(specifier, context, next) {
    if (specifier.endsWith('.json') && specifier.startsWith('.')) {
      return { ...next(specifier, context), importAttributes: { type: 'json' } };
    }
    try {
      return next(specifier, context);
    } catch (error) {
      if (!WITHOUT_ENDING.includes(error.code) || !specifier.startsWith('.')) throw error;
      return next(`${specifier}.ts`, context);
    }
  },
});
