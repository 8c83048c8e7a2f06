import type { Skill } from '../../shared/skill';
import { termKey } from '../matching/terms';

const MOST_SUGGESTIONS = 3;
/** A likeness from which a skill is worth suggesting, 0..1. */
const LIKE_ENOUGH = 0.5;
/** How near to the likeliest another has to come to be suggested beside it. */
const NEAR_THE_BEST = 0.75;
/** A word in more wordings than this says little: "management". */
const COMMON_WORD = 8;

const wordsIn = (wording: string): ReadonlySet<string> =>
  new Set(termKey(wording).match(/[\p{L}\p{N}+#]{2,}/gu) ?? []);

/** Letters two by two, which tell misspellings from other words. */
function pairsIn(wording: string): ReadonlySet<string> {
  const text = ` ${termKey(wording)} `;
  return new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)));
}

const common = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((item) => other.has(item)).length;

/** Twice what two sets share, of all they hold (Dice 1945). */
const dice = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  one.size + other.size === 0 ? 0 : (2 * common(one, other)) / (one.size + other.size);

/**
 * Says which skills an unknown wording may mean, the likeliest first: those that are spelled alike or
 * share a telling word. It only suggests; whether they are the same is for a person to say.
 */
export function similarTo(skills: readonly Skill[]) {
  const wordings = skills.flatMap((skill) =>
    [skill.name, ...skill.synonyms].map((wording) => ({
      skill,
      words: wordsIn(wording),
      pairs: pairsIn(wording),
    })),
  );
  const counts = new Map<string, number>();
  for (const { words } of wordings) {
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const isTelling = (word: string) => (counts.get(word) ?? 0) <= COMMON_WORD;

  return (wording: string): Skill[] => {
    const words = new Set([...wordsIn(wording)].filter(isTelling));
    const pairs = pairsIn(wording);
    const best = new Map<Skill, number>();
    for (const known of wordings) {
      const share = words.size === 0 ? 0 : common(words, known.words) / words.size;
      const likeness = Math.max(dice(pairs, known.pairs), share * 0.8);
      if (likeness >= LIKE_ENOUGH && likeness > (best.get(known.skill) ?? 0)) {
        best.set(known.skill, likeness);
      }
    }
    const likeliest = Math.max(0, ...best.values());
    return [...best]
      .filter(([, likeness]) => likeness >= likeliest * NEAR_THE_BEST)
      .sort(([a, one], [b, other]) => other - one || a.name.localeCompare(b.name))
      .slice(0, MOST_SUGGESTIONS)
      .map(([skill]) => skill);
  };
}
