import { type RefObject, useEffect } from 'react';
import { rowKeyAt } from './use-preview';

const typing = 'input:not([type="checkbox"]), textarea, select, [contenteditable="true"], [role="combobox"]';
const pressed = 'a[href], input, button';
const elsewhere = '[role="dialog"], dialog[open]';

/**
 * Single keys of a list, which rest while somebody types or a dialog is open: J and K go from row to row, X chooses the
 * row, Space looks at it, / goes to the search, F to the filters. Enter opens the row, for the focus is on its link.
 */
export function useListKeys(panel: RefObject<HTMLDivElement | null>, preview: (key: string) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (
        !panel.current ||
        panel.current.closest('[hidden]') ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        event.defaultPrevented
      )
        return;
      if (event.target instanceof Element && event.target.closest(typing)) return;
      if (document.querySelector(elsewhere) || !act(panel.current, event, preview)) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}

/** Does what a key means; false where it means nothing here. */
function act(panel: HTMLElement, { key, target }: KeyboardEvent, preview: (key: string) => void): boolean {
  switch (key.toLowerCase()) {
    case 'j':
      return walk(panel, 1);
    case 'k':
      return walk(panel, -1);
    case 'x':
      return choose();
    case ' ':
      return look(target, preview);
    case '/':
      return focus(panel.querySelector('.cx-search input, input.cx-search'));
    case 'f':
      return focus(panel.querySelector('.cx-chips [role="combobox"], .cx-chips button'));
    default:
      return false;
  }
}

function focus(element: Element | null): boolean {
  if (!(element instanceof HTMLElement)) return false;
  element.focus();
  return true;
}

/** To the first control of the next row: its link, where it leads somewhere. */
function walk(panel: HTMLElement, by: 1 | -1): boolean {
  const rows = [...panel.querySelectorAll<HTMLElement>('tbody tr')];
  if (rows.length === 0) return false;
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + by));
  const row = rows[next];
  if (!row) return false;
  // A row without a control takes the focus itself.
  if (!row.querySelector(pressed)) row.tabIndex = -1;
  return focus(row.querySelector('a[href]') ?? row.querySelector(pressed) ?? row);
}

/** Shows the facts of the row that the focus is in; a button or box keeps its own Space. */
function look(target: EventTarget | null, preview: (key: string) => void): boolean {
  const key = rowKeyAt(target);
  if (!key || (target instanceof Element && target.closest('button, input, summary'))) return false;
  preview(key);
  return true;
}

function choose(): boolean {
  const box = document.activeElement?.closest('tr')?.querySelector<HTMLElement>('.cx-pick input');
  box?.click();
  return box !== undefined && box !== null;
}
