import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { BridgeEvent } from '../shared/contract';
import { localDate } from '../shared/time';
import { openDatabase } from './db/database';
import { trackChanges } from './db/history';
import { migrate } from './db/migrate';
import { complaintOf } from './demo/complaint';
import { type Call, runMainJob } from './demo/main-job';
import { matchesCsv, readableSummary, summaryJson } from './demo/summary';
import { handlers } from './handlers/all';
import type { Desk, OpenFile } from './handlers/desk';
import { createRouter } from './ipc/router';
import { startEngine } from './jobs/engine';
import { paperDesk } from './jobs/paper';
import { targetAt } from './jobs/write-file';

const say = (line: string): unknown => process.stdout.write(`${line}\n`);
const complain = (line: string): unknown => process.stderr.write(`${line}\n`);

/** The documents in the order the main job prints them. */
const PAPERS = ['agreements.pdf', 'report.pdf'] as const;

async function filesIn(folder: string): Promise<OpenFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
  return Promise.all(
    names.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })),
  );
}

/** The main job without a window, on a database that is gone when it ends. */
async function demo(inFolder: string | undefined, outFolder: string): Promise<void> {
  const desk = paperDesk();
  const files = inFolder === undefined ? await desk.sampleFiles() : await filesIn(inFolder);
  await mkdir(outFolder, { recursive: true });
  const papers = PAPERS.values();
  const folderDesk: Desk = {
    ...desk,
    chooseTarget: async (suggested) => targetAt(join(outFolder, papers.next().value ?? suggested)),
  };
  const db = openDatabase(':memory:');
  migrate(db);
  trackChanges(db);
  const onEvent = (event: BridgeEvent) => {
    if (event.type === 'progress' && event.total > 0 && event.done === event.total) {
      say(`  ${event.channel}: ${event.done} of ${event.total}`);
    }
  };
  const engine = startEngine();
  const call = createRouter({
    db,
    handlers,
    desk: folderDesk,
    engine,
    clock: () => new Date(),
    log: (incident, error) => complain(`${incident}: ${String(error)}`),
    onEvent,
  }) as Call;
  const today = localDate(new Date());
  const job = await runMainJob(call, files, { today, onStep: (step) => say(`... ${step}`) });
  const texts = {
    'matches.csv': matchesCsv(job),
    'summary.json': `${JSON.stringify(summaryJson(job), null, 2)}\n`,
  };
  for (const [name, text] of Object.entries(texts)) {
    await targetAt(join(outFolder, name)).write(Buffer.from(text));
  }
  say(readableSummary(job, outFolder));
  engine.close();
  desk.intake.close();
  db.close();
}

async function main(): Promise<void> {
  try {
    const { values } = parseArgs({
      options: { in: { type: 'string' }, out: { type: 'string', default: 'demo-out' } },
    });
    await demo(values.in === undefined ? undefined : resolve(values.in), resolve(values.out));
  } catch (error) {
    process.exitCode = 1;
    complain(complaintOf(error));
    complain('Usage: npm run demo -- [--in FOLDER] [--out FOLDER]');
  }
}

await main();
