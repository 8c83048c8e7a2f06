import { expect, it } from 'vitest';
import { agreement } from '../../../electron/documents/agreement';
import { groupAgreement } from '../../../electron/documents/group-agreement';
import { documentWords } from '../../../electron/documents/words';
import type { GroupAgreementData } from '../../../shared/group-agreement';
import { AGREEMENT } from './samples';

const words = documentWords();
const person = (name: string) => ({ name, level: null, department: 'Care', site: null });
const CIRCLE: GroupAgreementData = {
  ...AGREEMENT,
  kind: 'circle',
  name: 'Circle 3',
  facilitator: person('Ruth Amadi'),
  isLed: true,
  members: ['Ana', 'Bo', 'Cy', 'Dee', 'Eve'].map(person),
  goals: ['leadership', 'network'],
};
const textOf = (data: GroupAgreementData): string => JSON.stringify(groupAgreement(data, words));

it('names everybody of a circle once among its people and once where they sign [S01]', () => {
  const blocks = groupAgreement(CIRCLE, words);
  const table = blocks.find(({ kind }) => kind === 'table');
  const signatures = blocks.find(({ kind }) => kind === 'signatures');
  if (table?.kind !== 'table' || signatures?.kind !== 'signatures') throw new Error('not there');
  expect(table.rows.map(([name]) => name)).toEqual([
    'Ruth Amadi (Facilitator)',
    'Ana',
    'Bo',
    'Cy',
    'Dee',
    'Eve',
  ]);
  expect(signatures.signers).toHaveLength(7);
  expect(textOf(CIRCLE)).toContain('Circle agreement: Circle 3');
});

it('says of peers that they take turns, and leaves a line where no goal is shared', () => {
  const peers = textOf({ ...CIRCLE, kind: 'peers', facilitator: null, isLed: false, goals: [] });
  expect(peers).toContain('we take turns');
  expect(peers).not.toContain('What several of us wish for');
  expect(peers).toContain('to be agreed at the first meeting');
});

it('leaves a line where the circle has nobody to lead it, instead of saying that they take turns', () => {
  const blocks = groupAgreement({ ...CIRCLE, facilitator: null }, words);
  expect(blocks).toContainEqual({
    kind: 'write-in',
    label: 'Who leads the circle and keeps the time:',
    lines: 1,
  });
  expect(JSON.stringify(blocks)).not.toContain('we take turns');
  const signatures = blocks.find(({ kind }) => kind === 'signatures');
  expect(signatures).toMatchObject({ signers: { 0: { name: null, role: 'Facilitator, date' } } });
});

it('turns the promise about pay round where the junior mentors [M11]', () => {
  const text = JSON.stringify(agreement({ ...AGREEMENT, reverse: true }, words));
  expect(text).toContain('Reverse mentoring agreement');
  expect(text).toContain('is the junior of the two');
  expect(JSON.stringify(agreement(AGREEMENT, words))).not.toContain('junior');
});
