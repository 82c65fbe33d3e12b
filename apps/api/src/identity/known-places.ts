import { createHash, randomBytes } from 'node:crypto';
import { knownPlaceDays, networkOf } from '@chengxiao/domain';
import type { Tx } from '../kit/data/db';
import type { Place } from './login-limit';

/** Places a person is known at; beyond it the one that was used longest ago is forgotten. */
const most = 30;

/** The cookie that tells a device on which somebody signed in before; it lets nobody in, and stays when a session ends. */
export const deviceCookieName = (secure: boolean): string => (secure ? '__Host-chengxiao-device' : 'chengxiao-device');
export const deviceCookieSeconds = knownPlaceDays * 24 * 3600;

const isDeviceToken = (text: string | undefined): text is string => /^[\w-]{43}$/.test(text ?? '');
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** How a person is known where a request comes from. */
export async function placeOf(
  tx: Tx,
  userId: string | null,
  { address, device }: { address: string; device?: string | undefined },
): Promise<Place> {
  const hash = isDeviceToken(device) ? hashOf(device) : null;
  const known = userId
    ? await tx.rows<{ kind: string }>(
        `select kind from known_place where user_id = $1 and used_at > now() - make_interval(days => $4)
            and ((kind = 'device' and key = $2) or (kind = 'address' and key = $3))`,
        [userId, hash, networkOf(address), knownPlaceDays],
      )
    : [];
  const has = (kind: string): boolean => known.some((each) => each.kind === kind);
  return { address, knownDevice: has('device') ? hash : null, knownAddress: has('address') };
}

/** Remembers that a person signed in here, and answers the token of the device: the one it has, or a new one. */
export async function rememberPlace(
  tx: Tx,
  userId: string,
  { address, device }: { address: string; device?: string | undefined },
): Promise<string> {
  // A token that nobody was given is not taken over: whoever put it there would know it.
  const [given] = isDeviceToken(device)
    ? await tx.rows(`select from known_place where kind = 'device' and key = $1 limit 1`, [hashOf(device)])
    : [];
  const token = given && device ? device : randomBytes(32).toString('base64url');
  for (const [kind, key] of [
    ['device', hashOf(token)],
    ['address', networkOf(address)],
  ])
    await tx.rows(
      `insert into known_place (user_id, kind, key) values ($1, $2, $3)
       on conflict (user_id, kind, key) do update set used_at = now()`,
      [userId, kind, key],
    );
  await tx.rows(
    `delete from known_place where (user_id, kind, key) in (
       select user_id, kind, key from known_place where user_id = $1 order by used_at desc offset $2)`,
    [userId, most],
  );
  return token;
}

/** Forgets where a person signed in before: whoever was there is a stranger again. */
export async function forgetPlaces(tx: Tx, userId: string): Promise<void> {
  await tx.rows('delete from known_place where user_id = $1', [userId]);
}
