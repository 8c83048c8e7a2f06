import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

export const SCHEME = 'app';

/** Where our page lives. A custom scheme gives it an origin of its own, which `file:` would not. */
export const ORIGIN = `${SCHEME}://mentorbook`;
export const HOME = `${ORIGIN}/index.html`;

/** Nothing may be loaded, sent or framed but our own files; Mantine writes styles into the page. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** From the path in an address ("/assets/main.js") to the file it stands for. */
export type AllowMap = ReadonlyMap<string, string>;

/** Every file below the folder whose kind we know: what is not listed does not exist. */
export function allowMap(folder: string): AllowMap {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && Object.hasOwn(TYPES, extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file]));
}

/** Whether an address is a page or file of ours. */
export function isOwnAddress(address: string): boolean {
  return address.startsWith(`${ORIGIN}/`);
}

/**
 * Answers one request: a listed file, by GET.
 *
 * @returns 405 for another method, 404 for another host or an unlisted path
 */
export async function answer(files: AllowMap, { method, url }: Request): Promise<Response> {
  if (method !== 'GET') return new Response(null, { status: 405 });
  const file = isOwnAddress(url) ? files.get(new URL(url).pathname) : undefined;
  if (file === undefined) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(await readFile(file)), {
    headers: {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': POLICY,
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  });
}
