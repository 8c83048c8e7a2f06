import { call } from './client';

/** Takes what the file has of one kind of form: what it wrote, by form. */
type Taker = (drafts: ReadonlyMap<string, string>) => void;
/** All that a kind of form holds, for a file that has none of it yet. */
type Giver = () => Readonly<Record<string, unknown>>;

const kinds = new Map<string, { readonly take: Taker; readonly all: Giver }>();
const waiting = new Map<string, string | null>();
let writing = false;

/** Writes what waits: each key stroke at once, and together what is typed while main writes. */
async function writeDrafts(): Promise<void> {
  const drafts = [...waiting].map(([form, text]) => ({ form, text }));
  waiting.clear();
  if (drafts.length === 0) return;
  writing = true;
  await call('form-drafts.keep', { drafts });
  writing = false;
  await writeDrafts();
}

function put(form: string, value: unknown): void {
  waiting.set(form, value === undefined ? null : JSON.stringify(value));
  if (!writing) void writeDrafts();
}

/**
 * A place in the data file for what is typed into one kind of form and not saved yet. It is about
 * people, so it lies where they do, under the same key, and never in the browser's own storage.
 *
 * @param kind the beginning of the names of its forms
 */
export function draftsInFile(kind: string, take: Taker, all: Giver) {
  kinds.set(kind, { take, all });
  return {
    /** Keeps what a form holds; undefined lets go of it. */
    put: (form: string, value: unknown) => put(`${kind}/${form}`, value),
  };
}

/** Hands every kind of form what the file has of it. */
export async function takeDrafts(): Promise<void> {
  const reply = await call('form-drafts.list', {});
  if (!reply.ok) return;
  for (const [kind, { take }] of kinds) {
    const own = reply.value.filter(({ form }) => form.startsWith(`${kind}/`));
    take(new Map(own.map(({ form, text }) => [form.slice(kind.length + 1), text])));
  }
}

/** Another file has taken the place of the open one: what is typed and not saved goes over to it. */
export function carryDraftsOver(): void {
  for (const [kind, { all }] of kinds) {
    for (const [form, value] of Object.entries(all())) put(`${kind}/${form}`, value);
  }
}

/** Writes what waits when the window goes. Returns the way to stop. */
export function writeDraftsAtTheEnd(): () => void {
  const write = () => void writeDrafts();
  window.addEventListener('pagehide', write);
  return () => window.removeEventListener('pagehide', write);
}
