import { type ReactNode, useId } from 'react';

/** A titled part of a home: a white panel with its head. */
export function Panel({
  title,
  count,
  extra,
  children,
}: {
  title: string;
  count?: number | undefined;
  extra?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className="hp-panel" aria-labelledby={id}>
      <header>
        <h2 id={id}>
          {title}
          {count !== undefined && <span className="hp-count">{count}</span>}
        </h2>
        {extra && <div className="hp-extra">{extra}</div>}
      </header>
      {children}
    </section>
  );
}
