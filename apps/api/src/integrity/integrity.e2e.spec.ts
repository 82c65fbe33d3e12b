import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type TestApi, startApi } from '../../test/api';
import { makers } from '../../test/make';
import { filedEvaluation } from '../../test/make-evaluation';
import { newSigner, trusting } from '../../test/trusted';
import { Db } from '../kit/data/db';
import { merkleRoot } from './merkle';
import type { KnownSeal } from './seal-memory';
import { Seals } from './seals';
import { verify, verifyIn } from './verify';

let api: TestApi;
let owner: pg.Client;
let projectId: string;
let seals: Seals;
let last: KnownSeal;
const signer = newSigner();
const trusted = (roots: readonly KnownSeal[] = []) => trusting(signer, roots);

beforeAll(async () => {
  api = await startApi();
  const make = makers(api);
  const office = await make.office();
  projectId = (await filedEvaluation(api, office)).project.id;
  seals = new Seals(api.get(Db));
  owner = new pg.Client({ connectionString: api.database.ownerUrl });
  await owner.connect();
  const [seal] = await seals.seal(signer);
  last = { id: seal?.id ?? 0, hash: seal?.hash ?? '' };
}, 60_000);
afterAll(async () => {
  await owner.end();
  await api.close();
});

/** Tampers as a superuser can, past every trigger unless `seen`, asks for the verdict, and takes it all back. */
async function verdictAfter(tampering: string, { seen = false, roots = [] as KnownSeal[] } = {}) {
  await owner.query(`begin; set local session_replication_role = ${seen ? 'origin' : 'replica'}`);
  try {
    const { rowCount } = await owner.query(tampering.replaceAll('$1', `'${projectId}'`));
    expect([tampering, rowCount]).not.toEqual([tampering, 0]);
    return await verifyIn(owner, trusted(roots));
  } finally {
    await owner.query('rollback');
  }
}
const faultAfter = async (...asked: Parameters<typeof verdictAfter>): Promise<string> => {
  const verdict = await verdictAfter(...asked);
  return verdict.intact ? 'intact' : verdict.fault;
};

describe('the event chain', () => {
  it('is intact as it was written and sealed', async () => {
    expect(await verify(owner, trusted([last]))).toMatchObject({ intact: true, seals: last.id, seal: last });
  });

  it.each([
    [
      `update event set data = '{"name":"另一个项目"}' where aggregate_id = $1 and seq = 1`,
      'event 1 of .+ was altered',
    ],
    [`delete from event where aggregate_id = $1 and seq = 2`, 'event 2 of .+ is missing'],
    [
      `delete from event where aggregate_id = $1 and seq = (select max(seq) from event where aggregate_id = $1)`,
      'event . of .+ is missing',
    ],
    [
      `update event set transaction = '1' where aggregate_id = $1 and seq = 1`,
      'event 1 of .+, sealed under .+ is altered',
    ],
    [`update event set aggregate_id = gen_random_uuid() where aggregate_id = $1`, 'is missing|was altered'],
    [`update event_head set seq = seq - 1 where aggregate_id = $1`, 'is missing|is not the one'],
    [`update event_seal set signature = 'AAAA'`, 'not signed by a key that is trusted'],
    [`update event_seal set sealed_at = sealed_at + interval '1 second'`, 'seal 1 was altered'],
    [`update event_seal set id = 2 where id = 1`, 'seal 1 is missing'],
    [`update event_seal set leaves = leaves[2:]`, 'seal 1 was altered'],
  ])('names what was done: %s', async (tampering, fault) => {
    expect(await faultAfter(tampering)).toMatch(new RegExp(fault));
  });

  it('names an event that is slipped in, also when its chain is made to fit', async () => {
    const slipped = `with e as (insert into event (aggregate_id, seq, aggregate_type, action, data, at, actor_name, actor_role, actor_org, org_path, division_code, previous_hash, hash)
      select gen_random_uuid(), 1, 'project', 'project.admit', '{}', now(), 'x', 'finance', 'x', '/', '1', '', 'x' returning *)
      insert into event_head select aggregate_id, seq, hash from e`;
    expect(await faultAfter(slipped)).toMatch('was altered');
    const verdict = await verdictAfter(slipped);
    expect(verdict.intact ? [] : verdict.faults).toContainEqual(expect.stringMatching(/was slipped in/));
  });

  it('refuses changes even from the owner', async () => {
    await expect(owner.query(`update event set actor_name = 'x'`)).rejects.toThrow('append-only');
    await expect(owner.query(`delete from event_seal`)).rejects.toThrow('append-only');
    await expect(owner.query(`update row_shape set columns = '{}'`)).rejects.toThrow('append-only');
  });

  it('seals nothing twice', async () => {
    expect(await seals.seal(signer)).toEqual([]);
  });
});

