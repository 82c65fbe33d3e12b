import { setTimeout as sleep } from 'node:timers/promises';
import { type Case, figure } from '../kit/case.ts';
import { brokenInvariants } from '../kit/invariants.ts';
import type { World } from '../kit/world.ts';

/** Seconds within which a job of a worker that died goes on: what shows no sign of life for a minute is taken up again. */
const limit = 150;

/** kill -9 of the only worker in the middle of a job, with no other alive: after its start the job ends, done once. */
export const killWorker: Case = {
  name: 'kill-worker',
  group: 'faults',
  zh: '强杀后台进程',
  en: 'kill -9 of the worker',
  own: { worker: true },
  async run(world) {
    const found: string[] = [];
    const finance = await world.sessionOf(world.person('nm-cz'));
    const [{ id: packId = '', year = 2025 } = {}] = await world.rows<{ id: string; year: number }>(
      `select p.id, e.year from rule_pack p, (select year from evaluation where state = 'filed' group by year order by count(*) desc limit 1) e
        where p.state in ('active', 'superseded', 'draft') and p.division_code = '150000' order by p.from_year desc limit 1`,
    );
    const client = await world.su.connect();
    let runId = '';
    try {
      await client.query('begin; lock table what_if_change, what_if_portion in access exclusive mode');
      const result = await finance.act(
        `mutation ($rulePackId: ID!, $year: Int!) { result: startWhatIf(rulePackId: $rulePackId, year: $year) { __typename ... on WhatIf { id } ... on Problem { code detail } } }`,
        { rulePackId: packId, year },
      );
      runId = String(result.id ?? '');
      if (!runId) found.push(`no job began: ${JSON.stringify(result)}`);
      await active(world);
      await world.kill('worker.js');
    } finally {
      await client.query('rollback');
      client.release();
    }
    if (!runId) return figure('no job', found);
    await sleep(500);
    await world.start('worker.js');
    const since = performance.now();
    let ended = false;
    while (!ended && performance.now() - since < limit * 1000) {
      await sleep(500);
      ended = (await world.rows('select from what_if where id = $1 and finished_at is not null', [runId])).length > 0;
    }
    const seconds = Math.round((performance.now() - since) / 1000);
    if (!ended) found.push(`the job did not go on within ${limit} s`);
    found.push(...(await brokenInvariants(world)));
    return figure(`a job that was cut off ended ${seconds} s after the worker began again`, found);
  },
};

/** Waits until the worker works on the job. */
async function active(world: World): Promise<void> {
  for (let turn = 0; turn < 200; turn++) {
    const rows = await world.rows(`select from pg_stat_activity where usename = $1 and wait_event_type = 'Lock'`, [
      world.mould.login,
    ]);
    if (rows.length > 0) return;
    await sleep(50);
  }
}
