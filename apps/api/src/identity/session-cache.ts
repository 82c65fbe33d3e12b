/** How long a process may go without asking the database again who stands behind a token, in milliseconds. */
export const sessionLifetime = 1000;
/** Far more than people who work at one time; beyond it everything is asked again. */
const most = 10_000;

type Kept<T> = { readonly found: Promise<T | null>; readonly until: number };

/**
 * Sessions that were asked for within the last second, by the hash of their token: a page sends many requests at once.
 * What ends sessions in this process clears it; what another process ended is known here a second later.
 */
export class SessionCache<T> {
  private readonly kept = new Map<string, Kept<T>>();

  /** The session behind a token as it was within the last second, or as `read` finds it; unknown tokens are not kept. */
  find(token: string, read: () => Promise<T | null>): Promise<T | null> {
    const now = performance.now();
    const known = this.kept.get(token);
    if (known && known.until > now) return known.found;
    if (this.kept.size >= most) this.clear();
    const found = read();
    const kept = { found, until: now + sessionLifetime };
    this.kept.set(token, kept);
    const forget = () => {
      if (this.kept.get(token) === kept) this.kept.delete(token);
    };
    found.then((session) => (session ? undefined : forget()), forget);
    return found;
  }

  /** Forgets everything; also what is being read, which began before. */
  clear(): void {
    this.kept.clear();
  }
}
