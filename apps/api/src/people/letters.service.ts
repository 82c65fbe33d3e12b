import { Injectable } from '@nestjs/common';
import { type Actor, mostLetters, ProblemError, refusal, refusePersonEdit } from '@chengxiao/domain';
import { hashPassword, SignInService } from '../identity';
import { editEach } from '../kit/data/act';
import { orNotFound } from '../kit/data/change';
import { Db } from '../kit/data/db';
import { allAllowed } from '../kit/data/many';
import { oneTimePassword } from './one-time-password';
import { personAggregate } from './person.entity';

/** What a letter tells: it exists nowhere else, and is made once. */
export type AccountLetter = {
  readonly name: string;
  readonly username: string;
  readonly orgName: string;
  readonly password: string;
  readonly goodUntil: string;
};

/** One-time passwords, to be handed over on paper. */
@Injectable()
export class LettersService {
  constructor(
    private readonly db: Db,
    private readonly signIn: SignInService,
  ) {}

  /**
   * Gives each of these people a one-time password and ends their sessions; all or none.
   * @throws `BAD_REQUEST` for too many, `NOT_FOUND`, `NOT_YOUR_ROLE`
   */
  async give(actor: Actor, ids: readonly string[]): Promise<AccountLetter[]> {
    const asked = [...new Set(ids)];
    if (asked.length > mostLetters)
      throw new ProblemError(refusal('BAD_REQUEST', 'tooManyLetters', { max: mostLetters }));
    // Hashing takes long: no row is locked meanwhile.
    const made = await Promise.all(
      asked.map(async (id) => {
        const password = oneTimePassword();
        return { id, password, hash: await hashPassword(password) };
      }),
    );
    const letters = await this.db.as(actor, async (tx) => {
      const seen = await tx.rows<{ id: string; version: number }>(
        'select id, version from app_user where id = any($1)',
        [asked],
      );
      const versions = new Map(seen.map(({ id, version }) => [id, version]));
      const judgement = await editEach(
        tx,
        actor,
        personAggregate,
        asked.map((id) => ({ id, version: orNotFound(versions.get(id)) })),
        {
          action: 'resetPassword',
          refuse: refusePersonEdit,
          step: () => ({ values: { mustChangePassword: true } }),
        },
      );
      allAllowed(judgement);
      await tx.rows(
        `update app_user u set password_hash = m.hash, version = u.version + 1
           from unnest($1::uuid[], $2::text[]) m (id, hash) where u.id = m.id`,
        [made.map(({ id }) => id), made.map(({ hash }) => hash)],
      );
      return tx.rows<Omit<AccountLetter, 'password'> & { id: string }>(
        `select u.id, u.name, u.username, o.name as "orgName", (u.one_time_until at time zone 'Asia/Shanghai')::date::text as "goodUntil"
           from app_user u join organisation o on o.id = u.org_id where u.id = any($1) order by o.path, u.name, u.id`,
        [asked],
      );
    });
    this.signIn.forgetSessions();
    const passwordOf = new Map(made.map(({ id, password }) => [id, password]));
    return letters.map(({ id, ...letter }) => ({ ...letter, password: passwordOf.get(id) ?? '' }));
  }
}
