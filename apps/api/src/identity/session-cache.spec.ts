import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { SessionCache, sessionLifetime } from './session-cache';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('sessions that are known', () => {
  it('are asked for once in a second, also by requests that come together', async () => {
    const cache = new SessionCache<string>();
    const read = jest.fn(() => Promise.resolve('a person'));
    await Promise.all([cache.find('token', read), cache.find('token', read)]);
    expect(read).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(sessionLifetime + 1);
    await cache.find('token', read);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('are forgotten at once, with what was being read before', async () => {
    const cache = new SessionCache<string>();
    let answer: (session: string) => void = () => undefined;
    const before = cache.find('token', () => new Promise<string>((resolve) => (answer = resolve)));
    cache.clear();
    answer('a person of before');
    await before;
    expect(await cache.find('token', () => Promise.resolve('a person of now'))).toBe('a person of now');
  });

  it('are neither nobody nor a failure', async () => {
    const cache = new SessionCache<string>();
    await cache.find('token', () => Promise.resolve(null));
    await expect(cache.find('token', () => Promise.reject(new Error('down')))).rejects.toThrow('down');
    expect(await cache.find('token', () => Promise.resolve('a person'))).toBe('a person');
  });
});
