/** Where to go after sign-in: only pages of this application, never an address someone else put into the link. */
export const safeReturn = (address: string | null): string =>
  address && /^\/(?![/\\])/.test(address) && !address.startsWith('/sign-in') ? address : '/';

/** The sign-in page that leads back to `path`; the home page needs no return address. */
export const signInAt = (path: string): string =>
  path === '/' ? '/sign-in' : `/sign-in?return=${encodeURIComponent(path)}`;
