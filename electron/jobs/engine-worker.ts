import { parentPort } from 'node:worker_threads';
import { EngineRoom } from '../matching/engine-room';
import type { EngineOrder } from './engine';
import type { RoomNews } from './room';

/** The thread of the matching engine: it keeps problems loaded and answers one question after the other. */
const room = new EngineRoom();
const tell = (news: RoomNews): void => parentPort?.postMessage(news);

parentPort?.on('message', (order: EngineOrder) => {
  if (order.kind === 'load') {
    if (!room.has(order.ground)) room.load(order.ground, order.problem);
    return;
  }
  const { id, ground, decisions, question, input } = order;
  if (!room.has(ground)) {
    tell({ kind: 'unloaded', id });
    return;
  }
  try {
    tell({ kind: 'answer', id, value: room.ask(ground, decisions, question, input) });
  } catch (cause) {
    tell({ kind: 'failed', id, cause });
  }
});
