import { type ChildProcess, execFileSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startPostgres } from '../../../tools/embedded-postgres.ts';
import { fillFiledYear } from './filed-year.ts';
import { waitForExit, program, startProcess } from './stage.ts';

/** What the worker needed for a region's year. */
export type WhatIfFigures = {
  /** From the first portion to the last, as the product itself keeps it. */
  readonly seconds: number;
  readonly cpu: number;
  readonly perSecond: number;
  readonly changed: number;
  /** Resident memory of the worker at its peak. */
  readonly megabytes: number;
};
type Measured = {
  /** Seconds to make the data. */
  readonly prepared: number;
  readonly other: WhatIfFigures;
  readonly same: WhatIfFigures;
};

const count = 120_000;

/** The real worker on one core, PostgreSQL beside it: a year under a pattern of the ministry, and under its own pack. */
export async function measureWhatIf(): Promise<Measured> {
  const postgres = await startPostgres({ ephemeral: true });
  const owner = new pg.Client({ connectionString: postgres.url });
  try {
    const password = randomBytes(12).toString('hex');
    const { login } = JSON.parse(
      await program('dist/apps/api/migrate.js', { DATABASE_URL: postgres.url, RUNTIME_PASSWORD: password }),
    ) as { login: string };
    await owner.connect();
    const began = performance.now();
    await fillFiledYear(owner, count);
    const prepared = (performance.now() - began) / 1000;
    await owner.query('set session_replication_role = origin');
    const url = Object.assign(new URL(postgres.url), { username: login, password }).toString();
    const other = await withWorker(url, (worker) => runOne(owner, worker, 'mof-101hao-2021'));
    const same = await withWorker(url, (worker) => runOne(owner, worker, 'nm-10hao-2021'));
    return { prepared, other, same };
  } finally {
    await owner.end();
    await postgres.stop();
  }
}

async function withWorker<T>(url: string, work: (worker: ChildProcess) => Promise<T>): Promise<T> {
  const worker = await startProcess('dist/apps/api/worker.js', { RUNTIME_DATABASE_URL: url, NODE_ENV: 'production' });
  try {
    pin(worker);
    return await work(worker);
  } finally {
    await waitForExit(worker);
  }
}

/** Keeps a process with all its threads on the last core; where there is no taskset, the system decides. */
function pin({ pid }: ChildProcess): void {
  try {
    execFileSync('taskset', ['-acp', '1', String(pid)], { stdio: 'ignore' });
  } catch {
    console.log('  (no taskset: the worker is not kept on one core)');
  }
}

type Stored = { readonly state: string; readonly seconds: number };

async function runOne(owner: pg.Client, worker: ChildProcess, pack: string): Promise<WhatIfFigures> {
  const id = randomUUID();
  await owner.query(ask, [id, pack, count]);
  await owner.query(`select app_enqueue('what-if', jsonb_build_object('whatIfId', $1::text), $1::text)`, [id]);
  for (;;) {
    await sleep(500);
    if (worker.exitCode !== null) throw new Error(`the worker ended with ${worker.exitCode}`);
    const [run] = (await owner.query<Stored>(look, [id])).rows;
    if (!run || run.state === 'queued' || run.state === 'running') continue;
    if (run.state !== 'done') throw new Error(`the what-if is ${run.state}`);
    const { rowCount } = await owner.query('select from what_if_change where what_if_id = $1', [id]);
    const { cpu, megabytes } = usageOf(worker);
    return { seconds: run.seconds, cpu, perSecond: Math.round(count / run.seconds), changed: rowCount ?? 0, megabytes };
  }
}

/** CPU seconds of all threads so far, and the highest resident memory. */
function usageOf({ pid }: ChildProcess): { cpu: number; megabytes: number } {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return { cpu: (Number(fields[11]) + Number(fields[12])) / 100, megabytes: Math.round(Number(peak) / 1024) };
}

const ask = `
insert into what_if (id, rule_pack_id, pack_id, pack_version, content, year, state, total, asked_by, asked_by_name, asked_by_org, org_path, division_code)
select $1, id, pack_id, pack_version, content, 2026, 'queued', $3, gen_random_uuid(), '经办', '自治区财政厅', '/150000/', '150000'
  from rule_pack where pack_id = $2`;
const look = `select state, extract(epoch from finished_at - started_at)::float8 as seconds from what_if where id = $1`;
