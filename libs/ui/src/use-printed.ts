import type { Paper } from '@chengxiao/domain';
import { type RefObject, useEffect } from 'react';
import { missingLine } from './missing-on-page';

let alone = false;
/** Whether forms are printed alone, not the page. */
export const arePrintedAlone = (): boolean => alone;

/** Prints the forms of the page alone; what the browser prints by itself is the page with all that it says. */
export function printForms(): void {
  alone = true;
  window.print();
  alone = false;
}

/** While forms are printed, an element stands alone on A4 paper that lies as it should. */
export function usePrinted(element: RefObject<HTMLElement | null>, paper: Paper): void {
  useEffect(() => {
    let copy: HTMLElement | null = null;
    const before = () => {
      if (!alone || !element.current) return;
      copy = document.createElement('div');
      copy.className = 'cx-print';
      const page = document.createElement('style');
      page.textContent = `@page { size: A4 ${paper}; margin: 12mm; }`;
      copy.append(page, element.current.cloneNode(true));
      const missing = missingLine(element.current);
      if (missing) copy.append(missing);
      document.body.append(copy);
      document.documentElement.classList.add('cx-printing');
    };
    const after = () => {
      copy?.remove();
      copy = null;
      document.documentElement.classList.remove('cx-printing');
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      after();
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [element, paper]);
}
