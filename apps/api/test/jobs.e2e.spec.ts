import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../src/data-source';
import { Db } from '../src/kit/data/db';
import { migrateQueues } from '../src/kit/jobs/job-queues';
import { JobRunner } from '../src/kit/jobs/job-runner';
import { enqueue, job, work, type Work } from '../src/kit/jobs/jobs';
import { cloneDatabase, type TestDatabase } from './database';

const quick = { retryDelay: 0, retryLimit: 1, heartbeatSeconds: 10 } as const;
const counting = job<{ runId: string }>('counting', quick);
const failing = job<{ runId: string }>('failing', quick);
const nightly = job('nightly', { cron: '30 2 * * *' });

let database: TestDatabase;
let owner: DataSource;
let source: DataSource;
let db: Db;
beforeAll(async () => {
  Logger.overrideLogger(false);
  database = await cloneDatabase();
  owner = await new DataSource(dataSourceOptions(database.ownerUrl, 1)).initialize();
  source = await new DataSource(dataSourceOptions(database.runtimeUrl, 4)).initialize();
  db = new Db(source);
  await migrateQueues(
    owner,
    database.ownerUrl,
    [counting, failing, nightly].map((each) => ({ job: each, handle: async () => {} })),
  );
});
afterAll(async () => {
  await source.destroy();
  await owner.destroy();
  await database.drop();
});

const running = new Set<JobRunner>();
afterEach(async () => {
  for (const runner of running) await stop(runner);
  await database.owner.query('delete from pgboss.job');
});

/** A worker of its own, as worker.ts starts it, that looks for jobs more often. */
async function start(...works: Work[]): Promise<JobRunner> {
  const runner = new JobRunner(database.runtimeUrl, db, works, 0.5);
  running.add(runner);
  await runner.onApplicationBootstrap();
  return runner;
}
async function stop(runner: JobRunner): Promise<void> {
  running.delete(runner);
  await runner.beforeApplicationShutdown();
}

type JobRow = { name: string; state: string; retry_count: number; output: unknown };
const rows = async (name: string): Promise<JobRow[]> =>
  (await database.owner.query<JobRow>('select * from pgboss.job where name = $1 order by created_on', [name])).rows;
const states = async (name: string): Promise<string[]> => (await rows(name)).map((row) => row.state);

/** Waits long, because the machine may be busy; what is awaited usually comes at once. */
async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
const queue = (runId: string, singletonKey?: string) =>
  db.asWorker((tx) => enqueue(tx, counting, { runId }, singletonKey ? { singletonKey } : {}));

describe('a queued job', () => {
  it('is there when its transaction is committed, and gone when it is rolled back', async () => {
    const failed = db.asWorker(async (tx) => {
      expect(await enqueue(tx, counting, { runId: 'a' })).toBe(true);
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await states('counting')).toEqual([]);
    await queue('a');
    expect(await states('counting')).toEqual(['created']);
  });

  it('is queued once per key while one waits or runs, and again after that', async () => {
    expect(await queue('a', 'k')).toBe(true);
    expect(await queue('a', 'k')).toBe(false);
    expect(await queue('b')).toBe(true);
    expect(await queue('b')).toBe(true);
    const seen: string[] = [];
    await start(work(counting, async ({ runId }) => void seen.push(runId)));
    await until(async () => (await states('counting')).every((state) => state === 'completed'));
    expect(seen.sort()).toEqual(['a', 'b', 'b']);
    expect(await queue('a', 'k')).toBe(true);
  });

  it('goes into a declared queue', async () => {
    for (const name of ['unknown', 'given-up'])
      await expect(db.asWorker((tx) => enqueue(tx, job(name), {}))).rejects.toThrow('no rows');
  });
});

describe('workers', () => {
  it('never do one job twice at the same time', async () => {
    const seen: string[] = [];
    const counts = work(counting, async ({ runId }) => {
      seen.push(runId);
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
    await start(counts);
    await start(counts);
    const wanted = Array.from({ length: 12 }, (_, at) => `run-${at}`);
    for (const runId of wanted) await queue(runId);
    await until(async () => (await states('counting')).every((state) => state === 'completed'));
    expect(seen.sort()).toEqual(wanted.sort());
  });

  it('try a failing job again, then park it and tell, and keep what failed to themselves', async () => {
    let tries = 0;
    const givenUp: string[] = [];
    const fail = async () => {
      tries += 1;
      throw Object.assign(new Error('预算 31200000.00 元'), { detail: 'Key (name)=(公路)' });
    };
    await start(work(failing, fail, async ({ runId }) => void givenUp.push(runId)));
    await db.asWorker((tx) => enqueue(tx, failing, { runId: 'f' }));
    await until(() => givenUp.length > 0);
    expect(tries).toBe(2);
    expect(givenUp).toEqual(['f']);
    const [parked] = await rows('failing');
    expect(parked).toMatchObject({ state: 'failed', retry_count: 1 });
    expect(parked?.output).toEqual({
      name: 'Error',
      message: expect.stringMatching(/^see [0-9a-f]{8} in the worker's log$/),
      stack: '',
    });
  });

  it('give a job back when they stop, without costing it an attempt', async () => {
    let begun = 0;
    const patient = work(counting, async (_, { signal }) => {
      begun += 1;
      await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    });
    await queue('a');
    for (const time of [1, 2, 3]) {
      const runner = await start(patient);
      await until(() => begun === time);
      await stop(runner);
      expect(await states('counting')).toEqual(['retry']);
      expect(begun).toBe(time);
    }
    const done: string[] = [];
    await start(work(counting, async ({ runId }) => void done.push(runId)));
    await until(() => done.length > 0);
    expect(done).toEqual(['a']);
  });

  it('show that they live while a long job runs', async () => {
    let finish = () => {};
    await start(work(counting, () => new Promise<void>((resolve) => (finish = resolve))));
    await queue('a');
    const alive = `select from pgboss.job where state = 'active' and heartbeat_on > started_on`;
    await until(async () => (await database.owner.query(alive)).rowCount === 1);
    finish();
    await until(async () => (await states('counting'))[0] === 'completed');
  });

  it('take over the job of a worker that died', async () => {
    await queue('a');
    await database.owner.query(
      `update pgboss.job set state = 'active', started_on = now() - interval '9 minutes', heartbeat_on = now() - interval '9 minutes'`,
    );
    const done: string[] = [];
    const runner = await start(work(counting, async ({ runId }) => void done.push(runId)));
    await runner.supervise();
    await until(() => done.length > 0);
    expect(done).toEqual(['a']);
  });

  it('go on after the database cut their connections', async () => {
    const done: string[] = [];
    await start(work(counting, async ({ runId }) => void done.push(runId)));
    const { rowCount } = await database.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'chengxiao jobs'`,
    );
    expect(rowCount).toBeGreaterThan(0);
    await queue('a');
    await until(() => done.length > 0);
    expect(done).toEqual(['a']);
  });

  it('queue a recurring job when it is due', async () => {
    await database.owner.query(
      `update pgboss.schedule set cron = '* * * * *'; update pgboss.version set cron_on = null`,
    );
    await new Promise<void>((ran) => void start(work(nightly, async () => ran())));
  });
});
