import { parentPort } from 'node:worker_threads';
import { IntakeRoom } from '../intake/intake-room';
import type { IntakeOrder } from './intake';
import type { RoomNews } from './room';

/** Milliseconds between two pieces of news: more than anybody reads. */
const PAUSE_MS = 100;

/** The thread that reads files: it keeps the last of them and answers one question after the other. */
const room = new IntakeRoom();
const tell = (news: RoomNews): void => parentPort?.postMessage(news);

async function answer(order: Extract<IntakeOrder, { readonly kind: 'ask' }>): Promise<void> {
  const { id, handle, question, matter } = order;
  if (!room.has(handle)) {
    tell({ kind: 'unloaded', id });
    return;
  }
  let toldAt = performance.now();
  const onProgress = (done: number, total: number) => {
    const now = performance.now();
    if (now - toldAt < PAUSE_MS) return;
    toldAt = now;
    tell({ kind: 'progress', id, done, total });
  };
  try {
    tell({ kind: 'answer', id, value: await room.ask(handle, question, matter, onProgress) });
  } catch (cause) {
    tell({ kind: 'failed', id, cause });
  }
}

parentPort?.on('message', (order: IntakeOrder) => {
  if (order.kind === 'load') {
    if (room.has(order.handle)) return;
    room.load(order.handle, order.file);
    room.readAhead(order.handle);
  } else if (order.kind === 'forget') room.forget(order.handle);
  else void answer(order);
});
