import type { Session } from '../session/session';

/** So many searches are kept. */
const most = 6;

const prefix = 'cx-searches';
const nameOf = ({ user, position }: Session): string => [prefix, user.id, position.id].join(' ');

/** What this person searched in this window, the latest first. */
export function recentSearches(session: Session): readonly string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(nameOf(session)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((text) => typeof text === 'string') : [];
  } catch {
    return [];
  }
}

/** Keeps a search that led somewhere; a browser that stores nothing goes without. */
export function keepSearch(session: Session, text: string): void {
  try {
    const others = recentSearches(session).filter((kept) => kept !== text);
    sessionStorage.setItem(nameOf(session), JSON.stringify([text, ...others].slice(0, most)));
  } catch {
    // Nothing is lost but a convenience.
  }
}

/** Leaves nothing of what was searched in this window to whoever sits here next. */
export function forgetSearches(): void {
  try {
    const names = Object.keys(sessionStorage).filter((name) => name.startsWith(prefix));
    names.forEach((name) => sessionStorage.removeItem(name));
  } catch {
    // Nothing was kept there.
  }
}
