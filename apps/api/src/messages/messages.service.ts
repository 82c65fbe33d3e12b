import { Injectable } from '@nestjs/common';
import { type Actor, finding, isMailAddress, type Language, normalise, orInvalid } from '@chengxiao/domain';
import type { MailAddressDto, MessageStandingDto, MessageSwitchDto } from '@chengxiao/dto';
import { Db, type Tx } from '../kit/data/db';
import { orNotFound } from '../kit/data/change';
import { mailConfigured } from './mailer';
import { unreadCount } from './messages.reads';

/** What people do with their messages. These are marks of one's own, so they leave no event; a message itself is never changed. */
@Injectable()
export class MessagesService {
  constructor(private readonly db: Db) {}

  /** Marks some of one's messages as read, or as unread again. @throws `NOT_FOUND` where one is not there */
  mark(actor: Actor, ids: readonly string[], read: boolean): Promise<MessageStandingDto> {
    return this.db.as(actor, async (tx) => {
      const marked = await tx.rows(
        `insert into message_mark (user_id, message_id, read)
         select $1, m.id, $3 from message m where m.id = any($2) order by m.id
         on conflict (user_id, message_id) do update set read = excluded.read, marked_at = now() returning message_id`,
        [actor.userId, ids, read],
      );
      orNotFound(marked.length === new Set(ids).size ? marked : undefined);
      return { unread: await unreadCount(tx, actor) };
    });
  }

  /** Everything that was written until a message, or until now, is read; marks of single messages are over with that. */
  markAll(actor: Actor, upTo: string | null): Promise<MessageStandingDto> {
    return this.db.as(actor, async (tx) => {
      if (upTo) orNotFound(await tx.one('select from message where id = $1', [upTo]));
      await readTo(tx, actor, upTo);
      return { unread: await unreadCount(tx, actor) };
    });
  }

  /** Switches one kind on or off, in the product and by mail. */
  async setSwitch(actor: Actor, { kind, inApp, email }: MessageSwitchDto): Promise<MessageSwitchDto> {
    await this.db.as(actor, (tx) =>
      tx.rows(
        `insert into message_switch (user_id, kind, in_app, email) values ($1, $2, $3, $4)
         on conflict (user_id, kind) do update set in_app = excluded.in_app, email = excluded.email`,
        [actor.userId, kind, inApp, email],
      ),
    );
    return { kind, inApp, email };
  }

  /** Where one is mailed, and whether this place sends mail at all. */
  mailAddress(tx: Tx, actor: Actor): Promise<MailAddressDto> {
    return tx
      .one<{ email: string }>('select email from mail_address where user_id = $1', [actor.userId])
      .then((row) => ({ email: row?.email ?? null, available: mailConfigured() }));
  }

  /** Keeps where one wants to be mailed, in the language one reads, or forgets it. @throws `INVALID` */
  setMailAddress(actor: Actor, typed: string | null, language: Language): Promise<MailAddressDto> {
    const email = normalise(typed ?? '');
    orInvalid(email === '' || isMailAddress(email) ? [] : [finding('email', 'notMailAddress')]);
    return this.db.as(actor, async (tx) => {
      if (email === '') await tx.rows('delete from mail_address where user_id = $1', [actor.userId]);
      else
        // What happened before is not mailed after.
        await tx.rows(
          `insert into mail_address (user_id, email, language) values ($1, $2, $3)
           on conflict (user_id) do update set email = excluded.email, language = excluded.language, set_at = now()`,
          [actor.userId, email, language],
        );
      return this.mailAddress(tx, actor);
    });
  }
}

/** Moves the line below which everything is read, and forgets the marks below it. */
async function readTo(tx: Tx, { userId, orgId }: Actor, upTo: string | null): Promise<void> {
  await tx.rows(
    `insert into message_reader as r (user_id, org_id, read_to)
     select $1, $2, max(m.written_at) from message m where m.org_id = $2 and ($3::uuid is null or m.id = $3) having count(*) > 0
     on conflict (user_id, org_id) do update set read_to = greatest(r.read_to, excluded.read_to)`,
    [userId, orgId, upTo],
  );
  await tx.rows(
    `delete from message_mark k using message m, message_reader r
      where k.user_id = $1 and m.id = k.message_id and m.org_id = $2 and r.user_id = $1 and r.org_id = $2 and m.written_at <= r.read_to`,
    [userId, orgId],
  );
}
