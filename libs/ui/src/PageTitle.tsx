import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import { useUiText } from './ui.i18n';

/** True after the first navigation inside the application: then a new page's heading takes the focus. */
export const FocusHeadingContext = createContext(false);

/** The one h1 of a page; names the browser tab, and tells screen readers that the page changed. */
export function PageTitle({ title, children }: { title: string; children?: ReactNode }) {
  const t = useUiText();
  const heading = useRef<HTMLHeadingElement>(null);
  const takeFocus = useContext(FocusHeadingContext);
  useEffect(() => {
    if (takeFocus) heading.current?.focus({ preventScroll: true });
    // As the page opens, never later: the first filter that is typed after a reload is a navigation too.
  }, []);
  const product = t('product');
  useEffect(() => {
    document.title = `${title} - ${product}`;
  }, [title, product]);
  return (
    <h1 ref={heading} tabIndex={-1} className="cx-title">
      {title}
      {children}
    </h1>
  );
}
