import type { Role } from '@chengxiao/domain';
import { Outlet, useMatches } from 'react-router';
import { useSession } from '../session/session';
import { ForbiddenPage } from './ForbiddenPage';

/** What a route says of itself, as its `handle`. */
type Handle = { readonly roles: readonly Role[] };

/** The `handle` of a route whose page is a form for these roles only. */
export const forRoles = (...roles: Role[]): Handle => ({ roles });

/** The page of the address, or that it is not for the position one acts in. */
export function PageForRoles() {
  const { position } = useSession();
  const allowed = useMatches().every(
    ({ handle }) => (handle as Handle | undefined)?.roles.includes(position.role) ?? true,
  );
  return allowed ? <Outlet /> : <ForbiddenPage />;
}
