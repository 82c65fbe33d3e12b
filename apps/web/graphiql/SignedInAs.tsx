import { useEffect, useState } from 'react';

type Session = { user: { name: string }; position: { orgName: string; role: string } };

/** Says as whom documents run, or where to sign in. */
export function SignedInAs() {
  const [session, setSession] = useState<Session | null>();
  useEffect(() => {
    fetch('/api/session', { credentials: 'same-origin' })
      .then((response) => (response.ok ? response.json() : null))
      .then(setSession, () => setSession(null));
  }, []);
  if (session === undefined) return <span className="cx-as">成效 GraphiQL</span>;
  if (session === null)
    return (
      <a className="cx-as" href="/sign-in">
        成效 GraphiQL · 请先登录 Sign in first
      </a>
    );
  const { user, position } = session;
  return <span className="cx-as">{`成效 GraphiQL · ${user.name} · ${position.orgName} · ${position.role}`}</span>;
}
