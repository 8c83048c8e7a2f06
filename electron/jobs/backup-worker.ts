import { parentPort, workerData } from 'node:worker_threads';
import {
  type PackOrder,
  packCopy,
  type SealOrder,
  sealArchive,
  type TryOrder,
  tryArchive,
} from '../vault/pack-copy';

const order = workerData as PackOrder | TryOrder | SealOrder;

function carryOut() {
  if (order.kind === 'pack') return packCopy(order);
  return order.kind === 'try' ? tryArchive(order) : sealArchive(order);
}

parentPort?.postMessage(await carryOut());
