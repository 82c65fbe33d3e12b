import { setTimeout as sleep } from 'node:timers/promises';
import { tellNewEvents } from '../src/messages';
import { Db } from '../src/kit/data/db';
import type { TestApi } from './api';

const left = 'select exists (select from event_untold) as left';

/** Writes the messages of everything that has happened. Transactions of other tests on the same server may hold some back a moment. */
export async function tellAll(api: TestApi): Promise<void> {
  for (;;) {
    await tellNewEvents(api.get(Db));
    const { rows } = await api.database.owner.query<{ left: boolean }>(left);
    if (!rows[0]?.left) return;
    await sleep(20);
  }
}
