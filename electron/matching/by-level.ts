import { keptWith } from '../../shared/kept';

/** Makes something for each level that is asked for, once. */
export function byLevel<T>(make: (level: number) => T): (level: number) => T {
  const made = new Map<number, T>();
  return (level) => {
    const known = made.get(level);
    if (known !== undefined) return known;
    const one = make(level);
    made.set(level, one);
    return one;
  };
}

/** The same, kept with what it is made of: the next card asks for the same few levels. */
export function keptByLevel<K extends object, T>(
  make: (of: K, level: number) => T,
): (of: K, level: number) => T {
  const levelsOf = keptWith((of: K) => byLevel((level) => make(of, level)));
  return (of, level) => levelsOf(of)(level);
}
