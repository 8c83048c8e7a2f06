import { describe, expect, it } from 'vitest';
import { guestMarks, marksOf } from '../../shared/namesakes';

const bearer = (id: number, name: string, ...facts: (string | null)[]) => ({ id, name, facts });

describe('what tells namesakes apart', () => {
  it('is nothing for whoever alone bears a name', () => {
    expect(marksOf([bearer(1, 'Ada', '01'), bearer(2, 'Bo', '02')])).toEqual(new Map());
  });

  it('is the first fact that no other of the name shares', () => {
    const marks = marksOf([
      bearer(1, 'Anna Schmidt', '00412', 'Logistics', 'Leeds'),
      bearer(2, 'Anna Schmidt', null, 'Logistics', 'Gdańsk'),
      bearer(3, 'Anna Schmidt', null, 'Research', 'Leeds'),
      bearer(4, 'Bo', null, 'Gdańsk', 'Gdańsk'),
    ]);
    expect(marks).toEqual(
      new Map([
        [1, '00412'],
        [2, 'Gdańsk'],
        [3, 'Research'],
      ]),
    );
  });

  it('compares names without case and accents, and a fact that stands twice with one person is theirs alone', () => {
    const marks = marksOf([bearer(1, 'José Müller', 'Leeds', 'Leeds'), bearer(2, 'jose  muller')]);
    expect(marks.get(1)).toBe('Leeds');
    expect(marks.get(2)).toBe('1');
  });

  it('is a number of its own where nothing else is left, never one that is a fact of another', () => {
    const marks = marksOf([
      bearer(1, 'Flo', 'Leeds'),
      bearer(2, 'Flo', 'Leeds'),
      bearer(3, 'Flo', '2'),
    ]);
    expect([...marks.values()]).toEqual(['1', '3', '2']);
  });

  it('leaves no two of a name alike, however many there are', () => {
    const people = Array.from({ length: 500 }, (_, id) =>
      bearer(id, 'Flo', id % 3 === 0 ? String(id) : null, `Team ${id % 7}`),
    );
    expect(new Set(marksOf(people).values()).size).toBe(500);
  });
});

it('[M08] guests of one name on one side go by the number that is on the papers', () => {
  const guests = [
    { role: 'mentor', name: 'Flo', number: 1 },
    { role: 'mentee', name: 'Ed', number: 1 },
    { role: 'mentee', name: 'Flo', number: 2 },
    { role: 'mentee', name: 'FLO', number: 3 },
  ] as const;
  expect(guests.map(guestMarks(guests))).toEqual([undefined, undefined, '2', '3']);
});
