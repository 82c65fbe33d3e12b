import { cloneElement, type ReactElement, type ReactNode, useId } from 'react';

/** A control on the line of a page, with what it is called before it. */
export function Labelled({ label, children }: { label: ReactNode; children: ReactElement<{ id?: string }> }) {
  const id = useId();
  return (
    <span className="cx-labelled">
      <label htmlFor={id}>{label}</label>
      {cloneElement(children, { id })}
    </span>
  );
}
