import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { allowMap, answer, HOME, isOwnAddress, ORIGIN } from '../../../electron/shell/own-files';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mentorbook-files-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<h1>Mentorbook</h1>');
  writeFileSync(join(folder, 'assets', 'main.js'), 'export {};');
  writeFileSync(join(folder, 'assets', 'notes.db'), 'secret');
});

afterEach(() => rmSync(folder, { recursive: true }));

const get = (url: string, method = 'GET') => answer(allowMap(folder), new Request(url, { method }));

it('lists the built files by their address, and no file of a kind it does not know', () => {
  expect([...allowMap(folder).keys()].sort()).toEqual(['/assets/main.js', '/index.html']);
});

it('answers with the file, its type and the policy', async () => {
  const response = await get(HOME);
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('<h1>Mentorbook</h1>');
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const policy = response.headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('unsafe-eval');
});

it('knows a file under any query and fragment', async () => {
  expect((await get(`${ORIGIN}/assets/main.js?v=1#x`)).status).toBe(200);
});

it.each([
  `${ORIGIN}/`,
  `${ORIGIN}/assets`,
  `${ORIGIN}/assets/notes.db`,
  `${ORIGIN}/assets/../../package.json`,
  `${ORIGIN}/%2e%2e/package.json`,
  `${ORIGIN}/..%2fpackage.json`,
  `${ORIGIN}/constructor`,
  'app://elsewhere/index.html',
  'https://mentorbook/index.html',
])('has nothing at %s', async (url) => {
  expect((await get(url)).status).toBe(404);
});

it.each(['POST', 'PUT', 'DELETE', 'HEAD'])('refuses %s', async (method) => {
  expect((await get(HOME, method)).status).toBe(405);
});

it('takes only addresses below its origin for its own', () => {
  expect(isOwnAddress(HOME)).toBe(true);
  expect(isOwnAddress('app://mentorbook.example/index.html')).toBe(false);
  expect(isOwnAddress('app://mentorbook')).toBe(false);
  expect(isOwnAddress('https://example.org/app://mentorbook/')).toBe(false);
});
