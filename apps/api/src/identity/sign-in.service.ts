import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type EventWord,
  type FinanceSection,
  ProblemError,
  refusal,
  type Role,
  usernameKey,
} from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { Db, type Tx } from '../kit/data/db';
import type { Acting } from '../kit/data/proof';
import { record } from '../kit/data/record';
import { placeOf, rememberPlace } from './known-places';
import { type Attempt, LoginLimit, type Place } from './login-limit';
import { verifyPassword } from './passwords';
import { type PositionRow, toActor } from './position-actor';
import { SessionCache } from './session-cache';

/** Hours after which a session ends however busy it is. */
const absoluteHours = 8;

/** Where a request comes from, as far as a session remembers it. */
export type Origin = {
  readonly address: string;
  readonly agent: string;
  /** The token of a device on which somebody signed in before. */
  readonly device?: string | undefined;
};
/** Someone who knows the password. */
export type Person = { readonly id: string; readonly username: string; readonly name: string };
/** What stands behind a token. */
export type SessionActor = {
  readonly actor: Actor;
  readonly sessionId: string;
  readonly username: string;
  readonly divisionName: string;
  readonly mustChangePassword: boolean;
};
export type PositionChoice = {
  readonly id: string;
  readonly role: Role;
  readonly section: FinanceSection | null;
  readonly orgId: string;
  readonly orgName: string;
};

type SessionRow = PositionRow & {
  session_id: string;
  username: string;
  division_name: string;
  must_change_password: boolean;
  seen_ago: number;
};

export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Signing in and out, and telling who stands behind a token. */
@Injectable()
export class SignInService {
  private readonly known = new SessionCache<SessionActor>();

  constructor(
    private readonly db: Db,
    private readonly limit: LoginLimit,
  ) {}

  /**
   * The person behind a user name and password. The try is counted before the password is looked at.
   * @throws `LOCKED_OUT` with the time to wait (`signInLimits`), over all spellings of the name;
   * `SIGN_IN_FAILED` otherwise, in the same words for an unknown name.
   */
  async check(username: string, password: string, from: Origin): Promise<Person> {
    const key = usernameKey(username);
    const { user, place } = await this.db.asIdentity(async (tx) => {
      const found = await tx.one<Person & { passwordHash: string }>(
        `select id, username, name, password_hash as "passwordHash" from app_user
          where username_key = $1 and disabled_at is null and (one_time_until is null or one_time_until > now())`,
        [key],
      );
      return { user: found, place: await placeOf(tx, found?.id ?? null, from) };
    });
    const attempt = await this.attempt(key, place, user);
    if (!(await verifyPassword(user?.passwordHash ?? null, password)) || !user) {
      if (user) await this.recordSignInFailure(user, 'failed', place);
      throw new ProblemError(refusal('SIGN_IN_FAILED', 'signInFailed'));
    }
    await attempt.forgive();
    return { id: user.id, username: user.username, name: user.name };
  }

  private async attempt(key: string, place: Place, user: Person | null): Promise<Attempt> {
    try {
      return await this.limit.take(key, place);
    } catch (error) {
      if (user && error instanceof ProblemError) await this.recordSignInFailure(user, 'slowed', place);
      throw error;
    }
  }

  /** Remembers where a person signed in, and answers the token that the device keeps. */
  remember(person: Person, origin: Origin): Promise<string> {
    return this.db.asIdentity((tx) => rememberPlace(tx, person.id, origin));
  }

