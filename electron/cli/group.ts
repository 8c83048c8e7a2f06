import { loadSolver } from '../groups/highs-solver';
import { answerFile } from './answer-file';
import { divide } from './divide';
import { groupQuestionOf } from './read-groups';

await answerFile('group', async (given) => {
  // Read first: wrong input is told at once.
  const question = groupQuestionOf(given);
  return divide(question, await loadSolver());
});
