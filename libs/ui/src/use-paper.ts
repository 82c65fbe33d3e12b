import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

let printing = false;
const told = new Set<() => void>();
const tell = (now: boolean) => (): void => {
  printing = now;
  // The browser looks at the page as soon as it has been told.
  flushSync(() => told.forEach((each) => each()));
};
if (typeof window !== 'undefined') {
  window.addEventListener('beforeprint', tell(true));
  window.addEventListener('afterprint', tell(false));
}

const subscribe = (onChange: () => void) => {
  told.add(onChange);
  return () => told.delete(onChange);
};

/** Whether the page is being printed: then a part shows what it otherwise folds. */
export const usePaper = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => printing,
    () => false,
  );
