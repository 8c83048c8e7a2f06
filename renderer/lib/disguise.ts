/** Replaces every real name in a text, the longest first. */
export function disguise(text: string, names: ReadonlyMap<string, string>): string {
  return [...names]
    .filter(([name]) => name !== '')
    .sort(([one], [other]) => other.length - one.length)
    .reduce((rest, [name, shown]) => rest.replaceAll(name, shown), text);
}
