import { type ComponentType, createContext, type ReactNode } from 'react';
import { AppLink } from '../AppLink';
import { useUiText } from '../ui.i18n';

/** A way to look at a list, as a tab above it. */
export type ListView = {
  readonly key: string;
  readonly label: string;
  readonly count?: number | undefined;
  readonly href: string;
};

export type ViewTabsProps = {
  views: readonly ListView[];
  /** The key of the view that is open. */
  view: string | undefined;
  /** What they are, where they are not views of a list. */
  label?: string;
  /** Stands behind the tabs. */
  children?: ReactNode;
};

/** Ways to look at a list; nothing where there is only one. */
export function ViewTabs({ views, view, label, children }: ViewTabsProps) {
  const t = useUiText();
  if (views.length === 0 && !children) return null;
  return (
    <nav className="cx-views" aria-label={label ?? t('list.views')}>
      {views.map(({ key, label: name, count, href }) => (
        <span key={key} aria-current={key === view ? 'page' : undefined}>
          <AppLink href={href}>
            {name} {count !== undefined && <span className="cx-view-count">{count}</span>}
          </AppLink>
        </span>
      ))}
      {children}
    </nav>
  );
}

export type ListViewsProps = ViewTabsProps & {
  /** The name of the list. */
  list: string;
  /** Which columns are shown, as the address would say it; empty where nobody chose. */
  columns: string;
};

/** The application may put a person's own views beside those of the page. */
export const ListViewsContext = createContext<ComponentType<ListViewsProps>>(ViewTabs);
