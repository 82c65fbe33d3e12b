import './ui.css';
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { FocusHeadingContext } from './PageTitle';
import { LinkContext, type LinkProps } from './AppLink';
import { useLateTypefaces } from './use-late-typefaces';

export type PlainUiProps = {
  link: ComponentType<LinkProps>;
  /** True after the first navigation: then a new page's heading takes the focus. */
  moved: boolean;
  /** Nobody takes it along on paper: what watches over that need not be fetched. */
  screenOnly?: boolean;
  children: ReactNode;
};

const nothing = { PlainPrintWatch: () => null };
/** What knows the typefaces is fetched beside the page, and pages do without where it cannot be. */
const PlainPrintWatch = lazy(async () => {
  const { PlainPrintWatch: watch } = await import('./PlainPrintWatch').catch(() => nothing);
  return { default: watch };
});

/** Look and links for pages of plain elements: the portal stays small because no antd comes with it. */
export function PlainUi({ link, moved, screenOnly = false, children }: PlainUiProps) {
  useLateTypefaces();
  return (
    <FocusHeadingContext.Provider value={moved}>
      <LinkContext.Provider value={link}>{children}</LinkContext.Provider>
      {!screenOnly && (
        <Suspense>
          <PlainPrintWatch />
        </Suspense>
      )}
    </FocusHeadingContext.Provider>
  );
}
