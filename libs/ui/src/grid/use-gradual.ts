import { startTransition, useEffect, useState } from 'react';

const portion = 20;

/**
 * How many of `count` rows to draw now. A block of hundreds appears at once at its top and fills in portion by portion
 * without blocking a key; a few added rows are drawn at once.
 */
export function useGradual(count: number): number {
  const [drawn, setDrawn] = useState(count);
  const shown = count - drawn <= portion ? count : drawn + portion;
  useEffect(() => {
    if (shown >= count) {
      setDrawn(count);
      return undefined;
    }
    const timer = setTimeout(() => startTransition(() => setDrawn(shown)), 0);
    return () => clearTimeout(timer);
  }, [shown, count]);
  return shown;
}
