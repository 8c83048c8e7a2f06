/** How long a screen has to take the focus itself, before its title gets it. */
const GRACE_MS = 400;

/**
 * Keeps the keyboard's place. A button at work is disabled and loses the focus: it gets it back. Where
 * the button is gone for good, the page's title takes the focus, as on arrival. Returns the way to stop.
 */
export function keepFocus(page: Document = document): () => void {
  let last: HTMLElement | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const isLost = (): boolean => page.activeElement === null || page.activeElement === page.body;

  const toTitle = () => {
    if (last === null || last.isConnected || !isLost()) return;
    if (page.querySelector('[role="dialog"]') !== null) return;
    page.querySelector<HTMLElement>('#main h1')?.focus({ preventScroll: true });
  };
  const look = () => {
    if (last === null || !isLost()) return;
    if (!last.isConnected) {
      clearTimeout(waiting);
      waiting = setTimeout(toTitle, GRACE_MS);
    } else if (last instanceof HTMLButtonElement && !last.disabled) {
      // Only a button: a field that is focused anew may open its list of choices.
      last.focus({ preventScroll: true });
    }
  };
  const taken = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement) last = target;
  };
  /** Who clicks beside everything wants no focus; a button that went away or to work does. */
  const left = ({ target, relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null) return;
    queueMicrotask(() => {
      if (target === last && last?.isConnected && !last.matches(':disabled')) last = null;
    });
  };

  const changes = new MutationObserver(look);
  page.addEventListener('focusin', taken);
  page.addEventListener('focusout', left);
  changes.observe(page.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['disabled'],
  });
  return () => {
    clearTimeout(waiting);
    changes.disconnect();
    page.removeEventListener('focusin', taken);
    page.removeEventListener('focusout', left);
  };
}
