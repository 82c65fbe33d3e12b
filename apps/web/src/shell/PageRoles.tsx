import type { Role } from '@chengxiao/domain';
import { Outlet, useMatches } from 'react-router';
import { useSession } from '../session/session';
import { ForbiddenPage } from './ForbiddenPage';
import { isId } from './is-id';
import { NotFoundPage } from './NotFoundPage';

/** What a route says of itself, as its `handle`. */
type Handle = { readonly roles: readonly Role[] };

/** The `handle` of a route whose page is a form for these roles only. */
export const forRoles = (...roles: Role[]): Handle => ({ roles });

/** The page of the address, that it is not for the position one acts in, or that there is none, for nothing has such an id. */
export function PageForRoles() {
  const { position } = useSession();
  const matches = useMatches();
  const ids = matches.flatMap(({ params }) => Object.entries(params).filter(([name]) => /^id$|Id$/.test(name)));
  if (ids.some(([, id]) => !isId(id ?? ''))) return <NotFoundPage />;
  const closed = matches
    .map(({ handle }) => (handle as Handle | undefined)?.roles)
    .find((roles) => roles && !roles.includes(position.role));
  return closed ? <ForbiddenPage roles={closed} /> : <Outlet />;
}
