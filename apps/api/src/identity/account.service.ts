import { Injectable } from '@nestjs/common';
import { type Actor, checkPassword, type EventWord, finding, orInvalid } from '@chengxiao/domain';
import { orNotFound } from '../kit/data/change';
import { Db, type Tx } from '../kit/data/db';
import { record } from '../kit/data/record';
import { forgetPlaces } from './known-places';
import { LoginLimit } from './login-limit';
import { verifyPassword, hashPassword } from './passwords';
import { type SessionActor, SignInService } from './sign-in.service';

/** An open session as its owner sees it. */
export type OwnSession = {
  readonly id: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly address: string;
  readonly userAgent: string;
};

/** What people do with their own account: sessions and password. */
@Injectable()
export class AccountService {
  constructor(
    private readonly db: Db,
    private readonly signIn: SignInService,
    private readonly limit: LoginLimit,
  ) {}

  /** One's open sessions, newest first. */
  sessions(actor: Actor): Promise<OwnSession[]> {
    return this.db.asIdentity((tx) =>
      tx.rows<OwnSession>(
        `select id, created_at as "createdAt", last_seen_at as "lastSeenAt", address, agent as "userAgent" from session
          where user_id = $1 and ended_at is null and expires_at > now() and last_seen_at > now() - interval '30 minutes'
          order by created_at desc`,
        [actor.userId],
      ),
    );
  }

  /** Ends one of one's own sessions. @throws `NOT_FOUND` for anyone else's. */
  async end(actor: Actor, sessionId: string): Promise<void> {
    await this.db.asIdentityOf(actor, async (tx) => {
      const [ended] = await tx.rows(
        `update session set ended_at = now() where id = $1 and user_id = $2 and ended_at is null returning id`,
        [sessionId, actor.userId],
      );
      orNotFound(ended);
      await this.recordAccountEvent(tx, actor, 'user.signOut', { session: sessionId });
    });
    this.signIn.forgetSessions();
  }

  /** Ends all of one's sessions, this one too; where one signed in before is forgotten. */
  async endAll(actor: Actor): Promise<void> {
    await this.db.asIdentityOf(actor, async (tx) => {
      await tx.rows(`update session set ended_at = now() where user_id = $1 and ended_at is null`, [actor.userId]);
      await forgetPlaces(tx, actor.userId);
      await this.recordAccountEvent(tx, actor, 'user.signOutEverywhere');
    });
    this.signIn.forgetSessions();
  }

  /**
   * Sets a new password by the policy, and ends all other sessions.
   * @throws `INVALID` at `current` or `next`; `LOCKED_OUT` when the present one was wrong too often
   */
  async changePassword({ actor, username, sessionId }: SessionActor, current: string, next: string): Promise<void> {
    orInvalid(checkPassword(next, username, current));
    const attempt = await this.limit.takeChange(actor.userId);
    const user = await this.db.asIdentity((tx) =>
      tx.one<{ passwordHash: string; version: number }>(
        `select password_hash as "passwordHash", version from app_user where id = $1`,
        [actor.userId],
      ),
    );
    if (!user || !(await verifyPassword(user.passwordHash, current))) orInvalid([finding('current', 'passwordWrong')]);
    await attempt.forgive();
    const passwordHash = await hashPassword(next);
    await this.db.asIdentityOf(actor, async (tx) => {
      await tx.rows(
        `update app_user set password_hash = $2, password_changed_at = now(), must_change_password = false, version = version + 1 where id = $1`,
        [actor.userId, passwordHash],
      );
      await tx.rows(`update session set ended_at = now() where user_id = $1 and id <> $2 and ended_at is null`, [
        actor.userId,
        sessionId,
      ]);
      await this.recordAccountEvent(tx, actor, 'user.changePassword');
    });
    this.signIn.forgetSessions();
  }

  private recordAccountEvent(tx: Tx, actor: Actor, action: EventWord, data: object = {}): Promise<void> {
    return record(
      tx,
      actor,
      action,
      { type: 'user', id: actor.userId, orgPath: actor.orgPath, divisionCode: actor.divisionCode },
      data,
    );
  }
}
