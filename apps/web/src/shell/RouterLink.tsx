import type { LinkProps } from '@chengxiao/ui';
import { Link } from 'react-router';

/** Links of libs/ui without loading the page anew. */
export const RouterLink = ({ href, ...rest }: LinkProps) => <Link to={href} {...rest} />;
