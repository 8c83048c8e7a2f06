import { beforeAll, describe, expect, it } from 'vitest';

import { calledBoard, namingOf, pairRows } from '../../../renderer/features/matching/matching-view';
import { disguiser } from '../../../renderer/lib/disguise';

import { called, calledAll } from '../../../renderer/lib/namesakes';
import { loadWords } from '../../../renderer/lib/words';
import { Board } from '../../../shared/contract/matching';
import { PersonId } from '../../../shared/ids';

beforeAll(loadWords);

const id = (n: number) => PersonId.parse(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);

it('names are as they were where nobody shares them, and bear a mark where somebody does', () => {
  const people = [
    { personId: id(1), name: 'Anna Schmidt' },
    { personId: id(2), name: 'Bo' },
  ];
  expect(calledAll(people, new Map())).toEqual(people);
  expect(calledAll(people, new Map([[id(1), '01162']])).map(({ name }) => name)).toEqual([
    'Anna Schmidt (01162)',
    'Bo',
  ]);
});

describe('hiding names in a text', () => {
  it('takes a longer name before one inside it', () => {
    const hide = disguiser([
      { name: 'Ana', mark: undefined, shown: 'Mentee 1' },
      { name: 'Ana Fraser', mark: undefined, shown: 'Mentor 2' },
    ]);
    expect(hide('Ana Fraser is full; Ana waits.')).toBe('Mentor 2 is full; Mentee 1 waits.');
  });

  it('takes the mark with the name, each namesake for who they are', () => {
    const hide = disguiser([
      { name: 'Anna Schmidt', mark: '01162', shown: 'Mentee 1' },
      { name: 'Anna Schmidt', mark: 'Leeds', shown: 'Mentee 2' },
      { name: '', mark: undefined, shown: 'Mentee 3' },
    ]);
    const said = `Picked up ${called('Anna Schmidt', '01162')}, not ${called('Anna Schmidt', 'Leeds')}.`;
    expect(said).toContain('(01162)');
    expect(hide(said)).toBe('Picked up Mentee 1, not Mentee 2.');
  });
});

describe('a board on the matching screen', () => {
  const card = { score: 700, state: 'proposed', pinned: false, matchId: null };
  const board = Board.parse({
    run: null,
    mentors: [
      {
        personId: id(1),
        name: 'Anna Schmidt',
        level: null,
        department: null,
        places: 1,
        held: false,
        cards: [{ ...card, personId: id(2), name: 'Anna Schmidt' }],
      },
    ],
    tray: [{ name: 'Anna Schmidt', unmatched: { personId: id(3), reason: 'full', rules: [] } }],
    decisions: [],
    waits: [],
    resting: [{ personId: id(4), name: 'Bo', until: '2026-03-01' }],
    decisionsCost: null,
    outdated: false,
  });

  it('is the very same without namesakes', () => {
    expect(calledBoard(board, new Map())).toBe(board);
  });

  it('tells a mentor, a mentee and one without a place apart', () => {
    const shown = calledBoard(
      board,
      new Map([
        [id(1), '1'],
        [id(2), '2'],
        [id(3), '3'],
      ]),
    );
    expect(pairRows(shown)).toMatchObject([
      { mentee: 'Anna Schmidt (2)', mentor: 'Anna Schmidt (1)' },
    ]);
    expect(namingOf(shown).mentee(id(3))).toBe('Anna Schmidt (3)');
    expect(shown.resting).toEqual(board.resting);
  });
});
