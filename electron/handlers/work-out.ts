import type { AppError } from '../../shared/errors';
import { fail, type Result } from '../../shared/result';
import type { CommandContext, JobContext } from './handler';

/**
 * Takes a step, has something worked out from what it leads to, and stores step and answer in one
 * command. Refused, with nothing written, where what it was worked out from changed meanwhile.
 *
 * @param take writes the step and reads what it leads to; runs twice: rehearsed, then for good
 */
export async function workOut<Led extends { readonly fingerprint: string }, Answer, T>(
  { rehearse, commit }: Pick<JobContext, 'rehearse' | 'commit'>,
  take: (command: CommandContext) => Result<Led, AppError>,
  ask: (led: Led) => Promise<Answer>,
  store: (command: CommandContext, led: Led, answer: Answer) => Result<T, AppError>,
): Promise<Result<T, AppError>> {
  const ahead = rehearse(take);
  if (!ahead.ok) return ahead;
  const answer = await ask(ahead.value);
  return commit((command) => {
    const now = take(command);
    if (!now.ok) return now;
    return now.value.fingerprint === ahead.value.fingerprint
      ? store(command, now.value, answer)
      : fail({ code: 'plan-outdated', broken: [] });
  });
}
