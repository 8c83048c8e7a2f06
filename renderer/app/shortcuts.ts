import { saveCopy, useLook } from '../features/backups/backups-store';
import { wishFocus } from '../lib/focus-wish';
import { redo, undo } from '../lib/history';

type Go = (path: string) => void;

/** Where Ctrl+Z belongs to the text being typed. */
const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type=checkbox], [type=radio]), textarea'));

/** Where the menu's commands lead that open a page. */
const PAGES: Readonly<Record<string, string>> = {
  'new-program': '/program/new',
  import: '/import',
  'log-session': '/sessions',
  search: '/people',
  restore: '/settings/backups',
  'open-copy': '/settings/backups',
  'take-out': '/settings',
  about: '/settings',
};

/** Opens the page of a command, with the focus in the field it is about. */
function open(command: string, go: Go): boolean {
  const page = PAGES[command];
  if (page === undefined) return false;
  go(page);
  if (command === 'search') wishFocus('search');
  if (command === 'log-session') wishFocus('session');
  if (command === 'take-out') wishFocus('take-out');
  return true;
}

/** The menu's commands on the keyboard, with Ctrl or, on a Mac, Command. */
const KEYS: Readonly<Record<string, string>> = {
  i: 'import',
  l: 'log-session',
  k: 'search',
};

/** Undo and redo, and the keys the menu shows beside its commands. Returns the way to stop. */
export function listenForKeys(go: Go): () => void {
  const press = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
    const key = event.key.toLowerCase();
    if (key === 'z' || key === 'y') {
      if (isTextField(event.target)) return;
      event.preventDefault();
      void (key === 'y' || event.shiftKey ? redo() : undo());
      return;
    }
    if (!event.shiftKey && open(KEYS[key] ?? '', go)) event.preventDefault();
  };
  window.addEventListener('keydown', press);
  return () => window.removeEventListener('keydown', press);
}

/** What is chosen in the native menu. Returns the way to stop. */
export const listenForMenu = (go: Go): (() => void) =>
  window.bridge.onEvent((event) => {
    if (event.type !== 'menu') return;
    const { command } = event;
    if (command === 'undo' || command === 'redo') {
      // In a text field they mean the typing, which only the browser can take back.
      if (isTextField(document.activeElement)) document.execCommand(command);
      else void (command === 'undo' ? undo() : redo());
      return;
    }
    if (command === 'save-copy') void saveCopy();
    open(command, go);
    if (command === 'open-copy') void useLook.getState().open(null);
  });
