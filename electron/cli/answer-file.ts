import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Input that can't be used; the message is the one sentence that says why. */
export class WrongInput extends Error {}

/** Something that a JSON file can hold. */
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const UNREADABLE: { readonly [code: string]: string } = {
  ENOENT: 'there is no such file',
  EISDIR: 'that is a folder; name a file in it',
};

/** Reads a JSON file named on the command line, relative to where npm was called. */
function readJson(file: string): Json {
  // npm runs its scripts in the project's folder and keeps the caller's here.
  const { INIT_CWD = '' } = process.env;
  const path = resolve(INIT_CWD, file);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new WrongInput(`"${file}": ${UNREADABLE[code] ?? `it can't be read (${code})`}.`);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as Json;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    // It quotes the file, in which there may be anything.
    const said = why.replaceAll(/[\s\p{Cc}]+/gu, ' ').replace(/\.$/, '');
    throw new WrongInput(`"${file}" is not JSON: ${said}.`);
  }
}

/**
 * Answers the one JSON file on the command line with one line of JSON. Wrong input gets a sentence
 * on stderr and exit code 2.
 */
export async function answerFile(
  name: string,
  answer: (given: Json) => object | Promise<object>,
): Promise<void> {
  try {
    const [file, ...more] = process.argv.slice(2);
    if (file === undefined || more.length > 0) {
      throw new WrongInput(`Name one file: npm run --silent ${name} -- FILE.json`);
    }
    process.stdout.write(`${JSON.stringify(await answer(readJson(file)))}\n`);
  } catch (error) {
    if (!(error instanceof WrongInput)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}

/** What was found where something else should be, short enough for a sentence. */
export function shown(found: unknown): string {
  if (found === undefined) return 'nothing';
  let text: string;
  try {
    text = JSON.stringify(found);
  } catch {
    // What JSON.parse took in can be nested deeper than this goes down.
    return Array.isArray(found) ? 'lists within lists' : 'objects within objects';
  }
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

export function refuse(sentence: string): never {
  throw new WrongInput(sentence);
}

/**
 * The fields of an object; `what` says what the file has to hold. A field of any other name is
 * refused: a slip of the pen ("pin" for "pins") would change the answer in silence.
 */
export function fieldsOf<Field extends string>(
  given: unknown,
  what: string,
  known: readonly Field[],
): { readonly [name in Field]?: unknown } {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    refuse(`The file has to hold an object with ${what}, not ${shown(given)}.`);
  }
  const unknown = Object.keys(given).find((name) => !known.some((field) => field === name));
  if (unknown !== undefined) {
    const names = known.map((field) => JSON.stringify(field)).join(', ');
    refuse(`There is no field ${JSON.stringify(unknown)}; the file may hold ${names}.`);
  }
  return given;
}

export const isWhole = (found: unknown): found is number => Number.isSafeInteger(found);

export function listOf(found: unknown, name: string): readonly unknown[] {
  return Array.isArray(found) ? found : refuse(`"${name}" has to be a list, not ${shown(found)}.`);
}
