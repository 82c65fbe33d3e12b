import { eventRights } from '@chengxiao/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { actingKey, padsOf } from './kit/data/proof';

/** What is loaded is the recorder's: its tables are open to no other role, and the owner may act as it. */
const asRecorder = (source: DataSource, work: (recorder: EntityManager) => Promise<unknown>): Promise<unknown> =>
  source.transaction(async (recorder) => {
    await recorder.query('set local role cx_recorder');
    await work(recorder);
  });

/**
 * Keeps the key under which API and worker tell the database who acts. The key before stays, so that processes that still
 * run with an earlier password of the login go on until they end; what is older is forgotten.
 */
export const keepActingKey = (source: DataSource, password: string): Promise<unknown> =>
  asRecorder(source, async (recorder) => {
    const { inner, outer } = padsOf(actingKey(password));
    await recorder.query(
      'insert into acting_key (inner_pad, outer_pad) values ($1, $2) on conflict (inner_pad) do nothing',
      [inner, outer],
    );
    await recorder.query(
      'delete from acting_key where inner_pad <> $1 and id < (select max(id) from acting_key where inner_pad <> $1)',
      [inner],
    );
  });

/** Who may record what, as the lifecycles of this release say. */
export const installEventWords = (source: DataSource): Promise<unknown> =>
  asRecorder(source, async (recorder) => {
    await recorder.query('delete from event_word');
    await recorder.query(
      `insert into event_word (word, roles, from_above)
       select word, roles, "fromAbove" from jsonb_to_recordset($1::jsonb) w (word text, roles text[], "fromAbove" boolean)`,
      [JSON.stringify(eventRights())],
    );
  });
