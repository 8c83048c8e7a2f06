import { createHash, randomBytes } from 'node:crypto';
import { CODE_GROUPS, CODE_SYMBOLS, GROUP_LENGTH, plainCode } from '../../shared/vault';

/** The last group is made of the ones before, so that a slip of the pen is told from another sheet. */
const SECRET_LENGTH = (CODE_GROUPS - 1) * GROUP_LENGTH;

const symbol = (value: number): string => CODE_SYMBOLS[value % CODE_SYMBOLS.length] ?? '';

function checkGroup(secret: string): string {
  const digest = createHash('sha256').update(`mentorbook code ${secret}`).digest();
  return Array.from(digest.subarray(0, GROUP_LENGTH), symbol).join('');
}

/** A new recovery code: 20 symbols by chance, which are 100 bits, and 4 that check them. */
export function newRecoveryCode(): string {
  const secret = Array.from(randomBytes(SECRET_LENGTH), symbol).join('');
  return secret + checkGroup(secret);
}

/** A code in its groups: "4K7Q-...". */
export const groupsOf = (code: string): string[] =>
  Array.from({ length: CODE_GROUPS }, (_, group) =>
    code.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH),
  );

/** @returns the code somebody typed, or null when it cannot be one: a symbol is wrong, missing or too many */
export function readCode(typed: string): string | null {
  const code = plainCode(typed);
  const secret = code.slice(0, SECRET_LENGTH);
  return code.length === CODE_GROUPS * GROUP_LENGTH && code === secret + checkGroup(secret)
    ? code
    : null;
}
