import { useEffect } from 'react';

const signs = ['pointermove', 'pointerdown', 'keydown'] as const;

/**
 * Fetches what lies behind the first view once somebody stirs: the next tab and the paper, which has every part, find it
 * there, and the page itself does not wait for it.
 */
export function useStirred(load: () => Promise<unknown>): void {
  useEffect(() => {
    const leave = (): void => signs.forEach((sign) => window.removeEventListener(sign, stirred));
    const stirred = (): void => {
      leave();
      void load().catch(() => undefined);
    };
    signs.forEach((sign) => window.addEventListener(sign, stirred));
    return leave;
  }, [load]);
}
