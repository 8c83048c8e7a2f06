import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  Hover,
  LEAVE_MS,
  READ_MS,
  REST_MS,
  STILL_MS,
} from '../../../../renderer/features/board/hover';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp() {
  const asked: string[] = [];
  const shown: (string | null)[] = [];
  const waiting: (() => void)[] = [];
  const hover = new Hover<string>({
    read: (id) => {
      asked.push(id);
      return new Promise<void>((resolve) => waiting.push(resolve));
    },
    show: (id) => shown.push(id),
  });
  const answer = async () => {
    waiting.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { hover, asked, shown, answer };
}

it('a pointer that passes by asks for nothing', () => {
  const { hover, asked } = setUp();
  for (const card of ['a', 'b', 'c', 'd']) {
    hover.over(card);
    vi.advanceTimersByTime(READ_MS - 1);
  }
  expect(asked).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(asked).toEqual(['d']);
});

it('what is read before the pointer rests is shown as soon as it rests, and no sooner', async () => {
  const { hover, shown, answer } = setUp();
  hover.over('a');
  await vi.advanceTimersByTimeAsync(READ_MS);
  await answer();
  await vi.advanceTimersByTimeAsync(REST_MS - READ_MS - 1);
  expect(shown).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(shown).toEqual(['a']);
});

it('is shown once the pointer stands still on it, and not while it moves on', async () => {
  const { hover, shown, answer } = setUp();
  hover.over('a');
  for (const at of [1_000, 1_010, 1_020, 1_030]) {
    hover.moved(at);
    await vi.advanceTimersByTimeAsync(10);
    await answer();
  }
  expect(shown).toEqual([]);
  await vi.advanceTimersByTimeAsync(STILL_MS - 10);
  expect(shown).toEqual(['a']);
});

it('waits longer where moves come seldom, as over a remote desktop', async () => {
  const { hover, shown, answer } = setUp();
  hover.over('a');
  hover.moved(1_000);
  hover.over('b');
  hover.moved(1_040);
  await vi.advanceTimersByTimeAsync(40);
  await answer();
  expect(shown).toEqual([]);
  await vi.advanceTimersByTimeAsync(20);
  expect(shown).toEqual(['b']);
});

it('a move after it was sent away, or where nothing is, shows nothing', async () => {
  const { hover, asked, shown } = setUp();
  hover.over('a');
  hover.dismiss();
  hover.moved(1_000);
  await vi.advanceTimersByTimeAsync(REST_MS);
  expect(asked).toEqual([]);
  expect(shown).toEqual([null]);
});

it('what was read before the pointer went on is not shown in the place of the next', async () => {
  const { hover, shown, answer } = setUp();
  hover.over('a');
  await vi.advanceTimersByTimeAsync(READ_MS);
  await answer();
  hover.over('b');
  await vi.advanceTimersByTimeAsync(REST_MS);
  expect(shown).toEqual([]);
  await answer();
  expect(shown).toEqual(['b']);
});

it('one reading goes on at a time, and what was left meanwhile is neither shown nor read', async () => {
  const { hover, asked, shown, answer } = setUp();
  for (const card of ['a', 'b', 'c']) {
    hover.over(card);
    vi.advanceTimersByTime(REST_MS);
  }
  expect(asked).toEqual(['a']);
  await answer();
  expect(shown).toEqual([]);
  expect(asked).toEqual(['a', 'c']);
  await answer();
  expect(shown).toEqual(['c']);
});

it('stays while the pointer goes to it, and ends when it leaves', async () => {
  const { hover, shown, answer } = setUp();
  hover.over('a');
  vi.advanceTimersByTime(REST_MS);
  await answer();
  hover.over(null);
  vi.advanceTimersByTime(LEAVE_MS - 1);
  hover.stay();
  vi.advanceTimersByTime(LEAVE_MS);
  expect(shown).toEqual(['a']);
  hover.over(null);
  vi.advanceTimersByTime(LEAVE_MS);
  expect(shown).toEqual(['a', null]);
});

it('sent away, it comes back only when the pointer was elsewhere', async () => {
  const { hover, asked, shown } = setUp();
  hover.over('a');
  hover.dismiss();
  hover.over('a');
  await vi.advanceTimersByTimeAsync(REST_MS);
  expect(asked).toEqual([]);
  hover.over(null);
  hover.over('a');
  await vi.advanceTimersByTimeAsync(REST_MS);
  expect(asked).toEqual(['a']);
  expect(shown).toEqual([null]);
});
