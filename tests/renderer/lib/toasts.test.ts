import { beforeEach, expect, it, vi } from 'vitest';
import { dismissAll, say, sayFailure, useToasts } from '../../../renderer/lib/toasts';
import { loadWords } from '../../../renderer/lib/words';

loadWords();
const shown = () => useToasts.getState().toasts.map(({ sentence }) => sentence);

beforeEach(() => {
  vi.useFakeTimers();
  useToasts.setState({ toasts: [] });
});

it('offers to undo the last change only', () => {
  say('Ada is saved.', { undo: true });
  say('Bo is saved.', { undo: true });
  expect(useToasts.getState().toasts).toMatchObject([{ sentence: 'Bo is saved.', undo: true }]);
});

it('takes good news away after a while, and failures only when they are closed', () => {
  say('Ada is saved.');
  sayFailure({ code: 'nothing-to-print' });
  expect(shown()).toHaveLength(2);
  vi.advanceTimersByTime(60_000);
  expect(useToasts.getState().toasts).toMatchObject([{ tone: 'failure', undo: false }]);
  useToasts.getState().dismiss(useToasts.getState().toasts[0]?.id ?? 0);
  expect(shown()).toEqual([]);
});

it('keeps the newest of many failures', () => {
  for (const name of ['Ada', 'Bo', 'Cy', 'Di']) sayFailure({ code: 'not-on-board', name });
  expect(shown()).toHaveLength(3);
  expect(shown().at(-1)).toContain('Di');
  expect(shown().join()).not.toContain('Ada');
});

it('says a failure that happens again once only', () => {
  sayFailure({ code: 'nothing-to-print' });
  sayFailure({ code: 'not-on-board', name: 'Ada' });
  sayFailure({ code: 'nothing-to-print' });
  expect(shown()).toHaveLength(2);
  expect(shown().at(-1)).not.toContain('Ada');
});

it('says nothing about a job that somebody stopped', () => {
  sayFailure({ code: 'stopped' });
  expect(shown()).toEqual([]);
});

it('takes names out of a failure where they are hidden', () => {
  sayFailure({ code: 'not-on-board', name: 'Ada' }, (text) => text.replaceAll('Ada', 'Mentee 1'));
  expect(shown().join()).toContain('Mentee 1');
  expect(shown().join()).not.toContain('Ada');
});

it('takes all messages away at once', () => {
  sayFailure({ code: 'not-on-board', name: 'Ada' });
  say('Done.');
  dismissAll();
  expect(shown()).toEqual([]);
});
