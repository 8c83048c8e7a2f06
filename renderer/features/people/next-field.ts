const FIELDS =
  'input:not([type=hidden], [type=checkbox], [type=radio], [disabled]), select:not([disabled]), textarea:not([disabled]), fieldset input, .mb-week-cell[tabindex="0"]';

/** Where Enter has a meaning of its own: new line, tick, press, open. */
const OWN_ENTER = 'textarea, button, a, [type=checkbox], [type=radio]';

/**
 * The field that Enter goes on to from a one-line field or a select; null where Enter keeps its
 * own meaning, and at the end of the form.
 */
export function nextFieldAfter(
  form: HTMLFormElement | null,
  from: EventTarget | null,
): HTMLElement | null {
  if (form === null || !(from instanceof HTMLElement) || from.matches(OWN_ENTER)) return null;
  // An open list of suggestions takes Enter for its choice.
  if (from.getAttribute('aria-expanded') === 'true') return null;
  const fields = [...form.querySelectorAll<HTMLElement>(FIELDS)];
  return fields[fields.indexOf(from) + 1] ?? null;
}
