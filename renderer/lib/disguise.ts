import { called } from './namesakes';

/** Somebody whose name is hidden. */
type Hidden = {
  readonly name: string;
  readonly mark: string | undefined;
  /** What stands for them. */
  readonly shown: string;
};

/** Replaces every real name in a text, the longest first: one with its mark goes as a whole. */
export function disguiser(people: readonly Hidden[]): (text: string) => string {
  const shownBy = new Map(
    people.flatMap(({ name, mark, shown }) => [
      [name, shown],
      [called(name, mark), shown],
    ]),
  );
  shownBy.delete('');
  const names = [...shownBy].sort(([one], [other]) => other.length - one.length);
  return (text) => names.reduce((rest, [name, shown]) => rest.replaceAll(name, shown), text);
}
