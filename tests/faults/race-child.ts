import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';
import { openDatabase } from '../../electron/db/database';

// Opens a file at a moment it is told, says how that went, and closes it when it is told to.
const [isProtected = ''] = process.argv.slice(2);
const held: { close: () => void }[] = [];

function open(path: string): string {
  try {
    if (isProtected === 'true') held.push(openDatabase(path));
    else {
      const plain = new Database(path);
      plain.exec('CREATE TABLE IF NOT EXISTS t (x)');
      held.push(plain);
    }
    return 'own';
  } catch (error) {
    return error instanceof Error ? error.name : 'thrown';
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const [order, at, path = ''] = line.split('\t');
  if (order === 'open') {
    // Both start in the same moment: whoever waits for a timer comes too late for a race.
    while (Date.now() < Number(at));
    process.stdout.write(`${open(path)}\n`);
  } else {
    held.pop()?.close();
    process.stdout.write('closed\n');
  }
}
