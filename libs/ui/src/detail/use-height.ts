import { type RefObject, useEffect, useRef, useState } from 'react';

/** The height of an element, followed while it changes; zero where nothing is drawn. */
export function useHeight<E extends HTMLElement>(): [RefObject<E | null>, number] {
  const element = useRef<E>(null);
  const [height, setHeight] = useState(0);
  useEffect(() => {
    if (!element.current || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() => setHeight(element.current?.offsetHeight ?? 0));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return [element, height];
}
