import type { MissingCharacter } from '@chengxiao/domain';
import { useEffect } from 'react';
import { missingLine, missingOnPage, printedPage } from './missing-on-page';
import { arePrintedAlone } from './use-printed';

/**
 * The browser's own print tells what no typeface has as the buttons of a page do: before, where its keys are pressed, and
 * at the end of the paper, for the menu of the browser tells nobody.
 */
export function usePrintWatch(tell: (missing: readonly MissingCharacter[], print: () => void) => void): void {
  useEffect(() => {
    let line: HTMLElement | null = null;
    const before = (): void => {
      line?.remove();
      line = arePrintedAlone() ? null : missingLine(printedPage());
      // Within the page: a list lies on paper of its own, and beside it the line would take another sheet.
      if (line) (printedPage().querySelector('.cx-page') ?? printedPage()).append(line);
    };
    const after = (): void => line?.remove();
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'p')
        return;
      const missing = missingOnPage(printedPage());
      if (missing.length === 0) return;
      event.preventDefault();
      tell(missing, () => window.print());
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    window.addEventListener('keydown', press);
    return () => {
      after();
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
      window.removeEventListener('keydown', press);
    };
  }, [tell]);
}