  /** Opens a session in the person's first position and answers its token, which is nowhere stored. */
  async open(person: Person, origin: Origin): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.db.asIdentity(async (tx) => {
      const position = (await this.positionsOf(tx, person.id))[0];
      if (!position) throw new ProblemError(refusal('SIGN_IN_FAILED', 'signInFailed'));
      const who = await this.actAs(tx, person, position);
      await this.insert(tx, token, who, origin);
      await this.recordSignInEvent(tx, who, 'user.signIn', { address: origin.address });
    });
    return token;
  }

  /** Who acts with this token, or null when it is unknown, ended, idle or expired; known for a second. */
  resolve(token: string): Promise<SessionActor | null> {
    const hash = tokenHash(token);
    return this.known.find(hash, () => this.read(hash));
  }

  /** Forgets who stands behind which token, once sessions ended or people changed. */
  forgetSessions(): void {
    this.known.clear();
  }

  private async read(hash: string): Promise<SessionActor | null> {
    const [row] = await this.db.call<SessionRow>('select * from app_session_actor($1)', [hash]);
    if (!row) return null;
    // The time of the last request is kept to the minute: a write on every read would cost more than it tells.
    if (row.seen_ago > 60) {
      await this.db.asIdentity((tx) =>
        tx.rows(`update session set last_seen_at = now() where id = $1`, [row.session_id]),
      );
    }
    return toSessionActor(row);
  }

  /** The positions a person may act in, oldest first. */
  positions(userId: string): Promise<PositionChoice[]> {
    return this.db.asIdentity((tx) => this.positionsOf(tx, userId));
  }

  /** Moves to another position of the same person: the old session ends and a new token is answered. */
  async switchPosition(current: SessionActor, positionId: string, origin: Origin): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const person = { id: current.actor.userId, username: current.username, name: current.actor.name };
    await this.db.asIdentity(async (tx) => {
      const position = (await this.positionsOf(tx, person.id)).find((each) => each.id === positionId);
      if (!position) throw new ProblemError(refusal('NOT_FOUND', 'notFound'));
      await tx.rows(`update session set ended_at = now() where id = $1 and ended_at is null`, [current.sessionId]);
      const who = await this.actAs(tx, person, position);
      await this.insert(tx, token, who, origin);
      await this.recordSignInEvent(tx, who, 'user.switchPosition', {});
    });
    this.forgetSessions();
    return token;
  }

  private insert(tx: Tx, token: string, { userId, positionId }: Acting, origin: Origin) {
    return tx.rows(
      `insert into session (id, token_hash, user_id, position_id, expires_at, address, agent)
       values ($1, $2, $3, $4, now() + make_interval(hours => $5), $6, $7)`,
      [uuid(), tokenHash(token), userId, positionId, absoluteHours, origin.address, origin.agent.slice(0, 200)],
    );
  }

  private positionsOf(tx: Tx, userId: string): Promise<PositionChoice[]> {
    return tx.rows<PositionChoice>(
      `select p.id, p.role, p.section, o.id as "orgId", o.name as "orgName" from position p join organisation o on o.id = p.org_id
        where p.user_id = $1 and p.ended_at is null and app_today() between p.from_on and coalesce(p.until_on, 'infinity')
        order by p.created_at, p.id`,
      [userId],
    );
  }

  /**
   * A wrong password for a known person is worth an event, and so is that tries had to wait: the person and the auditor
   * should see it. A burst is one event of each kind in a quarter of an hour, not a thousand.
   */
  private async recordSignInFailure(person: Person, kind: 'failed' | 'slowed', { address }: Place): Promise<void> {
    if (!(await this.limit.isNews(person.id, kind))) return;
    await this.db.asIdentity(async (tx) => {
      const position = (await this.positionsOf(tx, person.id))[0];
      const data = { address, ...(kind === 'slowed' ? { slowed: true } : {}) };
      if (position) await this.recordSignInEvent(tx, await this.actAs(tx, person, position), 'user.signInFailed', data);
    });
  }

  /** Says who acts from here on, for the session and for the event: the database takes neither from anybody else. */
  private async actAs(tx: Tx, person: Pick<Person, 'id'>, { id, role, orgId }: PositionChoice): Promise<Acting> {
    const place = await tx.one<{ path: string; divisionCode: string }>(
      `select path, division_code as "divisionCode" from organisation where id = $1`,
      [orgId],
    );
    if (!place) throw new Error('a position has an organisation');
    const { path: scopePath, divisionCode } = place;
    const who = { userId: person.id, positionId: id, role, orgId, divisionCode, scopePath };
    await tx.actAs(who);
    return who;
  }

  private recordSignInEvent(tx: Tx, who: Acting, action: EventWord, data: object): Promise<void> {
    const { userId: id, scopePath: orgPath, divisionCode } = who;
    return record(tx, who, action, { type: 'user', id, orgPath, divisionCode }, data);
  }
}

function toSessionActor(row: SessionRow): SessionActor {
  return {
    sessionId: row.session_id,
    username: row.username,
    divisionName: row.division_name,
    mustChangePassword: row.must_change_password,
    actor: toActor(row),
  };
}
