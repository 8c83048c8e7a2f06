import type { Answers } from '../../../shared/answers';
import { GOALS, MEETING_WAYS } from '../values/choices';
import { makeSplitter, type Splitter } from '../values/lists';
import {
  plain,
  type Reading,
  type Remark,
  readLine,
  remarked,
  remembering,
  wordKey,
} from '../values/reading';
import { dayOfHeading, readSlots } from '../values/slots';
import type { Column, ColumnReader, ReadingContext } from './column';
import type { Draft, WrittenName } from './draft';

const NONE: readonly never[] = [];

/** The most items that an answer, the wishes and the vetoes hold. */
const MOST = { answer: 60, wishes: 20, vetoes: 50 } as const;

/** So few are compared with each other; sets cost more to make. */
const FEW = 12;

function unique<T>(items: T[]): T[] {
  if (items.length > FEW) return [...new Set(items)];
  const isTwice = items.some((item, index) => items.indexOf(item) < index);
  return isTwice ? [...new Set(items)] : items;
}

/**
 * Reads a list option by option; what is said of an option names the option, not the cell. Rows of one
 * writing share one list.
 */
function list<T>(
  split: Splitter,
  read: (option: string) => Reading<readonly T[]>,
  field: (draft: Draft) => readonly T[] | undefined,
  put: (draft: Draft, items: T[]) => void,
): ColumnReader {
  const readOption = remembering(read);
  const readCell = remembering((written) => {
    const readings = split(written).map((option) => ({ option, ...readOption(option) }));
    return {
      items: unique(readings.flatMap(({ value }) => value ?? NONE)),
      remarks: readings.flatMap(({ option, remarks }) =>
        remarks.map((remark): Remark => ({ ...remark, written: option })),
      ),
    };
  });
  return (written, draft) => {
    if (written.trim() === '') return NONE;
    const { items, remarks } = readCell(written);
    const before = field(draft);
    const all = before === undefined ? items : unique([...before, ...items]);
    const isLong = all.length > MOST.answer;
    if (all.length > 0) put(draft, isLong ? all.slice(0, MOST.answer) : all);
    return isLong ? [...remarks, { code: 'cut-short', read: String(MOST.answer) }] : remarks;
  };
}

type ListKey = 'skills' | 'goals' | 'meeting' | 'slots' | 'languages';

/** Where a list of answers stands in a draft: how to see it, how to set it. */
const into = <K extends ListKey>(key: K) =>
  [
    ({ answers }: Draft): Answers[K] | undefined => answers[key],
    ({ answers }: Draft, items: Answers[K]): void => {
      answers[key] = items;
    },
  ] as const;

const one = <T>(reading: Reading<T>): Reading<readonly T[]> => ({
  value: reading.value === null ? null : [reading.value],
  remarks: reading.remarks,
});

/** A skill by its own name in the library, else as written. */
function readSkill(written: string, names: ReadonlyMap<string, string>): Reading<string> {
  const line = readLine(written.replace(/^other:\s*/iu, ''));
  if (line.value === null) return line;
  const name = names.get(wordKey(line.value));
  if (name === undefined) {
    return names.size === 0
      ? line
      : remarked(line.value, { code: 'not-in-library', read: line.value });
  }
  return wordKey(name) === wordKey(line.value)
    ? plain(name)
    : remarked(name, { code: 'read-as', read: name });
}

function readLanguage(written: string): Reading<string> {
  const line = readLine(written);
  if (line.value === null) return line;
  return plain(line.value.charAt(0).toLocaleUpperCase('en') + line.value.slice(1));
}

const NOBODY =
  /^(?:no|none|nobody|no ?-?one|nope|not really|nothing|any|anyone|anybody|nein|niemand|non|personne|nadie|nikt|nie)$/u;

/** `Piotr Iyer (my former boss)` as a name and a reason; null where nobody is meant. */
function writtenName(piece: string): Reading<WrittenName> {
  const [, bare = piece, reason = ''] = /^([^()]+?)\s*\(([^()]+)\)\s*$/u.exec(piece) ?? [];
  const name = readLine(bare);
  if (name.value === null) return { value: null, remarks: name.remarks };
  if (NOBODY.test(wordKey(name.value))) return { value: null, remarks: [] };
  return plain({ writtenName: name.value, reason: readLine(reason).value });
}

const namesIn = (cell: string): readonly string[] =>
  cell
    .split(/[;\n,&]|\s(?:and|or|und|oder|et|ou|y|i|oraz)\s/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');

function nameList(which: 'wishes' | 'vetoes'): ColumnReader {
  return (written, draft) => {
    if (written.trim() === '') return [];
    const readings = namesIn(written).map((piece) => ({ piece, ...writtenName(piece) }));
    const names = readings.flatMap(({ value }) => (value === null ? [] : [value]));
    const all = [...draft[which], ...names];
    draft[which] = all.slice(0, MOST[which]);
    const remarks = readings.flatMap(({ piece, remarks: found }) =>
      found.map((remark) => ({ ...remark, written: piece })),
    );
    return all.length > MOST[which]
      ? [...remarks, { code: 'cut-short', read: String(MOST[which]) }]
      : remarks;
  };
}

/** The reader of a column of lists; null for any other. */
export function listReader(column: Column, context: ReadingContext): ColumnReader | null {
  const { cells, heading } = column;
  const prefix = dayOfHeading(heading);
  switch (column.field) {
    case 'skills':
      return list(
        makeSplitter(cells(), context.knownSkills),
        (option) => one(readSkill(option, context.skills)),
        ...into('skills'),
      );
    case 'goals':
      return list(
        makeSplitter(cells(), GOALS.wordings),
        (option) => one(GOALS.read(option)),
        ...into('goals'),
      );
    case 'meeting':
      return list(
        makeSplitter(cells(), MEETING_WAYS.wordings),
        (option) => one(MEETING_WAYS.read(option)),
        ...into('meeting'),
      );
    case 'slots':
      return list(
        makeSplitter(cells(), []),
        (option) => readSlots(`${prefix} ${option}`),
        ...into('slots'),
      );
    case 'languages':
      return list(
        makeSplitter(cells(), []),
        (option) => one(readLanguage(option)),
        ...into('languages'),
      );
    case 'wishes':
    case 'vetoes':
      return nameList(column.field);
    default:
      return null;
  }
}
