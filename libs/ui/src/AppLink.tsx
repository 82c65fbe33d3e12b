import { type ComponentType, createContext, type ReactNode, useContext } from 'react';

export type LinkProps = { href: string; className?: string; children: ReactNode };
const Anchor = ({ href, ...rest }: LinkProps) => <a href={href} {...rest} />;

/** The application puts its router's link here; without one a link is an ordinary anchor. */
export const LinkContext = createContext<ComponentType<LinkProps>>(Anchor);

/** A link to a page of the application. */
export function AppLink(props: LinkProps) {
  const Link = useContext(LinkContext);
  return <Link {...props} />;
}
