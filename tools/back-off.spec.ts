import { describe, expect, it } from '@jest/globals';
import { BackOff } from './back-off.ts';

describe('what ends by itself', () => {
  it('rests longer each time, and is given up at last', () => {
    const backOff = new BackOff();
    const rests = Array.from({ length: 7 }, () => backOff.next(0.1));
    expect(rests).toEqual([0.5, 1, 2, 4, 8, 15, null]);
  });

  it('begins anew once it ran well', () => {
    const backOff = new BackOff();
    for (let times = 0; times < 5; times++) backOff.next(1);
    expect([backOff.next(60), backOff.next(59)]).toEqual([0.5, 1]);
  });
});
