import type { Output } from '../../shared/contract';

/** A name, or another text of the document, with letters that would not print. */
export type GlyphFinding = {
  readonly kind: 'name' | 'text';
  readonly text: string;
  readonly characters: readonly string[];
};

/**
 * What to say about letters the documents' font lacks: each name once, however many sentences of
 * the document hold it, and a text of its own only for letters that no name explains.
 *
 * @param names of everybody to be printed
 */
export function glyphFindings(
  missing: Output<'agreements.check'>,
  names: readonly string[],
): GlyphFinding[] {
  const lacking = new Set(missing.flatMap(({ characters }) => characters));
  const inName = (text: string) =>
    [...new Set(text.normalize('NFC'))].filter((one) => lacking.has(one));
  const findings: GlyphFinding[] = [...new Set(names)]
    .map((name) => ({ kind: 'name' as const, text: name, characters: inName(name) }))
    .filter(({ characters }) => characters.length > 0);
  const texts = missing.filter(
    ({ text, characters }) =>
      !findings.some(
        (name) =>
          text.includes(name.text) && characters.every((one) => name.characters.includes(one)),
      ),
  );
  return [...findings, ...texts.map((each) => ({ kind: 'text' as const, ...each }))];
}
