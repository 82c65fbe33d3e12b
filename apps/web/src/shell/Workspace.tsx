import { ApolloProvider } from '@apollo/client/react';
import { createClient } from '@chengxiao/client';
import { currentLanguage, DetailSkeleton, FocusHeadingContext, ProblemNote, UiProvider } from '@chengxiao/ui';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { Navigate, useLocation } from 'react-router';
import { AppLayout } from './AppLayout';
import { ListServices } from './ListServices';
import { RouterLink } from './RouterLink';
import { PageForRoles } from './PageRoles';
import { signInAt } from '../session/return-address';
import { useSessionControl } from '../session/session';
import { SignInAgain } from '../session/SignInAgain';

/** Everything behind sign-in. */
export function Workspace() {
  const { session, problem, reload } = useSessionControl();
  const { pathname, search, key } = useLocation();
  if (session === undefined)
    return (
      <main className="shell-waiting">
        {problem ? <ProblemNote problem={problem} onRetry={() => void reload()} /> : <DetailSkeleton />}
      </main>
    );
  if (session === null) return <Navigate to={signInAt(pathname + search)} replace />;
  if (session.mustChangePassword && pathname !== '/account') return <Navigate to="/account" replace />;
  return (
    <UiProvider link={RouterLink}>
      <ClientProvider key={`${session.user.id} ${session.position.id}`}>
        <FocusHeadingContext.Provider value={key !== 'default'}>
          <AppLayout>
            <ListServices>
              <PageForRoles />
            </ListServices>
          </AppLayout>
          <SignInAgain />
        </FocusHeadingContext.Provider>
      </ClientProvider>
    </UiProvider>
  );
}

/** A client of its own for each position: nothing cached for one is ever shown to another. */
function ClientProvider({ children }: { children: ReactNode }) {
  const { expire, expired } = useSessionControl();
  const client = useMemo(() => createClient({ language: currentLanguage, onSignedOut: expire }), [expire]);
  const was = useRef(expired);
  useEffect(() => {
    // What could not be read while nobody was signed in.
    if (was.current && !expired) void client.refetchQueries({ include: 'active' }).catch(() => undefined);
    was.current = expired;
  }, [client, expired]);
  return <ApolloProvider client={client}>{children}</ApolloProvider>;
}
