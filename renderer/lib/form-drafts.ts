import { call } from './client';

/** Takes what the file has of one kind of form: what it wrote, by form. */
type Taker = (drafts: ReadonlyMap<string, string>) => void;
/** All that a kind of form holds, for a file that has none of it yet. */
type Giver = () => Readonly<Record<string, unknown>>;

const kinds = new Map<string, { readonly take: Taker; readonly all: Giver }>();

/** Writes at once, with every key: what waited for its turn would be lost where the window goes. */
function put(form: string, value: unknown): void {
  const text = value === undefined ? null : JSON.stringify(value);
  void call('form-drafts.keep', { form, text });
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
