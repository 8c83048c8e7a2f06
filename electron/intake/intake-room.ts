import { LARGEST_FILE_BYTES } from '../../shared/contract/imports';
import {
  type FileKind,
  type ImportChoices,
  type ImportCounts,
  type ImportPreview,
  type IntakeRefusal,
  type Mapping,
  MOST_SHOWN,
  NO_CHOICES,
} from '../../shared/intake';
import { ok, type Result } from '../../shared/result';
import { shownRows } from './plan/shown-rows';
import type { OnProgress, Writes } from './plan/types';
import type { Table } from './read/table';
import { readTable } from './read-table';
import { type IntakeRecord, type Worked, workOut } from './work-out';

/** A file as it was dropped. */
export type IntakeFile = { readonly name: string; readonly bytes: Uint8Array };

/** What is asked about a file: how it would go in, or what is to be stored. */
export type IntakeAnswers = {
  readonly preview: ImportPreview;
  readonly import: {
    readonly fileName: string;
    readonly kind: FileKind;
    readonly mapping: Mapping;
    readonly counts: ImportCounts;
    readonly writes: Writes;
  };
};
export type IntakeQuestion = keyof IntakeAnswers;

export type IntakeMatter = { readonly choices: ImportChoices; readonly record: IntakeRecord };

type Kept = IntakeFile & { read: { readonly as: string; readonly table: Reading } | null };
type Reading = Promise<Result<Table, IntakeRefusal>>;

function previewOf({ plan, kind, mapping }: Worked, table: Table): ImportPreview {
  const shown = shownRows(plan.outcomes, MOST_SHOWN);
  return {
    file: table.facts,
    kind,
    mapping,
    hasNames: plan.hasNames,
    rows: [...plan.rowsAt(shown)],
    cells: shown.map((index) => [...(table.rows[index] ?? [])]),
    counts: plan.counts,
    remarked: plan.outcomes.filter(({ findings }) => findings.length > 0).length,
  };
}

const importOf = ({ plan, kind, mapping }: Worked, table: Table): IntakeAnswers['import'] => ({
  fileName: table.facts.fileName,
  kind,
  mapping,
  counts: plan.counts,
  writes: plan.writes(),
});

/**
 * Keeps the files that are looked at, read into cells, so that a correction in a long one need not read
 * it anew. The oldest go where together they would be larger than the largest file.
 */
export class IntakeRoom {
  readonly #files = new Map<string, Kept>();

  has(handle: string): boolean {
    return this.#files.has(handle);
  }

  load(handle: string, { name, bytes }: IntakeFile): void {
    this.#files.set(handle, { name, bytes, read: null });
    let total = 0;
    for (const [other, kept] of [...this.#files].toReversed()) {
      total += kept.bytes.length;
      if (total > LARGEST_FILE_BYTES && other !== handle) this.#files.delete(other);
    }
  }

  forget(handle: string): void {
    this.#files.delete(handle);
  }

  /** Reads a loaded file as it is found to be, before anybody asks. */
  readAhead(handle: string): void {
    void this.#read(handle, NO_CHOICES);
  }

  /** @throws RangeError when the file is not loaded */
  async ask<K extends IntakeQuestion>(
    handle: string,
    question: K,
    { choices, record }: IntakeMatter,
    onProgress?: OnProgress,
  ): Promise<Result<IntakeAnswers[K], IntakeRefusal>> {
    const table = await this.#read(handle, choices);
    if (!table.ok) return table;
    const worked = workOut(record, table.value, choices, onProgress);
    if (!worked.ok) return worked;
    const answer = question === 'preview' ? previewOf : importOf;
    return ok(answer(worked.value, table.value) as IntakeAnswers[K]);
  }

  /** The file as a table; the last reading is kept. */
  #read(handle: string, { encoding, delimiter, sheet }: ImportChoices): Reading {
    const kept = this.#files.get(handle);
    if (kept === undefined) throw new RangeError('the file is not loaded');
    const how = { encoding, delimiter, sheet };
    const as = JSON.stringify(how);
    if (kept.read?.as !== as) {
      kept.read = { as, table: readTable(kept.bytes, kept.name, how) };
    }
    return kept.read.table;
  }
}
