import { hash, randomUUID } from 'node:crypto';

/** A UUID of version 8 (RFC 9562: whatever the maker likes) that depends on nothing but a text. */
function uuidOf(text: string): string {
  const hex = hash('sha256', `mentorbook ${text}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * Makes ids that are the same for the same seed, and random ones without. Who comes second to a seed
 * that is taken gets the next id of that seed.
 *
 * @param taken ids in use
 * @param isErased whether an id was somebody's who was erased: whoever comes later is somebody new
 */
export function seededIds(
  taken: Iterable<string>,
  isErased: (id: string) => boolean = () => false,
): (seed?: string) => string {
  const used = new Set(taken);
  return (seed) => {
    if (seed === undefined) return randomUUID();
    let id = uuidOf(seed);
    for (let copy = 2; used.has(id) || isErased(id); copy += 1) id = uuidOf(`${seed} #${copy}`);
    used.add(id);
    return id;
  };
}
