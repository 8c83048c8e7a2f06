import { describe, expect, it } from 'vitest';
import {
  roomForMeetings,
  type SlotQuestion,
  slotGains,
} from '../../../../electron/matching/meetings/slots';

const ofSize = (n: number, m: number, open: number, places: number): SlotQuestion => ({
  n,
  m,
  scores: new Int16Array(0),
  open: new Int32Array(n).fill(open),
  had: new Int32Array(n),
  places: new Int32Array(m).fill(places),
  met: new Int32Array(m),
});

describe('the room there is for meetings', () => {
  it('is what both sides have room for, each person once', () => {
    expect(roomForMeetings(ofSize(3, 5, 2, 9))).toBe(6);
    expect(roomForMeetings(ofSize(3, 5, 9, 1))).toBe(5);
    expect(roomForMeetings(ofSize(3, 5, 9, 9))).toBe(15);
  });
});

describe('what a meeting brings', () => {
  const question = {
    ...ofSize(2, 3, 0, 0),
    open: Int32Array.of(2, 1),
    had: Int32Array.of(1, 0),
    places: Int32Array.of(1, 5, 1),
  };

  it('is its score first, a meeting more after that, for the best total', () => {
    expect(slotGains('best-total', question)).toEqual({
      scale: 4,
      slot: Float64Array.of(1, 1, 1),
      first: 0,
    });
  });

  it('is a meeting more first, more than all scores together, for the most people', () => {
    expect(slotGains('most-people', question)).toEqual({
      scale: 1,
      slot: Float64Array.of(3001, 3001, 3001),
      first: 0,
    });
  });

  it('is more for whoever has fewer, then for a mentor without anybody, where it is fair', () => {
    expect(slotGains('fair', question)).toEqual({
      scale: 1,
      slot: Float64Array.of(3 * 4 * 3001, 2 * 4 * 3001, 4 * 3001),
      first: 3001,
    });
  });

  it('is refused where it would leave the exact whole numbers', () => {
    expect(slotGains('fair', ofSize(14_000, 14_000, 1, 1)).first).toBe(14_000_001);
    expect(() => slotGains('fair', ofSize(20_000, 20_000, 1, 1))).toThrow(RangeError);
    expect(() => slotGains('fair', ofSize(3000, 3000, 10, 10))).toThrow(RangeError);
    expect(slotGains('most-people', ofSize(20_000, 20_000, 1, 1)).first).toBe(0);
  });
});
