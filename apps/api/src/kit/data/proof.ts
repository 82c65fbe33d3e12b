import { createHmac, scryptSync } from 'node:crypto';
import type { Actor, Role } from '@chengxiao/domain';
import type { DataSource } from 'typeorm';

/** Who acts, as far as the database asks; the worker by itself is nobody in particular. */
export type Acting = Pick<Actor, 'userId' | 'positionId' | 'orgId' | 'divisionCode' | 'scopePath'> & {
  readonly role: Role | 'worker';
};
export const worker: Acting = {
  role: 'worker',
  userId: '',
  positionId: '',
  orgId: '',
  divisionCode: '',
  scopePath: '',
};

/** The password of the runtime login, from which the key follows. */
export function passwordOf({ options }: DataSource): string {
  const password = 'url' in options && options.url ? new URL(options.url).password : '';
  if (!password) throw new Error('the address of the database must name the password of its login');
  return decodeURIComponent(password);
}

const keys = new Map<string, Buffer>();

/**
 * The key under which API and worker tell the database who acts. It follows from the password of their login, which no SQL
 * can read: `migrate` and every process work it out for themselves.
 */
export function actingKey(password: string): Buffer {
  let key = keys.get(password);
  if (!key) keys.set(password, (key = scryptSync(password, 'chengxiao: who acts', 32)));
  return key;
}

/** The key as HMAC-SHA256 takes it, for a database that knows plain SHA-256. */
export function padsOf(key: Buffer): { readonly inner: Buffer; readonly outer: Buffer } {
  const padded = Buffer.alloc(64);
  key.copy(padded);
  const pad = (mask: number): Buffer => Buffer.from(padded.map((byte) => byte ^ mask));
  return { inner: pad(0x36), outer: pad(0x5c) };
}

/**
 * What shows the database that this process says who acts, on this connection and no other. The path comes last, since it
 * alone is longer than a code; `app_actor_is_proven` puts the same text together.
 */
export const proofOf = (
  key: Buffer,
  { role, userId, positionId, orgId, divisionCode, scopePath }: Acting,
  backend: number,
): string =>
  createHmac('sha256', key)
    .update([backend, role, userId, positionId, orgId, divisionCode, scopePath].join('\n'))
    .digest('hex');
