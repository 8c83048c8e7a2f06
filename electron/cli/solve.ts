import { answerFile } from './answer-file';
import { solveQuestion } from './question';
import { questionOf } from './read-question';

await answerFile('solve', (given) => solveQuestion(questionOf(given)));