describe('what is gone', () => {
  const gone = 'delete from event_seal; delete from event; delete from event_head; delete from seal_entry';

  it('is missed where all seals are deleted', async () => {
    expect(await faultAfter('delete from event_seal')).toMatch('all of it is gone');
    expect(await faultAfter('delete from event_seal', { roots: [last] })).toMatch(`seal ${last.id}, known as`);
  });

  it('is missed where everything is deleted', async () => {
    expect((await verdictAfter(`do $$ begin ${gone}; end $$`)).intact).toBe(false);
    expect(await faultAfter(`do $$ begin ${gone}; end $$`, { roots: [last] })).toMatch('is missing');
  });

  it('is missed where sealing stands still', async () => {
    const waits = `insert into seal_entry (leaf, at) values ('epoch:1:0', now() - interval '11 minutes')`;
    expect(await faultAfter(waits)).toMatch('the worker does not seal');
  });

  it('is missed where another key signed everything anew', async () => {
    const other = newSigner();
    await owner.query('begin; set local session_replication_role = replica');
    const { rows } = await owner.query<{ id: number; hash: string }>('select id, hash from event_seal');
    for (const { id, hash } of rows)
      await owner.query('update event_seal set key_id = $2, signature = $3 where id = $1', [
        id,
        other.keyId,
        other.sign(hash),
      ]);
    const verdict = await verifyIn(owner, trusted());
    await owner.query('rollback');
    expect(verdict).toMatchObject({
      intact: false,
      fault: expect.stringContaining('not signed by a key that is trusted'),
    });
  });
});

describe('rows of business', () => {
  it.each([
    `update budget_line set amount = amount + 1`,
    `update project set total_amount = total_amount + 1`,
    `update target_version set content = '{}'`,
    `update target_indicator set weight = 1`,
    `update evaluation set total = 1`,
    `update evaluation_item set score = 1`,
    `update budget_approval set document_no = 'x'`,
    `update organisation set name = 'x'`,
    `delete from budget_line`,
    `delete from target_review`,
    `insert into project_fund select project_id, year + 1, source, amount, org_path, division_code from project_fund`,
    `alter table project disable trigger row_updated`,
  ])('are held against what was sealed: %s', async (tampering) => {
    expect((await verdictAfter(tampering)).intact).toBe(false);
  });

  it('are missed without an event, also when the triggers noted the change', async () => {
    expect(await faultAfter(`update project set name = name || '改', version = version + 1`, { seen: true })).toMatch(
      /row .+ of project was written by postgres without an event/,
    );
    expect(await faultAfter(`delete from project_fund`, { seen: true })).toMatch('without an event');
  });

  it('are missed when a forged note borrows the event of an earlier act', async () => {
    const forged = `with t as (update project set name = name || '改' where id = $1 returning *)
      insert into seal_entry (leaf, transaction)
      select concat_ws(':', 'row', e.transaction, 'cx_scoped', (select max(id) from row_shape where table_name = 'project'), app_row_digest(to_jsonb(t)), t.id), e.transaction
        from t join event e on e.aggregate_id = t.id and e.seq = 1`;
    expect(await faultAfter(forged)).toMatch('without an event');
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
