import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getRollbackPlans } from 'pg-boss';
import { DataSource } from 'typeorm';
import { cloneDatabase, type TestDatabase } from '../../test/database';
import { dataSourceOptions } from '../data-source';
import { migrate } from '../migrate';
import { migrateQueues, queueVersion } from './job-queues';
import { job, work } from './jobs';

let database: TestDatabase;
let owner: DataSource;
beforeAll(async () => {
  database = await cloneDatabase();
  owner = await new DataSource(dataSourceOptions(database.ownerUrl, 1)).initialize();
});
afterAll(async () => {
  await owner.destroy();
  await database.drop();
});

const bringUp = (...jobs: ReturnType<typeof job>[]) =>
  migrateQueues(
    owner,
    database.ownerUrl,
    jobs.map((each) => work(each, async () => {})),
  );
const column = async (statement: string): Promise<unknown[]> =>
  (await database.owner.query({ text: statement, rowMode: 'array' })).rows.map(([value]: unknown[]) => value);
const indexes = () => column(`select indexdef from pg_indexes where schemaname = 'pgboss' order by indexname`);

describe('the tables of the job queue', () => {
  it('are brought up from an older version to what a new database has', async () => {
    const fresh = await indexes();
    const version = await queueVersion(owner);
    await database.owner.query(getRollbackPlans('pgboss'));
    expect(await queueVersion(owner)).not.toBe(version);
    expect(await indexes()).not.toEqual(fresh);
    await bringUp();
    expect(await queueVersion(owner)).toBe(version);
    expect(await indexes()).toEqual(fresh);
  });

  it('follow what the code declares: options change, and a schedule ends with its declaration', async () => {
    await bringUp(job('nightly', { cron: '30 2 * * *' }), job('import', { retryLimit: 2 }));
    await bringUp(job('import', { retryLimit: 5 }));
    expect(await column(`select retry_limit from pgboss.queue where name = 'import'`)).toEqual([5]);
    expect(await column('select name from pgboss.schedule')).toEqual([]);
  });

  it('are left alone by code that is older than they are', async () => {
    await database.owner.query('update pgboss.version set version = version + 1');
    await expect(migrate(database.ownerUrl, 'unchanged')).rejects.toThrow('newer than this code');
  });
});
