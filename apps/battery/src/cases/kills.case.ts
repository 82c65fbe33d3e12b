import { setTimeout as sleep } from 'node:timers/promises';
import { type Case, figure } from '../kit/case.ts';
import { brokenInvariants } from '../kit/invariants.ts';
import { Load, writers } from '../kit/load.ts';
import type { Random } from '../kit/random.ts';
import type { World } from '../kit/world.ts';

/** kill -9 of the API while people write: what was acknowledged is there, once. */
const killsOf = (name: string, kills: number, short: boolean): Case => ({
  name,
  group: 'faults',
  zh: '强杀服务进程',
  en: 'kill -9 of the API',
  short,
  own: { worker: false },
  async run(world, random) {
    const load = new Load(world, await writers(world));
    for (let turn = 0; turn < kills; turn++) {
      await sleep(300 + random.below(700));
      await world.kill('main.js');
      await world.start('main.js');
    }
    await sleep(300);
    const found = [...(await load.end()), ...(await brokenInvariants(world))];
    return figure(`${kills} kills; ${String(load)}`, found);
  },
});
export const killApi = killsOf('kill-api', 20, false);
export const quickKillApi = killsOf('quick-kill-api', 2, true);

/** kill -9 of PostgreSQL: the API lives on, answers 503 meanwhile, and what was acknowledged is there. */
export const killPostgres: Case = {
  name: 'kill-postgres',
  group: 'faults',
  zh: '强杀数据库',
  en: 'kill -9 of PostgreSQL',
  own: { worker: true, settings: ['synchronous_commit=on', 'full_page_writes=on'] },
  async run(world, random) {
    const found: string[] = [];
    const load = new Load(world, await writers(world));
    const kills = 5;
    for (let turn = 1; turn <= kills; turn++) {
      await sleep(1000 + random.below(1000));
      await world.cluster.kill();
      await sleep(500);
      await world.cluster.start();
      if (!world.isRunning('main.js')) {
        found.push(`the API ended with kill ${turn}`);
        await world.start('main.js');
      }
      if (!world.isRunning('worker.js')) {
        found.push(`the worker ended with kill ${turn}`);
        await world.start('worker.js');
      }
      if (!(await world.answersWithin(15_000))) found.push(`no answer within 15 s after kill ${turn}`);
    }
    await sleep(500);
    found.push(...(await load.end()), ...(await brokenInvariants(world)));
    return figure(`${kills} kills; ${String(load)}`, found);
  },
};

/** Backends die one after the other: nobody sees an error of ours, and nothing is done by half. */
export const terminated: Case = {
  name: 'terminated',
  group: 'faults',
  zh: '数据库连接被终止',
  en: 'terminated backends',
  own: { worker: true },
  async run(world, random) {
    const load = new Load(world, await writers(world));
    const ended = await terminate(world, random, 10_000);
    await sleep(500);
    const found = [...(await load.end()), ...(await brokenInvariants(world))];
    if (!world.isRunning('main.js')) found.push('the API ended');
    if (!world.isRunning('worker.js')) found.push('the worker ended');
    return figure(`${ended} backends terminated; ${String(load)}`, found);
  },
};

async function terminate(world: World, random: Random, milliseconds: number): Promise<number> {
  const until = performance.now() + milliseconds;
  let ended = 0;
  while (performance.now() < until) {
    const rows = await world.rows(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = $1 order by md5(pid::text || $2) limit 2`,
      [world.mould.login, String(random.next())],
    );
    ended += rows.length;
    await sleep(50 + random.below(100));
  }
  return ended;
}

/** Somebody holds a table: the health is told at once, who needs the table is told to try again, and afterwards all is as before. */
export const lockedTable: Case = {
  name: 'locked-table',
  group: 'faults',
  zh: '表被锁定',
  en: 'locked table',
  own: { worker: false },
  async run(world) {
    const found: string[] = [];
    const load = new Load(world, await writers(world, 16));
    await sleep(500);
    const client = await world.su.connect();
    let worst = 0;
    try {
      await client.query('begin; lock table project in access exclusive mode');
      const until = performance.now() + 20_000;
      while (performance.now() < until) {
        const answer = await world.nobody.send('GET', '/api/health', { timeout: 5000 }).catch(() => null);
        worst = Math.max(worst, answer?.milliseconds ?? 5000);
        await sleep(200);
      }
    } finally {
      await client.query('rollback');
      client.release();
    }
    if (worst > 1000) found.push(`the health was silent for ${Math.round(worst)} ms`);
    await sleep(1500);
    const before = load.acknowledged.size;
    await sleep(1500);
    if (load.acknowledged.size === before) found.push('nobody is served after the lock');
    found.push(...(await load.end()));
    if (load.slowest > 18_000) found.push(`somebody waited ${Math.round(load.slowest / 1000)} s for an answer`);
    return figure(`20 s locked, health within ${Math.round(worst)} ms; ${String(load)}`, found);
  },
};
