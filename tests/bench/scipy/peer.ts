import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Instance } from '../../../electron/matching/instance';

const PYTHONS = ['python3', '/usr/bin/python3'] as const;

/** The first python on this machine that has scipy. */
function pythonWithScipy(): string {
  const found = PYTHONS.find(
    (python) =>
      spawnSync(python, ['-c', 'import scipy.optimize'], { stdio: 'ignore' }).status === 0,
  );
  if (found === undefined) {
    throw new Error(
      "No python here can import scipy, which these benchmarks are measured against: install Debian's package python3-scipy.",
    );
  }
  return found;
}

type Matrix = Pick<Instance, 'n' | 'm' | 'scores' | 'places'>;

/** What to ask about a problem: an objective, and the lowest score a pair may have. */
export type Asked = readonly [wish: 'placed' | 'most-people' | 'best-total', floor: number];

/** How many pairs there are at best, and what they score together. */
const Figures = z.tuple([z.int(), z.int()]);
const Measured = z.object({ milliseconds: z.number(), pairs: z.int() });

/** What python needs to know beside the scores. More places than mentees are never of use. */
const shapeOf = ({ n, m, places }: Matrix) => [
  n,
  m,
  Array.from(places, (count) => Math.min(count, n)),
];

/** A python that stays open, so that what is measured there is warm. */
export class ScipyPeer {
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;
  readonly #folder: string;

  private constructor(child: ChildProcess, lines: AsyncIterator<string>, folder: string) {
    this.#child = child;
    this.#lines = lines;
    this.#folder = folder;
  }

  static async open(): Promise<ScipyPeer> {
    const script = join(import.meta.dirname, 'peer.py');
    const child = spawn(pythonWithScipy(), [script], { stdio: ['pipe', 'pipe', 'inherit'] });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    return new ScipyPeer(child, lines, await mkdtemp(join(tmpdir(), 'scipy-peer-')));
  }

  async close(): Promise<void> {
    this.#child.stdin?.end();
    if (this.#child.exitCode === null) await once(this.#child, 'exit');
    await rm(this.#folder, { recursive: true });
  }

  async #ask<T>(schema: z.ZodType<T>, call: string, given: object = {}): Promise<T> {
    this.#child.stdin?.write(`${JSON.stringify({ call, ...given })}\n`);
    const { value, done } = await this.#lines.next();
    if (done) throw new Error(`python ended while it was asked for "${call}"`);
    return schema.parse(JSON.parse(value));
  }

  async #write(problems: readonly Matrix[]): Promise<string> {
    const file = join(this.#folder, 'scores');
    const parts = problems.map(({ scores }) => Buffer.from(Float64Array.from(scores).buffer));
    await writeFile(file, Buffer.concat(parts));
    return file;
  }

  version(): Promise<string> {
    return this.#ask(z.string(), 'version');
  }

  /** Makes the matrix of objective `most-people`; not part of what is measured. */
  async load(name: string, problem: Matrix): Promise<void> {
    const file = await this.#write([problem]);
    await this.#ask(z.null(), 'load', { file, name, shape: shapeOf(problem) });
  }

  async forget(name: string): Promise<void> {
    await this.#ask(z.null(), 'forget', { name });
  }

  /** Milliseconds inside the one call, and how many pairs it made. */
  measure(name: string): Promise<z.infer<typeof Measured>> {
    return this.#ask(Measured, 'measure', { name });
  }

  /** For each question about each problem: how many pairs can be made, and their best total. */
  async answer(problems: readonly Matrix[], asked: readonly (readonly Asked[])[]) {
    const file = await this.#write(problems);
    const shapes = problems.map(shapeOf);
    return this.#ask(z.array(z.array(Figures)), 'answer', { file, shapes, asked });
  }
}
