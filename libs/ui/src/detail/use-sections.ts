import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';

/** A part of a detail page, as its anchor shows it. */
export type Anchor = {
  readonly id: string;
  readonly title: string;
  readonly count?: number | undefined;
  /** There is nothing yet, and why: the anchor is grey, and the part is not drawn. */
  readonly empty: boolean | string;
};
type Known = { readonly anchor: Anchor; readonly element: Element };
type Register = { readonly put: (anchor: Anchor, element: Element) => void; readonly drop: (id: string) => void };

const SectionsContext = createContext<Register | null>(null);
export const SectionsProvider = SectionsContext.Provider;

const inPageOrder = (a: Known, b: Known): number =>
  a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

/** The parts of a page in the order in which they stand, wherever they are drawn: each makes itself known. */
export function useSections(): { readonly anchors: readonly Anchor[]; readonly register: Register } {
  const known = useRef(new Map<string, Known>());
  const [anchors, setAnchors] = useState<readonly Anchor[]>([]);
  const tell = useCallback(
    () => setAnchors([...known.current.values()].sort(inPageOrder).map(({ anchor }) => anchor)),
    [],
  );
  const register = useMemo<Register>(
    () => ({
      put: (anchor, element) => {
        known.current.set(anchor.id, { anchor, element });
        tell();
      },
      drop: (id) => {
        known.current.delete(id);
        tell();
      },
    }),
    [tell],
  );
  return { anchors, register };
}

/** Makes a part known to its page; answers the reference for its element. */
export function useAnchor({ id, title, count, empty }: Anchor) {
  const register = useContext(SectionsContext);
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!register || !element.current) return undefined;
    register.put({ id, title, count, empty }, element.current);
    return () => register.drop(id);
  }, [register, id, title, count, empty]);
  return element;
}
