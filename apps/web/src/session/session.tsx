import type { FinanceSection, Role } from '@chengxiao/domain';
import type { Problem } from '@chengxiao/ui';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { rest } from '../api/rest';

export type Position = {
  id: string;
  role: Role;
  /** Section of the finance bureau; none acts for all of it. */
  section?: FinanceSection | null;
  orgId: string;
  orgName: string;
  divisionCode: string;
  divisionName: string;
};
/** Who is signed in, and in which position they act. */
export type Session = {
  user: { id: string; username: string; name: string };
  position: Position;
  positions: Pick<Position, 'id' | 'role' | 'section' | 'orgName'>[];
  mustChangePassword: boolean;
};

export type SessionControl = {
  /** `undefined` while it is asked for, `null` when nobody is signed in. */
  session: Session | null | undefined;
  /** Why the session could not be asked for. */
  problem: Problem | null;
  signIn: (username: string, password: string) => Promise<Problem | null>;
  signOut: () => Promise<void>;
  signOutEverywhere: () => Promise<Problem | null>;
  switchPosition: (positionId: string) => Promise<Problem | null>;
  changePassword: (current: string, next: string) => Promise<Problem | null>;
  reload: () => Promise<Problem | null>;
  /** The server no longer knows the session; the page stays, and signing in goes on over it. */
  expire: () => void;
  expired: boolean;
  /** Signs in again where the session ended, in the position it had. */
  resume: (username: string, password: string) => Promise<Problem | null>;
  /** Gives up what is on the page. */
  leave: () => void;
};

export const SessionContext = createContext<SessionControl | null>(null);

/** Signing in and out, and everything about one's own session. */
export function useSessionControl(): SessionControl {
  const control = useContext(SessionContext);
  if (!control) throw new Error('useSessionControl needs a SessionProvider');
  return control;
}

/** The session of the signed-in person; only inside the workspace. */
export function useSession(): Session {
  const { session } = useSessionControl();
  if (!session) throw new Error('useSession is for pages behind sign-in');
  return session;
}

export function SessionProvider({ children }: { children: ReactNode }) {
  const [session, setSession] = useState<Session | null | undefined>(undefined);
  const [problem, setProblem] = useState<Problem | null>(null);
  const reload = useCallback(async () => {
    const answer = await rest<Session>('GET', '/api/session');
    const signedOut = answer.problem?.code === 'UNAUTHENTICATED';
    setProblem(signedOut ? null : answer.problem);
    if (answer.value || signedOut) setSession(answer.value);
    return answer.problem;
  }, []);
  useEffect(() => void reload(), [reload]);
  const [expired, setExpired] = useState(false);
  const expire = useCallback(() => setExpired(true), []);
  const leave = useCallback(() => {
    setExpired(false);
    setSession(null);
  }, []);
  const control = useMemo<SessionControl>(() => {
    /** Does something to the session, then asks what it is now. */
    const thenReload = async (method: 'POST' | 'PUT', path: string, body: unknown): Promise<Problem | null> => {
      const { problem: refused } = await rest(method, path, body);
      return refused ?? reload();
    };
    const end = async (path: string): Promise<Problem | null> => {
      const { problem: refused } = await rest('DELETE', path);
      if (!refused || refused.code === 'UNAUTHENTICATED') leave();
      return refused;
    };
    const resume = async (username: string, password: string): Promise<Problem | null> => {
      const signedIn = await rest<Session>('POST', '/api/session', { username, password });
      if (signedIn.problem) return signedIn.problem;
      const { value: now, problem: unreachable } = await rest<Session>('GET', '/api/session');
      if (!now) return unreachable;
      const before = session?.position.id;
      // A session begins in a position of its own choice; the page belongs to the one it was opened in.
      const back = now.position.id !== before && now.positions.some(({ id }) => id === before);
      const refused = back ? await thenReload('PUT', '/api/session/position', { positionId: before }) : null;
      if (!back) setSession(now);
      if (!refused) setExpired(false);
      return refused;
    };
    return {
      session,
      problem,
      reload,
      expire,
      expired,
      resume,
      leave,
      signIn: (username, password) => thenReload('POST', '/api/session', { username, password }),
      signOut: async () => void (await end('/api/session')),
      signOutEverywhere: () => end('/api/sessions'),
      switchPosition: (positionId) => thenReload('PUT', '/api/session/position', { positionId }),
      changePassword: (current, next) => thenReload('PUT', '/api/password', { current, next }),
    };
  }, [session, problem, reload, expire, expired, leave]);
  return <SessionContext.Provider value={control}>{children}</SessionContext.Provider>;
}
