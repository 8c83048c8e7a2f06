import { describe, expect, it } from 'vitest';
import { agreement } from '../../../electron/documents/agreement';
import type { Block } from '../../../electron/documents/block';
import { documentWords } from '../../../electron/documents/words';
import { AgreementData } from '../../../shared/documents';
import { AGREEMENT, BARE_AGREEMENT, day } from './samples';

const words = documentWords();
const of = (data: AgreementData): readonly Block[] => agreement(AgreementData.parse(data), words);
const textOf = (data: AgreementData): string => JSON.stringify(of(data));
const writeIns = (data: AgreementData) => of(data).filter(({ kind }) => kind === 'write-in');

describe('[S01] a mentoring agreement', () => {
  it('names both people with level, department and site', () => {
    expect(of(AGREEMENT)).toContainEqual({
      kind: 'cards',
      cards: [
        { label: 'Mentee', name: 'Łukasz Lindqvist', details: 'Associate, Logistics, Gdańsk' },
        { label: 'Mentor', name: 'Rosa Ortiz', details: 'Senior specialist, Finance, Leeds' },
      ],
    });
  });

  it('says when, how often and how the two meet', () => {
    expect(of(AGREEMENT)).toContainEqual({
      kind: 'facts',
      facts: [
        { label: 'First meeting', value: 'by 16 April 2026' },
        { label: 'We meet', value: 'every 14 days, 60 minutes' },
        { label: 'Until', value: '1 October 2026' },
        { label: 'How', value: 'by video or in person' },
      ],
    });
  });

  it('says once what organisation and program are both called', () => {
    const head = (data: AgreementData) => of(data).find(({ kind }) => kind === 'head');
    const { organisation, program, cohort } = AGREEMENT;
    expect(head(AGREEMENT)).toMatchObject({ left: organisation, right: `${program}, ${cohort}` });
    const namesake = { ...AGREEMENT, organisation: program };
    expect(head(namesake)).toMatchObject({ left: program, right: cohort });
  });

  it('has the goals of both', () => {
    const text = textOf(AGREEMENT);
    expect(text).toContain('lead three team meetings by the end of July.');
    expect(text).toContain('On the way there: readiness to lead and a wider network.');
    expect(text).toContain('Rosa Ortiz has a goal too: ask more, advise less');
  });

  it('[F04] asks a pair that begins late at the end, and not after more days than it has', () => {
    const text = textOf({ ...AGREEMENT, gateDate: AGREEMENT.until });
    expect(text).toContain('At the end');
    expect(text).toContain('Around 1 October 2026');
    expect(text).not.toContain('After ninety days');
  });

  it('has confidentiality, boundary, no-fault exit and whom to call', () => {
    const text = textOf(AGREEMENT);
    expect(text).toContain('stays between us');
    expect(text).toContain('takes no part in decisions on the pay or the appraisal');
    expect(text).toContain('After ninety days');
    expect(text).toContain('Around 30 June 2026');
    expect(text).toContain('nobody’s fault');
    expect(text).toContain('Dana Whitfield, room 2.14, extension 3310');
  });

  it('ends with three lines to sign on and its number and run', () => {
    expect(of(AGREEMENT).slice(-2)).toEqual([
      {
        kind: 'signatures',
        note: null,
        signers: [
          { name: 'Łukasz Lindqvist', role: 'Mentee, date' },
          { name: 'Rosa Ortiz', role: 'Mentor, date' },
          { name: 'Dana Whitfield', role: 'Coordinator, date' },
        ],
      },
      {
        kind: 'foot',
        left: 'Agreement 14 of 38',
        right: 'Made from run 7F3A-91C2 on 30 March 2026',
        page: 'Page {page} of {pages}',
      },
    ]);
  });

  it('prints the day it was signed on', () => {
    const signed = of({ ...AGREEMENT, signedOn: day('2026-04-02') });
    expect(signed).toContainEqual(
      expect.objectContaining({ kind: 'signatures', note: 'Signed on 2 April 2026.' }),
    );
  });

  it('leaves lines to write on where facts are missing', () => {
    expect(writeIns(AGREEMENT)).toEqual([]);
    expect(writeIns(BARE_AGREEMENT)).toEqual([
      { kind: 'write-in', label: 'The goal, to be agreed at the first meeting:', lines: 2 },
      { kind: 'write-in', label: 'Talk to the coordinator:', lines: 1 },
    ]);
    expect(of(BARE_AGREEMENT)).toContainEqual({
      kind: 'facts',
      facts: expect.arrayContaining([
        { label: 'First meeting', value: null },
        { label: 'How', value: null },
      ]),
    });
    const coordinator = { name: 'Dana Whitfield', contact: null };
    expect(writeIns({ ...AGREEMENT, coordinator })).toEqual([
      { kind: 'write-in', label: 'Talk to the coordinator, Dana Whitfield:', lines: 1 },
    ]);
  });

  it('puts kinds of goals in words where no goal is written', () => {
    const data: AgreementData = { ...AGREEMENT, topGoal: null, mentorTopGoal: null };
    expect(textOf(data)).toContain('The direction: readiness to lead and a wider network.');
    expect(textOf(data)).toContain('has a goal too: knowledge handed on.');
  });

  it('says that it is a draft in three places', () => {
    const draft = of({ ...AGREEMENT, draft: true });
    expect(draft).toContainEqual({ kind: 'title', text: 'Mentoring agreement', badge: 'Draft' });
    expect(draft).toContainEqual(
      expect.objectContaining({ kind: 'lead', text: expect.stringContaining('proposed match') }),
    );
    expect(draft).toContainEqual(
      expect.objectContaining({ kind: 'foot', left: 'Draft of agreement 14 of 38' }),
    );
  });

  it('speaks plainly: no exclamation mark, no place left unfilled', () => {
    for (const data of [AGREEMENT, BARE_AGREEMENT]) {
      expect(textOf(data)).not.toMatch(/!|\{\{|undefined/u);
    }
  });
});
