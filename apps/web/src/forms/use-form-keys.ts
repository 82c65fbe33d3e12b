import { type RefObject, useEffect } from 'react';

/** Keys that press a button of a form, as `aria-keyshortcuts` of that button says them. */
export const formKeys = { save: 'Control+S', submit: 'Control+Enter' } as const;
export type FormKey = (typeof formKeys)[keyof typeof formKeys];

function keyOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): FormKey | null {
  if (!(ctrlKey || metaKey) || altKey || shiftKey) return null;
  if (key === 'Enter') return formKeys.submit;
  return key.toLowerCase() === 's' ? formKeys.save : null;
}

/** Whether a key that was pressed there is meant for this foot: that of its form, or of the only form of the page. */
function concerns(target: EventTarget | null, foot: HTMLElement): boolean {
  const form = target instanceof Element ? target.closest('.cx-form') : null;
  if (form?.querySelector('.cx-form-foot')) return form.contains(foot);
  const inDialog = target instanceof Element && target.closest('[role="dialog"]') !== null;
  return !inDialog && document.querySelectorAll('.cx-form .cx-form-foot').length === 1;
}

/** Ctrl+S and Ctrl+Enter press the buttons of a form's foot that name these keys, and never the browser's own dialog. */
export function useFormKeys(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const [key, foot] = [keyOf(event), ref.current];
      if (!key || !foot || event.defaultPrevented || !concerns(event.target, foot)) return;
      event.preventDefault();
      foot.querySelector<HTMLButtonElement>(`button[aria-keyshortcuts="${key}"]:not(:disabled)`)?.click();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [ref]);
}
