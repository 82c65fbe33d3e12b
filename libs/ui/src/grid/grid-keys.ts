import type { KeyboardEvent } from 'react';

export type CellControl = HTMLInputElement | HTMLTextAreaElement;
/** What a key means in a grid. */
export type GridCommand =
  | { readonly kind: 'move' | 'extend'; readonly down: number; readonly right: number }
  | { readonly kind: 'shift'; readonly down: number }
  | { readonly kind: 'undo' | 'redo' | 'fillDown' | 'insert' | 'remove' | 'edit' | 'leave' | 'clear' | 'confirm' };

export const isControl = (target: EventTarget): target is CellControl =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** Whether the cell is stood on rather than typed into: all of it is selected. */
export const isWhole = (control: CellControl): boolean =>
  control.selectionStart === 0 && control.selectionEnd === control.value.length;

/** Whether an arrow leaves the control: stood on always, else from the edge of what is typed. */
function leaves(control: CellControl, down: number, right: number): boolean {
  if (isWhole(control)) return true;
  const { selectionStart, selectionEnd, value } = control;
  if (selectionStart === null || selectionStart !== selectionEnd)
    return control instanceof HTMLInputElement && down !== 0;
  if (right !== 0) return right > 0 ? selectionStart === value.length : selectionStart === 0;
  if (control instanceof HTMLInputElement) return true;
  return down > 0 ? !value.slice(selectionStart).includes('\n') : !value.slice(0, selectionStart).includes('\n');
}

const arrows: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
const controlled: Readonly<Record<string, 'undo' | 'redo' | 'fillDown'>> = { z: 'undo', y: 'redo', d: 'fillDown' };
const alone: Readonly<Record<string, 'edit' | 'leave'>> = { F2: 'edit', Escape: 'leave' };
const withAlt: Readonly<Record<string, 'insert' | 'remove' | 'confirm'>> = {
  Insert: 'insert',
  Delete: 'remove',
  Enter: 'confirm',
};

/** The command of a key pressed in a cell, or null where the key is the control's own. */
export function commandOf(event: KeyboardEvent, control: CellControl, ranged: boolean): GridCommand | null {
  // While an input method composes Chinese, Enter and the arrows belong to it.
  if (event.nativeEvent.isComposing || event.keyCode === 229) return null;
  const { key, shiftKey, altKey } = event;
  const held = event.ctrlKey || event.metaKey;
  const [down = 0, right = 0] = arrows[key] ?? [];
  const arrow = down !== 0 || right !== 0;
  if (altKey && !held) {
    if (arrow) return right === 0 ? { kind: 'shift', down } : null;
    const kind = withAlt[key];
    return kind ? { kind } : null;
  }
  if (held && !arrow) {
    const kind = controlled[key.toLowerCase()];
    if (kind === 'undo' && shiftKey) return { kind: 'redo' };
    return kind && !altKey ? { kind } : null;
  }
  if (key === 'Enter') return held ? null : { kind: 'move', down: shiftKey ? -1 : 1, right: 0 };
  if (arrow && shiftKey) return ranged || isWhole(control) ? { kind: 'extend', down, right } : null;
  if (arrow) return held || leaves(control, down, right) ? { kind: 'move', down, right } : null;
  if (key === 'Delete' || key === 'Backspace') return ranged ? { kind: 'clear' } : null;
  const kind = alone[key];
  return kind ? { kind } : null;
}
