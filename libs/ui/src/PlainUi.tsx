import './ui.css';
import type { ComponentType, ReactNode } from 'react';
import { FocusHeadingContext } from './PageTitle';
import { LinkContext, type LinkProps } from './AppLink';

export type PlainUiProps = {
  link: ComponentType<LinkProps>;
  /** True after the first navigation: then a new page's heading takes the focus. */
  moved: boolean;
  children: ReactNode;
};

/** Look and links for pages of plain elements: the portal stays small because no antd comes with it. */
export const PlainUi = ({ link, moved, children }: PlainUiProps) => (
  <FocusHeadingContext.Provider value={moved}>
    <LinkContext.Provider value={link}>{children}</LinkContext.Provider>
  </FocusHeadingContext.Provider>
);
