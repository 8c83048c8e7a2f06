/** How terms are compared: case, composition and spacing carry no meaning; parts of words do. */
export const termKey = (term: string): string =>
  term.normalize('NFC').trim().replace(/\s+/gu, ' ').toUpperCase().toLowerCase();

/** `termKey` that remembers what it was asked: the same few wordings come up for thousands of people. */
export function rememberedKeys(keyOf: (term: string) => string = termKey) {
  const known = new Map<string, string>();
  return (term: string): string => {
    const before = known.get(term);
    if (before !== undefined) return before;
    const key = keyOf(term);
    known.set(term, key);
    return key;
  };
}
