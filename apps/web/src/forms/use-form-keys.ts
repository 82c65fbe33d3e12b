import { useKeys } from '@chengxiao/ui';
import type { RefObject } from 'react';
import { flushDrafts } from '../drafts/open-drafts';
import { useFormText } from './forms.i18n';

/** Keys that press a button of a form, as `aria-keyshortcuts` of that button says them. */
export const formKeys = { save: 'Control+S', submit: 'Control+Enter' } as const;

/** Whether a key that was pressed there is meant for this foot: that of its form, or of the only form of the page. */
function concerns(target: EventTarget | null, foot: HTMLElement): boolean {
  const form = target instanceof Element ? target.closest('.cx-form') : null;
  if (form?.querySelector('.cx-form-foot')) return form.contains(foot);
  const inDialog = target instanceof Element && target.closest('[role="dialog"]') !== null;
  return !inDialog && document.querySelectorAll('.cx-form .cx-form-foot').length === 1;
}

/**
 * Ctrl+S and Ctrl+Enter press the buttons of a form's foot that name these keys, and never the browser's own dialog. A
 * form that is only kept as a draft is kept at once by Ctrl+S.
 */
export function useFormKeys(ref: RefObject<HTMLElement | null>, says: { submit?: string; save?: string }): void {
  const t = useFormText();
  const press =
    (keys: string) =>
    (event: KeyboardEvent): boolean => {
      const foot = ref.current;
      if (!foot || !concerns(event.target, foot)) return false;
      const button = foot.querySelector<HTMLButtonElement>(`button[aria-keyshortcuts="${keys}"]:not(:disabled)`);
      if (button) button.click();
      else if (keys === formKeys.save) void flushDrafts();
      return true;
    };
  useKeys(t('keys.title'), [
    { keys: formKeys.save, label: says.save ?? t('keys.keep'), run: press(formKeys.save), inDialogs: true },
    ...(says.submit
      ? [{ keys: formKeys.submit, label: says.submit, run: press(formKeys.submit), inDialogs: true }]
      : []),
  ]);
}
