import { useEffect } from 'react';

const controls = 'input:not([type="radio"], [type="checkbox"], [type="file"], [type="hidden"]), textarea';
/** The controls of a page whose values paper shows. */
export const printedControls = (page: ParentNode): NodeListOf<HTMLInputElement | HTMLTextAreaElement> =>
  page.querySelectorAll(controls);

/** A control shows on paper no more of its value than its box on the screen, so while the page is printed each stands as text. */
export function usePrintedValues(): void {
  useEffect(() => {
    const after = (): void => {
      for (const text of document.querySelectorAll('.cx-printed-value')) text.remove();
      for (const control of document.querySelectorAll('[data-printed]')) control.removeAttribute('data-printed');
    };
    const before = (): void => {
      after();
      for (const control of printedControls(document)) {
        if (control.value === '') continue;
        const text = document.createElement('span');
        text.className = 'cx-printed-value';
        text.textContent = control.value;
        control.setAttribute('data-printed', '');
        control.after(text);
      }
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      after();
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
}
