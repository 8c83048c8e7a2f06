import { parentPort, workerData } from 'node:worker_threads';
import { loadSolver } from '../groups/highs-solver';
import { BOARD_OPTIONS, groupBest, telling } from '../matching/groups/group-best';
import type { GroupProblem } from '../matching/groups/problem';
import type { DivideNews } from './divide';

/** Milliseconds between two pieces of news: more than anybody reads. */
const PAUSE_MS = 100;

const tell = (news: DivideNews): void => parentPort?.postMessage(news);
let toldAt = 0;
const options = telling(BOARD_OPTIONS, (news) => {
  const now = performance.now();
  if (now - toldAt < PAUSE_MS) return;
  toldAt = now;
  tell({ kind: 'progress', news });
});
tell({
  kind: 'divided',
  answer: groupBest(workerData as GroupProblem, options, await loadSolver()),
});
