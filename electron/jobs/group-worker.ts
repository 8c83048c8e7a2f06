import { parentPort, workerData } from 'node:worker_threads';
import { loadSolver } from '../groups/highs-solver';
import type { GroupOrder } from '../handlers/desk';
import { BOARD_OPTIONS, groupBest } from '../matching/groups/group-best';

const { problem, seed } = workerData as GroupOrder;
parentPort?.postMessage(groupBest(problem, { ...BOARD_OPTIONS, seed }, await loadSolver()));
