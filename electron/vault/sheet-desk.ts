import { randomInt } from 'node:crypto';
import type { CalendarDate } from '../../shared/time';
import { CODE_GROUPS, plainCode, type SheetMark, type SheetPurpose } from '../../shared/vault';
import { groupsOf, newRecoveryCode } from './recovery-code';

/** A sheet that was made and is not in force yet. It lives in this process only. */
export type SheetDraft = {
  readonly purpose: SheetPurpose;
  readonly code: string;
  readonly sheet: SheetMark;
  /** The group of the code that is asked for, counted from 1. */
  readonly group: number;
  readonly isSaved: boolean;
};

/** Keeps the sheet that is being made, until four of its characters are typed back. */
export class SheetDesk {
  private draft: SheetDraft | null = null;

  /** The sheet being made for a purpose; a new one when there is none. */
  take(purpose: SheetPurpose, today: CalendarDate): SheetDraft {
    if (this.draft?.purpose === purpose) return this.draft;
    const code = newRecoveryCode();
    // The mark is no part of the code: it is shown to whoever looks for the sheet.
    const sheet = { mark: newRecoveryCode().slice(0, 4), madeOn: today };
    const group = randomInt(CODE_GROUPS) + 1;
    this.draft = { purpose, code, sheet, group, isSaved: false };
    return this.draft;
  }

  /** The sheet is on the disk or on paper, where its keeper chose. */
  saved(): void {
    if (this.draft !== null) this.draft = { ...this.draft, isSaved: true };
  }

  /** What is being made, if it was saved and is for this. */
  current(purpose: SheetPurpose): SheetDraft | null {
    return this.draft?.purpose === purpose && this.draft.isSaved ? this.draft : null;
  }

  /** Forgets the code: it is in force, or was given up. */
  clear(): void {
    this.draft = null;
  }
}

/** Whether somebody has the sheet before them. */
export const isTypedBack = ({ code, group }: SheetDraft, typed: string): boolean =>
  plainCode(typed) === groupsOf(code)[group - 1];
