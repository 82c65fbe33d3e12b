/**
 * How guessing a password is slowed down without locking the person out; the reasons are in
 * `docs/adr/0019-sign-in-slows-down.md`. Every try counts before the password is looked at, and a right one is given back.
 */
export const signInLimits = {
  /** For one name from one address, or from one device on which the person signed in before: beyond it nothing is looked at. */
  here: { tries: 5, minutes: 15 },
  /** For one name from everywhere else: `free` tries, then each waits twice as long as the one before, up to `longest` seconds. */
  name: { free: 10, minutes: 60, longest: 60 },
  /** For one address, over all names: whole bureaus share one, so many are free and the wait stays short. */
  address: { free: 300, minutes: 15, longest: 5 },
  /** For the present password when a new one is set: a session that somebody left open is no way to guess it. */
  change: { tries: 5, minutes: 15 },
} as const;

/** How many days a device or an address stays known after a person signed in there. */
export const knownPlaceDays = 180;

/** Seconds until the next try, once `tries` have been used. */
export const waitAfter = (tries: number, { free, longest }: { free: number; longest: number }): number =>
  tries <= free ? 0 : Math.min(longest, 2 ** Math.min(30, tries - free - 1));

/**
 * The part of an address that one household or office holds: an IPv4 address as it is, also inside IPv6, and of IPv6 the
 * first 64 bits, because whoever has one of those addresses has them all.
 */
export function networkOf(address: string): string {
  const four = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (four) return four;
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? [];
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array.from({ length: zeros }, () => '0'), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
