import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { OpenList, Suggestion } from './use-cell-list';

type CellListProps<Row> = {
  id: string;
  open: OpenList<Row>;
  /** The grid, which the list is placed in. */
  box: RefObject<HTMLDivElement | null>;
  onTake: (entry: Suggestion<Row>) => void;
};

/** What is offered below a cell; as wide as its longest line. */
export function CellList<Row>({ id, open, box, onTake }: CellListProps<Row>) {
  const { control, title, list, active, none } = open;
  const shown = useRef<HTMLUListElement>(null);
  const [place, setPlace] = useState({ top: 0, left: 0 });
  useLayoutEffect(() => {
    const put = (): void => {
      const [cell, grid] = [control.getBoundingClientRect(), box.current?.getBoundingClientRect()];
      const width = shown.current?.offsetWidth ?? 0;
      if (grid)
        setPlace({
          top: cell.bottom - grid.top + 2,
          left: Math.max(0, Math.min(cell.left, grid.right - width) - grid.left),
        });
    };
    put();
    window.addEventListener('resize', put);
    window.addEventListener('scroll', put, { capture: true, passive: true });
    return () => {
      window.removeEventListener('resize', put);
      window.removeEventListener('scroll', put, { capture: true });
    };
  }, [control, box, list]);
  if (none !== null)
    return (
      <p className="cx-suggest cx-hint" style={place} role="status">
        {none}
      </p>
    );
  return (
    <ul ref={shown} id={id} className="cx-suggest" role="listbox" aria-label={title} style={place}>
      {list.map((entry, index) => (
        <li
          key={entry.id}
          id={`${id}-${entry.id}`}
          role="option"
          aria-selected={index === active}
          // The cell keeps the focus while an entry is clicked.
          onMouseDown={(event) => {
            event.preventDefault();
            onTake(entry);
          }}
        >
          {entry.hint || entry.detail ? <strong>{entry.label}</strong> : entry.label}{' '}
          {entry.hint && <span className="cx-hint">{entry.hint}</span>}
          {entry.detail && <span className="cx-suggest-detail">{entry.detail}</span>}
        </li>
      ))}
    </ul>
  );
}
