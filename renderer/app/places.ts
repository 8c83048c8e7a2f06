/** The places at the left, with the area of the address they stand for. */
export const DESK = [
  'today',
  'people',
  'matching',
  'matches',
  'sessions',
  'events',
  'reports',
] as const;
export const PROGRAM = ['design', 'settings'] as const;
export type Place = (typeof DESK)[number] | (typeof PROGRAM)[number];

/** Where a place leads, and which other addresses belong to it. */
export const HREFS: Readonly<Record<Place, readonly [string, ...string[]]>> = {
  today: ['/'],
  people: ['/people', '/import'],
  matching: ['/matching', '/board', '/scenarios'],
  matches: ['/matches'],
  sessions: ['/sessions'],
  events: ['/events'],
  reports: ['/reports'],
  design: ['/program'],
  settings: ['/settings'],
};

const holds = (place: Place, location: string): boolean =>
  HREFS[place].some(
    (href) => location === href || (href !== '/' && location.startsWith(`${href}/`)),
  );

/** The place an address belongs to. */
export const placeOf = (location: string): Place | null =>
  [...DESK, ...PROGRAM].find((place) => holds(place, location)) ?? null;
