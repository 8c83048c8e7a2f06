import type { Rota } from './rounds';

/**
 * How long people wait on the whole: every break counts with the square of its length, so that two
 * short ones are better than a long one. Rounds before the first meeting and after the last count
 * as well: everybody is in the room from start to end.
 */
export function waiting(rota: Rota, person: number): number {
  let sum = 0;
  let length = 0;
  for (let round = 0; round < rota.rounds; round++) {
    if (rota.meetingAt(person, round) < 0) {
      length++;
    } else {
      sum += length * length;
      length = 0;
    }
  }
  return sum + length * length;
}

const waitingOf = (rota: Rota, people: Iterable<number>): number => {
  let sum = 0;
  for (const person of people) sum += waiting(rota, person);
  return sum;
};

/** Everybody with a part in some of the meetings. */
function peopleIn(rota: Rota, chain: readonly number[]): ReadonlySet<number> {
  const people = new Set<number>();
  for (const meeting of chain) {
    for (const person of rota.bothOf(meeting)) people.add(person);
  }
  return people;
}

/** Whether a chain may be exchanged without making the two rounds more uneven than by one. */
function keepsEven(rota: Rota, chain: readonly number[], round: number, other: number): boolean {
  const leaving = chain.filter((meeting) => rota.roundOf[meeting] === round).length;
  const change = chain.length - 2 * leaving;
  if (change === 0) return true;
  const sizes = rota.sizes();
  return (sizes[round] as number) + change === (sizes[other] as number);
}

/**
 * Exchanges meetings of two rounds, whole chains only, where that shortens the waiting. Whoever meets
 * somebody in both rounds, or in neither, waits as long as before: only the others are looked at.
 */
function tryExchange(
  rota: Rota,
  chain: readonly number[],
  people: ReadonlySet<number>,
  [round, other]: readonly [number, number],
): boolean {
  const waits = (person: number, at: number) => rota.meetingAt(person, at) < 0;
  const touched = [...people].filter((person) => waits(person, round) !== waits(person, other));
  if (touched.length === 0) return false;
  const before = waitingOf(rota, touched);
  rota.exchange(chain, round, other);
  if (waitingOf(rota, touched) < before) return true;
  rota.exchange(chain, round, other);
  return false;
}

/** The chain of two rounds that somebody is in, from its very beginning. */
function wholeChain(rota: Rota, person: number, round: number, other: number): readonly number[] {
  const there = rota.chain(person, round, other);
  const back = rota.chain(person, other, round);
  return there.length > 0 && there.at(-1) === back[0] ? there : [...there, ...back];
}

function tryRounds(rota: Rota, round: number, other: number): boolean {
  const { n, m } = rota.meetings;
  const seen = new Set<number>();
  let better = false;
  for (let person = 0; person < n + m; person++) {
    const isIdle = rota.meetingAt(person, round) < 0 && rota.meetingAt(person, other) < 0;
    if (isIdle || seen.has(person)) continue;
    const chain = wholeChain(rota, person, round, other);
    const members = peopleIn(rota, chain);
    for (const member of members) seen.add(member);
    if (!keepsEven(rota, chain, round, other)) continue;
    if (tryExchange(rota, chain, members, [round, other])) better = true;
  }
  // All at once: the two rounds change places.
  const all: number[] = [];
  rota.roundOf.forEach((at, meeting) => {
    if (at === round || at === other) all.push(meeting);
  });
  return tryExchange(rota, all, peopleIn(rota, all), [round, other]) || better;
}

/** Times everything is tried at most; it hardly ever takes more than a few. */
const PASSES = 12;

/**
 * Spreads the breaks: as long as it shortens the waiting, meetings change their rounds two rounds at
 * a time. Who meets whom stays, and so does how even the rounds are. The same rota always becomes the
 * same; not every rota becomes the best there could be.
 *
 * Complexity O(rounds^2 x (n + m) x meetings) a pass
 */
export function spreadBreaks(rota: Rota): void {
  for (let pass = 0; pass < PASSES; pass++) {
    let better = false;
    for (let round = 0; round < rota.rounds; round++) {
      for (let other = round + 1; other < rota.rounds; other++) {
        if (tryRounds(rota, round, other)) better = true;
      }
    }
    if (!better) return;
  }
}
