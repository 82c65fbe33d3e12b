import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { usePaper } from './use-paper';

export type DetailTab = { key: string; label: ReactNode; content: ReactNode };
export type TabPanelsProps = {
  /** Names the list of tabs for screen readers. */
  label: string;
  tabs: readonly DetailTab[];
  /** Controls the open tab, for example from the address; otherwise it is kept here. */
  tab?: string | undefined;
  onTab?: ((key: string) => void) | undefined;
};

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/**
 * Parts of a page, one at a time. The tabs wrap on a narrow screen instead of hiding behind a menu; a part that was
 * opened once stays as it was left. Paper has every part, under its name.
 */
export function TabPanels({ label, tabs, tab, onTab }: TabPanelsProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [kept, setKept] = useState(tabs[0]?.key ?? '');
  const wanted = tab ?? kept;
  const open = tabs.some(({ key }) => key === wanted) ? wanted : (tabs[0]?.key ?? '');
  const [visited, setVisited] = useState<ReadonlySet<string>>(new Set([open]));
  if (!visited.has(open)) setVisited(new Set([...visited, open]));
  const paper = usePaper();
  const choose = (key: string): void => {
    setKept(key);
    onTab?.(key);
  };
  const walk = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = tabs.findIndex(({ key }) => key === open);
    const next = (at + step + tabs.length) % tabs.length;
    choose(tabs[next]?.key ?? open);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  };
  return (
    <div className="cx-tabs">
      <div ref={list} className="cx-tab-list" role="tablist" aria-label={label} onKeyDown={walk}>
        {tabs.map(({ key, label: name }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}-${key}`}
            aria-selected={key === open}
            aria-controls={`${id}-${key}-panel`}
            tabIndex={key === open ? 0 : -1}
            onClick={() => choose(key)}
          >
            {name}
          </button>
        ))}
      </div>
      {tabs.map(({ key, label: name, content }) => (
        <div key={key} role="tabpanel" id={`${id}-${key}-panel`} aria-labelledby={`${id}-${key}`} hidden={key !== open}>
          {paper && <h2 className="cx-tab-name">{name}</h2>}
          {(visited.has(key) || paper) && content}
        </div>
      ))}
    </div>
  );
}
