import { job, work } from '../kit/jobs/jobs';

/** Every night: what was kept long enough is removed. How long that is stands in the policies of the worker, and nowhere else. */
export const retention = job('retention', { cron: '10 3 * * *' });

/** Sessions with their addresses, requests that could come again, drafts that nobody went on with. */
const aged = ['session', 'request_replay', 'form_draft'] as const;

export const retentionWork = work(retention, async (_, { db, signal }) => {
  for (const table of aged) {
    signal.throwIfAborted();
    // The worker sees and removes the old rows only.
    await db.asWorker((tx) => tx.rows(`delete from ${table}`));
  }
});
