/** How terms are compared: case, composition and spacing carry no meaning; parts of words do. */
export const termKey = (term: string): string =>
  term.normalize('NFC').trim().replace(/\s+/gu, ' ').toUpperCase().toLowerCase();
