import { useEffect } from 'react';

/**
 * Gives the focus back to what had it when something opened, once that is gone with the focus in it.
 * Where the focus has gone elsewhere by itself, it stays there.
 *
 * @param isOpen whether what takes the focus is there
 */
export function useWayBack(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return;
    const opener = document.activeElement;
    return () => {
      if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus();
    };
  }, [isOpen]);
}
