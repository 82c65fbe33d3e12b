import { useEffect } from 'react';

let times = 0;

/**
 * A typeface that came late is used everywhere: Chromium keeps the boxes it drew of a line whose own typeface lacks a
 * character, for ever and on paper too, unless the line is set in another way. A feature that no typeface has changes nothing.
 */
export function useLateTypefaces(): void {
  useEffect(() => {
    // Test browsers have none.
    const fonts = document.fonts as FontFaceSet | undefined;
    const set = (): void => {
      times += 1;
      document.body.style.fontFeatureSettings = `"x${String(times % 1000).padStart(3, '0')}"`;
    };
    fonts?.addEventListener('loadingdone', set);
    return () => fonts?.removeEventListener('loadingdone', set);
  }, []);
}
