import type { Result } from '../../shared/result';
import type { CalendarDate } from '../../shared/time';
import type { Block } from '../documents/block';
import type { GroupNews } from '../matching/groups/group-best';
import type { GroupPlan, GroupProblem, GroupRefusal } from '../matching/groups/problem';
import type { Intake } from './intake';

/** A file that was opened for import and is kept until the import is done or another is opened. */
export type OpenFile = { readonly name: string; readonly bytes: Uint8Array };

/** Where main may write: chosen by the user in the system's dialog. The path stays in main. */
export type Target = {
  readonly fileName: string;
  /** @throws NodeJS.ErrnoException as the file system reports it */
  readonly write: (bytes: Uint8Array) => Promise<void>;
};

/** A file that the user chose in the system's dialog. The path stays in main. */
export type Chosen = {
  readonly fileName: string;
  readonly bytes: number;
  /** @throws NodeJS.ErrnoException as the file system reports it */
  readonly read: () => Promise<Uint8Array>;
};

export type Documents = readonly (readonly Block[])[];

export type PaintRequest = {
  readonly title: string;
  /** Language of the words: `en-GB`. */
  readonly language: string;
  readonly date: CalendarDate;
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number) => void;
};

/** What jobs need of the world around them: dialogs, files, the painter. */
export type Desk = {
  /** Asks where to save; null when the user thinks better of it. */
  readonly chooseTarget: (suggestedName: string) => Promise<Target | null>;
  /** Asks for an archive to bring in; null when the user thinks better of it. */
  readonly chooseArchive: () => Promise<Chosen | null>;
  /** Paints documents, one after the other, into one PDF. Rejects when stopped. */
  readonly paint: (documents: Documents, request: PaintRequest) => Promise<Uint8Array>;
  /** Texts in the data of documents with letters the documents' font lacks. */
  readonly missingGlyphs: (
    data: readonly object[],
  ) => readonly { readonly text: string; readonly characters: readonly string[] }[];
  /** Divides people into groups, away from the window: the same question always the same way. Rejects when stopped. */
  readonly divide: (
    problem: GroupProblem,
    signal: AbortSignal,
    onProgress: (news: GroupNews) => void,
  ) => Promise<Result<GroupPlan, GroupRefusal>>;
  /** The files of the sample cohort that ships with the program. */
  readonly sampleFiles: () => Promise<readonly OpenFile[]>;
  /** What reads them and works out what they would change, away from the window. */
  readonly intake: Intake;
  /** Files opened for import, by the handle the renderer holds. */
  readonly openFiles: Map<string, OpenFile>;
};
