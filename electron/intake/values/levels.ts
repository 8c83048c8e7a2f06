import type { z } from 'zod';
import type { LadderRung } from '../../../shared/program';
import { leftOut, plain, type Reading, readLine, remarked, wordKey } from './reading';

export type Ladder = readonly z.infer<typeof LadderRung>[];

const describe = ({ level, label }: Ladder[number]): string => `${level} - ${label}`;

/**
 * `4 - Senior specialist`, `Senior specialist`, `L4` or `4` as a rung of the ladder. Where number and
 * label disagree, the label is what people understood; the reading is shown.
 */
export function levelReader(ladder: Ladder): (written: string) => Reading<number> {
  const byLabel = new Map(ladder.map(({ level, label }) => [wordKey(label), level]));
  const levels = new Set(ladder.map(({ level }) => level));
  const expected = ladder.map(describe);
  return (written) => {
    const line = readLine(written);
    if (line.value === null) return { value: null, remarks: line.remarks };
    const key = wordKey(line.value);
    const [, digits, rest = ''] =
      /^(?:level|grade|band|l|g|stufe|niveau|nivel|poziom)?[ .]*(\d{1,2})(?:\.0)?\b(.*)$/u.exec(
        key,
      ) ?? [];
    const number = digits === undefined ? null : Number(digits);
    const labelled = byLabel.get(wordKey(number === null ? key : rest)) ?? byLabel.get(key);
    if (labelled !== undefined && number !== null && labelled !== number) {
      return remarked(labelled, { code: 'level-differs', read: String(labelled), expected });
    }
    if (labelled !== undefined) return plain(labelled);
    if (number === null || !levels.has(number)) return leftOut('unknown-level', expected);
    return wordKey(rest) === ''
      ? plain(number)
      : remarked(number, { code: 'read-as', read: String(number), expected });
  };
}
