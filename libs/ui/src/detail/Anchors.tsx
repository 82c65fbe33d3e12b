import { type MouseEvent, useEffect, useState } from 'react';
import { useUiText } from '../ui.i18n';
import type { Anchor } from './use-sections';

type AnchorsProps = {
  anchors: readonly Anchor[];
  /** How much of the screen sticks to the top, in pixels. */
  offset: number;
};

/** The way to each part of the page; the part in sight is marked, and one without content is grey. */
export function Anchors({ anchors, offset }: AnchorsProps) {
  const t = useUiText();
  const current = useInSight(anchors, offset);
  const go = (event: MouseEvent, id: string): void => {
    event.preventDefault();
    const section = document.getElementById(id);
    section?.scrollIntoView?.({ block: 'start' });
    section?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  };
  return (
    <nav className="cx-anchors" aria-label={t('sections')}>
      <ul>
        {anchors.map(({ id, title, count, empty }) => (
          <li key={id}>
            {empty ? (
              <span
                className="cx-anchor-empty"
                title={typeof empty === 'string' ? empty : t('emptySection', { title })}
              >
                {title}
              </span>
            ) : (
              <a
                href={`#${id}`}
                aria-current={id === current ? 'location' : undefined}
                onClick={(event) => go(event, id)}
              >
                {title}
                {count !== undefined && count > 0 && <span className="cx-view-count"> {count}</span>}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The last part whose head has passed what sticks to the top; at the end of the page the last part. */
function useInSight(anchors: readonly Anchor[], offset: number): string | undefined {
  const [current, setCurrent] = useState<string>();
  useEffect(() => {
    const ids = anchors.filter(({ empty }) => !empty).map(({ id }) => id);
    const look = (): void => {
      const root = document.documentElement;
      const atEnd = window.scrollY > 0 && window.scrollY + window.innerHeight >= root.scrollHeight - 2;
      const passed = ids.filter((id) => {
        const top = document.getElementById(id)?.getBoundingClientRect().top;
        return top !== undefined && top <= offset + 24;
      });
      setCurrent(atEnd ? ids.at(-1) : (passed.at(-1) ?? ids[0]));
    };
    look();
    window.addEventListener('scroll', look, { passive: true });
    return () => window.removeEventListener('scroll', look);
  }, [anchors, offset]);
  return current;
}
