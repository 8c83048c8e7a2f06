import { parentPort, workerData } from 'node:worker_threads';
import { type PackOrder, packCopy, type TryOrder, tryArchive } from '../vault/pack-copy';

const order = workerData as PackOrder | TryOrder;
parentPort?.postMessage(order.kind === 'pack' ? await packCopy(order) : tryArchive(order));
