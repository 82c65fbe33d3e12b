import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { runAs } from '../../../../tools/postgres-binaries.ts';
import { type Case, figure } from '../kit/case.ts';
import { brokenInvariants } from '../kit/invariants.ts';
import { Load, writers } from '../kit/load.ts';
import type { World } from '../kit/world.ts';

const megabytes = 160;

/** The disk of the data is full and has room again: whoever writes is told to try again, nothing is done by half, and all goes on. */
export const fullDisk: Case = {
  name: 'full-disk',
  group: 'faults',
  zh: '磁盘写满',
  en: 'full disk',
  own: { worker: false },
  async run(world) {
    const place = join(world.folder, 'small');
    mkdirSync(place);
    try {
      const owner = runAs();
      execFileSync(
        'mount',
        [
          '-t',
          'tmpfs',
          '-o',
          `size=${megabytes}m,mode=0700${owner ? `,uid=${owner.uid},gid=${owner.gid}` : ''}`,
          'tmpfs',
          place,
        ],
        { stdio: 'ignore' },
      );
    } catch {
      return { figure: '', found: [], skipped: 'skipped: this machine lets nobody mount a small disk' };
    }
    try {
      return await onSmallDisk(world, place);
    } finally {
      await world.stop('main.js');
      await world.cluster.stop();
      execFileSync('umount', ['-l', place]);
    }
  },
};

async function onSmallDisk(world: World, place: string) {
  await moveTo(world, place);
  const found: string[] = [];
  const load = new Load(world, await writers(world));
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const filler = join(place, 'filler');
  try {
    writeFileSync(filler, Buffer.alloc(megabytes * 1024 * 1024));
  } catch {
    // It is full now.
  }
  // Pages that are there already have room for some rows.
  await world
    .rows(`create table filler as select repeat('x', 1000) from generate_series(1, 100000)`)
    .catch(() => undefined);
  const before = load.acknowledged.size;
  await new Promise((resolve) => setTimeout(resolve, 8000));
  const meanwhile = load.acknowledged.size - before;
  const reading = await world.nobody.rest('GET', '/api/health');
  if (reading.status !== 200) found.push(`the health was ${reading.status} while the disk was full`);
  rmSync(filler, { force: true });
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const later = load.acknowledged.size;
  await new Promise((resolve) => setTimeout(resolve, 2000));
  if (load.acknowledged.size === later) found.push('nobody is served after there is room again');
  found.push(...(await load.end()), ...(await brokenInvariants(world)));
  return figure(`8 s full (${meanwhile} still found room); ${String(load)}`, found);
}

/** The database moves to the small disk; the log of changes stays where it is. */
async function moveTo(world: World, place: string): Promise<void> {
  await world.stop('main.js');
  const admin = new pg.Client({ connectionString: world.cluster.addressOf('postgres') });
  await admin.connect();
  await admin.query(`create tablespace small location '${place}'`);
  await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = 'chengxiao'`);
  await admin.query('alter database chengxiao set tablespace small');
  await admin.end();
  await world.start('main.js');
}
