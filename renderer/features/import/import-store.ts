import { create } from 'zustand';
import type { AppError } from '../../../shared/errors';
import type { CohortId, ImportId } from '../../../shared/ids';
import { type ImportChoices, type ImportOutcome, NO_CHOICES } from '../../../shared/intake';

/** Which rows the table shows. */
export type RowFilter = 'all' | 'remarks' | ImportOutcome;

/** Why a file cannot be looked into: main refused it, or the system did not hand it over. */
export type Trouble = AppError | { readonly code: 'unreadable' };

/** A file on its way in, with everything decided about it. What it holds is read anew, never kept. */
export type QueuedFile = {
  readonly id: string;
  readonly cohortId: CohortId;
  readonly name: string;
  /** Null until main holds the file. */
  readonly handle: string | null;
  readonly trouble: Trouble | null;
  readonly choices: ImportChoices;
  readonly filter: RowFilter;
  /** The row whose details stand beside. */
  readonly rowNumber: number | null;
};

/** Files going in just now, one after the other. */
type Running = { readonly fileId: string; readonly done: number; readonly total: number };

type ImportState = {
  readonly files: readonly QueuedFile[];
  readonly selectedId: string | null;
  readonly running: Running | null;
  /** What went in since somebody last looked, the latest first. */
  readonly justNow: readonly ImportId[];
  readonly add: (cohortId: CohortId, name: string) => string;
  readonly change: (id: string, change: Partial<Omit<QueuedFile, 'id' | 'cohortId'>>) => void;
  readonly remove: (id: string) => void;
  readonly select: (id: string | null) => void;
  readonly run: (running: Running | null) => void;
  readonly arrived: (id: string, importId: ImportId) => void;
  readonly forgetArrivals: () => void;
};

const without = (files: readonly QueuedFile[], id: string) =>
  files.filter((file) => file.id !== id);

/** The files somebody is importing, kept while they look elsewhere. */
export const useImports = create<ImportState>()((set, get) => ({
  files: [],
  selectedId: null,
  running: null,
  justNow: [],
  add: (cohortId, name) => {
    const id = crypto.randomUUID();
    const file: QueuedFile = {
      id,
      cohortId,
      name,
      handle: null,
      trouble: null,
      choices: NO_CHOICES,
      filter: 'all',
      rowNumber: null,
    };
    set({ files: [...get().files, file] });
    return id;
  },
  change: (id, change) =>
    set({ files: get().files.map((file) => (file.id === id ? { ...file, ...change } : file)) }),
  remove: (id) => set({ files: without(get().files, id) }),
  select: (selectedId) => set({ selectedId }),
  run: (running) => set({ running }),
  arrived: (id, importId) =>
    set({ files: without(get().files, id), justNow: [importId, ...get().justNow] }),
  forgetArrivals: () => set({ justNow: [] }),
}));
