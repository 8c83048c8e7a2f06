import { redo, undo } from '../lib/history';

/** Where Ctrl+Z belongs to the text being typed. */
const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type=checkbox], [type=radio]), textarea'));

/** Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y; on a Mac with Command. Returns the way to stop. */
export function listenForKeys(): () => void {
  const press = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isTextField(event.target)) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    void (key === 'y' || event.shiftKey ? redo() : undo());
  };
  window.addEventListener('keydown', press);
  return () => window.removeEventListener('keydown', press);
}

/** What is chosen in the native menu: undo, redo, or an address to go to. */
export const listenForMenu = (go: (path: string) => void): (() => void) =>
  window.bridge.onEvent((event) => {
    if (event.type !== 'menu') return;
    if (event.command === 'undo') {
      // In a text field the menu's "Undo" means the typing.
      if (isTextField(document.activeElement)) document.execCommand('undo');
      else void undo();
    } else if (event.command === 'redo') {
      if (isTextField(document.activeElement)) document.execCommand('redo');
      else void redo();
    } else if (event.command.startsWith('/')) go(event.command);
  });
