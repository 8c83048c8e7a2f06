import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from './app.ts';
import { launch } from './launch.ts';

/** Reads who the app is, and where its main process begins. */
function identify(target: string): { name: string; version: string; path: string; entry: string } {
  if (!statSync(target).isDirectory()) {
    return { name: 'Electron', version: '', path: resolve(target, '..'), entry: target };
  }
  const manifest = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8'));
  const { name, productName = name, version, main = 'index.js' } = manifest;
  return { name: productName, version, path: target, entry: join(target, main) };
}

for (const argument of launch.args) {
  const [, name, value] = /^--([^=]+)=?(.*)$/.exec(argument) ?? [];
  if (name !== undefined) app.commandLine.appendSwitch(name, value);
}
// Electron's own arguments: the executable, then the app and what was given to it.
if (process.argv[1] === import.meta.filename) process.argv.splice(1, 1);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => app.quit());
}
process.on('exit', () => app.abandon());

const { entry, ...identity } = identify(
  resolve(launch.args.find((argument) => !argument.startsWith('-')) ?? '.'),
);
app.introduce(identity);

try {
  await import(pathToFileURL(entry).href);
  await app.boot();
} catch (error) {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const missing = /does not provide an export named '(\w+)'/.exec(text);
  process.stderr.write(missing ? `the stand-in has no electron.${missing[1]}\n` : `${text}\n`);
  app.exit(1);
}
