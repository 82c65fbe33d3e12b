import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type TestApi, startApi } from '../../test/api';
import { makers } from '../../test/make';
import { Db } from '../kit/data/db';
import { merkleRoot } from './merkle';
import { Seals } from './seals';
import { verify } from './verify';

let api: TestApi;
let owner: pg.Client;
let projectId: string;
let seals: Seals;
beforeAll(async () => {
  api = await startApi();
  const make = makers(api);
  projectId = (await make.project(await make.office(), 'admitted')).id;
  seals = new Seals(api.get(Db));
  owner = new pg.Client({ connectionString: api.database.ownerUrl });
  await owner.connect();
  await settled();
  expect(await seals.seal()).toBe(3);
});
afterAll(async () => {
  await owner.end();
  await api.close();
});

/** Waits until nothing older is under way on the server: other tests write there at the same time, and a seal passes none of that by. */
async function settled(): Promise<void> {
  const past = 'select max(transaction) < pg_snapshot_xmin(pg_current_snapshot()) as past from event';
  while (!(await owner.query<{ past: boolean }>(past)).rows[0]?.past)
    await new Promise((resolve) => setTimeout(resolve, 50));
}

/** Tampers as a superuser can, past the append-only trigger, asks for the verdict, and puts everything back. */
async function verdictAfter(...tampering: string[]) {
  await owner.query('begin; set local session_replication_role = replica');
  for (const statement of tampering) await owner.query(statement, statement.includes('$1') ? [projectId] : []);
  // The verifier opens its own transaction, so the tampering is committed and undone by a copy of the rows.
  await owner.query('commit');
  return verify(owner);
}

describe('the event chain', () => {
  beforeEach(async () => {
    await owner.query(
      'create table if not exists kept_event as select * from event; create table if not exists kept_seal as select * from event_seal',
    );
    await owner.query(`begin; set local session_replication_role = replica; delete from event; insert into event select * from kept_event;
      delete from event_seal; insert into event_seal select * from kept_seal; commit`);
  });
  afterAll(() => owner.query('drop table kept_event; drop table kept_seal'));

  it('is intact as it was written and sealed', async () => {
    expect(await verify(owner)).toEqual({ intact: true, events: 3, seals: 1 });
  });

  it('names an altered event', async () => {
    const verdict = await verdictAfter(
      `update event set data = '{"name":"另一个项目"}' where aggregate_id = $1 and seq = 1`,
    );
    expect(verdict).toMatchObject({
      intact: false,
      fault: expect.stringContaining(`event 1 of ${projectId} (project.draft`),
    });
  });

  it('names a missing event in the middle', async () => {
    const verdict = await verdictAfter(`delete from event where aggregate_id = $1 and seq = 2`);
    expect(verdict).toEqual({ intact: false, fault: `event 2 of ${projectId} is missing` });
  });

  it('names a missing event at the end, also when the head was made to fit', async () => {
    expect(await verdictAfter(`delete from event where aggregate_id = $1 and seq = 3`)).toEqual({
      intact: false,
      fault: `event 3 of ${projectId} is missing`,
    });
    const verdict = await verdictAfter(
      `update event_head set seq = 2, hash = (select hash from event where aggregate_id = $1 and seq = 2) where aggregate_id = $1`,
    );
    expect(verdict).toEqual({ intact: false, fault: `event 3 of ${projectId}, sealed under 1, is missing or altered` });
    await owner.query(
      `update event_head set seq = 3, hash = (select hash from kept_event where aggregate_id = $1 and seq = 3) where aggregate_id = $1`,
      [projectId],
    );
  });

  it('names reordered events', async () => {
    const verdict = await verdictAfter(
      `update event set seq = -seq where aggregate_id = $1 and seq in (2, 3)`.replace('-seq', 'seq + 100'),
      `update event set seq = case seq when 102 then 3 else 2 end where aggregate_id = $1 and seq > 100`,
    );
    expect(verdict).toMatchObject({ intact: false, fault: expect.stringContaining(`event 2 of ${projectId}`) });
  });

  it('names a seal that is missing', async () => {
    await settled();
    await seals.seal();
    expect(await verdictAfter(`update event_seal set id = 2 where id = 1`)).toEqual({
      intact: false,
      fault: 'seal 2 was altered',
    });
  });

  it('refuses changes even from the owner', async () => {
    await expect(owner.query(`update event set actor_name = 'x'`)).rejects.toThrow('append-only');
    await expect(owner.query(`delete from event_seal`)).rejects.toThrow('append-only');
  });

  it('seals nothing twice', async () => {
    expect(await seals.seal()).toBeNull();
  });
});

describe('the Merkle root', () => {
  it('depends on every leaf and on their order', () => {
    expect(
      new Set([
        merkleRoot(['a', 'b', 'c']),
        merkleRoot(['a', 'c', 'b']),
        merkleRoot(['a', 'b']),
        merkleRoot(['a', 'b', 'c', 'c']),
        merkleRoot([]),
      ]).size,
    ).toBe(5);
  });
});
