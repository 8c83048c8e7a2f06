import { registerHooks } from 'node:module';
import { launch } from './launch.ts';

// Loaded before anything else: Playwright's loader, which comes next, already asks for 'electron'
// and cuts the arguments short.
launch.args = process.argv.slice(2);

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: new URL('./electron.ts', import.meta.url).href, shortCircuit: true }
      : next(specifier, context),
});

Object.defineProperty(process, 'type', { value: 'browser' });
