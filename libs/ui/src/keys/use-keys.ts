import { useEffect, useRef } from 'react';
import { type Key, stateKeys } from './keys';

/**
 * The keys of a page, a part of it or the frame, under a title: they work while it is shown, and `?` lists them. Letters
 * rest while somebody types, and all but `inDialogs` while a dialog is open. Keys that work `everywhere`
 * come after those of the page.
 */
export function useKeys(title: string, keys: readonly Key[], everywhere = false): void {
  const group = useRef({ title, keys });
  group.current = { title, keys };
  useEffect(() => stateKeys(group, everywhere), [everywhere]);
}
