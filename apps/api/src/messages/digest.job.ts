import { Logger } from '@nestjs/common';
import { type Language, undoingWords } from '@chengxiao/domain';
import type { Db } from '../kit/data/db';
import { job, work } from '../kit/jobs/jobs';
import { type DigestLine, digestOf } from './digest.words';
import { configuredMailer, type Mailer } from './mailer';

/** Every ten minutes: whoever wants mail is told of what came and is not read. */
export const messageDigest = job('message-digest', { cron: '*/10 * * * *', expireInSeconds: 540 });

export const messageDigestWork = work(messageDigest, async (_, { db, signal }) => {
  const mailer = configuredMailer();
  if (mailer) await mailDigests(db, mailer, process.env['PUBLIC_URL'] ?? '', signal);
});

/** Addresses that are read in one transaction. */
const portion = 100;

type Addressee = {
  readonly userId: string;
  readonly email: string;
  readonly language: Language;
  readonly upTo: string;
};
type Stored = DigestLine & { readonly userId: string };

/** Mails everybody what was written since their last mail. What one address refuses does not stop the others. */
export async function mailDigests(db: Db, mailer: Mailer, home: string, signal?: AbortSignal): Promise<void> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    signal?.throwIfAborted();
    const { addressees, lines } = await db.asWorker(async (tx) => {
      const found = await tx.rows<Addressee>(addresseesSql, [after]);
      const ids = found.map(({ userId }) => userId);
      return {
        addressees: found,
        lines: ids.length > 0 ? await tx.rows<Stored>(linesSql, [ids, JSON.stringify(undoingWords)]) : [],
      };
    });
    const of = Map.groupBy(lines, ({ userId }) => userId);
    for (const { userId, email, language, upTo } of addressees) {
      signal?.throwIfAborted();
      const own = of.get(userId) ?? [];
      if (own.length > 0 && !(await mailer({ to: email, ...digestOf(own, language, home) })))
        new Logger('messages').warn(`a mail address of ${userId} was refused`);
      await db.asWorker((tx) =>
        tx.rows('update mail_address set mailed_to = $2::text::timestamptz where user_id = $1', [userId, upTo]),
      );
    }
    const last = addressees.at(-1);
    if (!last || addressees.length < portion) return;
    after = last.userId;
  }
}

/** Until when messages are certainly written: one walk writes them, in order. */
const addresseesSql = `
select a.user_id as "userId", a.email, a.language, w.written_to::text as "upTo" from mail_address a
  join app_user u on u.id = a.user_id cross join message_walk w
 where a.user_id > $1 and a.mailed_to < w.written_to order by a.user_id limit ${portion}`;

const linesSql = `
select a.user_id as "userId", m.kind, to_char(m.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as at, e.actor_org as "orgName",
       coalesce(p.name, e.data ->> 'title', e.data ->> 'documentNo', '') as name
  from mail_address a
  cross join message_walk w
  join position s on s.user_id = a.user_id
  join message m on m.org_id = s.org_id and (m.user_id is null or m.user_id = a.user_id) and m.written_at > a.mailed_to and m.written_at <= w.written_to
  join event e on e.aggregate_id = m.aggregate_id and e.seq = m.seq
  left join project p on p.id = e.project_id
  left join message_switch c on c.user_id = a.user_id and c.kind = m.kind
  left join message_reader r on r.user_id = a.user_id and r.org_id = m.org_id
  left join message_mark k on k.user_id = a.user_id and k.message_id = m.id
 where a.user_id = any($1) and coalesce(c.email, true) and not coalesce(k.read, m.written_at <= r.read_to, false)
   and not app_undone(e.aggregate_id, e.seq, e.action, $2)
 order by a.user_id, m.at desc, m.id`;
