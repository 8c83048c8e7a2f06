import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from './queries';

/** Undo and redo that name nobody, for a meeting with hidden names. */
export function useQuietHistory() {
  const { t } = useTranslation('board');
  const { run: back } = useCommand('history.undo', { said: () => t('actions.undone') });
  const { run: again } = useCommand('history.redo', { said: () => t('actions.redone') });
  return { undo: () => back({}), redo: () => again({}) };
}

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea');

/** While names are hidden, Ctrl+Z must not bring one up in its message: it is answered here. */
export function useQuietKeys(namesHidden: boolean): void {
  const { undo, redo } = useQuietHistory();
  useEffect(() => {
    if (!namesHidden) return;
    const press = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || isTextField(event.target)) return;
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      void (key === 'y' || event.shiftKey ? redo() : undo());
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  });
}
