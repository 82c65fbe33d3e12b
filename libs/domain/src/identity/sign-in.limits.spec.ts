import { describe, expect, it } from '@jest/globals';
import { networkOf, signInLimits, waitAfter } from './sign-in.limits';

describe('the wait between tries', () => {
  it('is none at first, then doubles, up to the longest', () => {
    const waits = Array.from({ length: 20 }, (_, tries) => waitAfter(tries, signInLimits.name));
    expect(waits).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60]);
    expect(waitAfter(1e9, signInLimits.name)).toBe(60);
  });
});

describe('the network of an address', () => {
  it.each([
    ['10.1.2.3', '10.1.2.3'],
    ['::ffff:10.1.2.3', '10.1.2.3'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['unknown', 'unknown'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
