import { type RefObject, useLayoutEffect, useState } from 'react';
import type { GridSuggest, Suggestion } from './use-suggest';

type SuggestListProps<Row> = {
  id: string;
  suggest: GridSuggest<Row>;
  open: {
    readonly control: HTMLElement;
    readonly list: readonly Suggestion<Row>[];
    readonly active: number;
    readonly none: boolean;
  };
  /** The grid, which the list is placed in. */
  box: RefObject<HTMLDivElement | null>;
  onChoose: (entry: Suggestion<Row>) => void;
};

/** Entries of a library below a cell. */
export function SuggestList<Row>({ id, suggest, open, box, onChoose }: SuggestListProps<Row>) {
  const { control, list, active, none } = open;
  const [place, setPlace] = useState({ top: 0, left: 0 });
  useLayoutEffect(() => {
    const put = (): void => {
      const [cell, grid] = [control.getBoundingClientRect(), box.current?.getBoundingClientRect()];
      if (grid)
        setPlace({
          top: cell.bottom - grid.top + 2,
          left: Math.max(0, Math.min(cell.left, grid.right - 420) - grid.left),
        });
    };
    put();
    window.addEventListener('resize', put);
    return () => window.removeEventListener('resize', put);
  }, [control, box]);
  if (none)
    return (
      <p className="cx-suggest cx-hint" style={place} role="status">
        {suggest.none}
      </p>
    );
  return (
    <ul id={id} className="cx-suggest" role="listbox" aria-label={suggest.title} style={place}>
      {list.map((entry, index) => (
        <li
          key={entry.id}
          id={`${id}-${entry.id}`}
          role="option"
          aria-selected={index === active}
          // The cell keeps the focus while an entry is clicked.
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(entry);
          }}
        >
          <strong>{entry.label}</strong> <span className="cx-hint">{entry.hint}</span>
          <span className="cx-suggest-detail">{entry.detail}</span>
        </li>
      ))}
    </ul>
  );
}
