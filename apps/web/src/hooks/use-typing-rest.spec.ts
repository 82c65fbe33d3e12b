import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { act, renderHook } from '@testing-library/react';
import { useTypingRest } from './use-typing-rest';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const event = (name: string) => act(() => void document.body.dispatchEvent(new Event(name, { bubbles: true })));
const pass = (time: number) => act(() => jest.advanceTimersByTime(time));
const hook = (asked: boolean) => renderHook((now: boolean) => useTypingRest(now), { initialProps: asked });

it('comes at once where nobody types, and goes when it is not asked for any more', () => {
  const { result, rerender } = hook(true);
  expect(result.current).toBe(true);
  rerender(false);
  expect(result.current).toBe(false);
});

it('waits until whoever types rests', () => {
  const { result, rerender } = hook(false);
  event('keydown');
  rerender(true);
  expect(result.current).toBe(false);
  pass(900);
  event('input');
  pass(900);
  expect(result.current).toBe(false);
  pass(200);
  expect(result.current).toBe(true);
});

it('waits for a character that is composed', () => {
  const { result, rerender } = hook(false);
  event('compositionstart');
  rerender(true);
  pass(5000);
  expect(result.current).toBe(false);
  event('compositionend');
  pass(1100);
  expect(result.current).toBe(true);
});
