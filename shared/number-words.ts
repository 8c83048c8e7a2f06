/**
 * Numbers in a sentence as in a table: "3,300". A formatter of i18next, to be told `alwaysFormat`;
 * what is no number passes as it is.
 */
export function numberWords(locale: string) {
  const numbers = new Intl.NumberFormat(locale);
  return {
    type: 'formatter' as const,
    init: () => undefined,
    add: () => undefined,
    addCached: () => undefined,
    // What is missing has to stay so: only then does i18next say which.
    format: (value: unknown) =>
      typeof value === 'number' ? numbers.format(value) : (value as string),
  };
}
