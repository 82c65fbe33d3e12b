import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { urlOf } from '../../../../tools/embedded-postgres.ts';
import { runAs } from '../../../../tools/postgres-binaries.ts';
import { startServer } from '../../../../tools/postgres-process.ts';
import { runProgram } from '../../../../tools/programs.ts';
import { type Case, figure } from '../kit/case.ts';

const place = '/usr/lib/postgresql';

/** A PostgreSQL of the distribution, with the owner that the guide asks for, holds the same demonstration as the embedded one. */
export const distribution: Case = {
  name: 'distribution',
  group: 'operations',
  zh: '发行版自带的 PostgreSQL',
  en: 'PostgreSQL of the distribution',
  own: { worker: false },
  async run(world) {
    const [version] = existsSync(place)
      ? readdirSync(place)
          .filter((each) => existsSync(join(place, each, 'bin/initdb')))
          .sort((a, b) => Number(b) - Number(a))
      : [];
    if (!version) return { figure: '', found: [], skipped: 'skipped: the distribution has no PostgreSQL installed' };
    const bin = join(place, version, 'bin');
    const binaries = { postgres: join(bin, 'postgres'), initdb: join(bin, 'initdb'), runAs: runAs() };
    const folder = join(world.folder, 'distribution');
    const [cluster, secret] = [join(folder, 'data'), join(folder, 'secret')];
    mkdirSync(folder, { mode: 0o711 });
    writeFileSync(secret, 'battery', { mode: 0o600 });
    if (binaries.runAs) for (const path of [folder, secret]) chownSync(path, binaries.runAs.uid, binaries.runAs.gid);
    execFileSync(
      binaries.initdb,
      [
        `--pgdata=${cluster}`,
        '--encoding=UTF8',
        '--locale=C.UTF-8',
        '--username=postgres',
        `--pwfile=${secret}`,
        '--auth=scram-sha-256',
        '--no-sync',
      ],
      { ...binaries.runAs, cwd: '/', stdio: 'ignore' },
    );
    const server = await startServer({
      binaries,
      cluster,
      log: join(folder, 'log'),
      settings: ['fsync=off', 'max_connections=100'],
    });
    const found: string[] = [];
    try {
      const admin = new pg.Client({
        connectionString: urlOf({ cluster, password: 'battery', port: server.port }, 'postgres'),
      });
      await admin.connect();
      // What docs/deploy.md asks of the owner.
      const rights = Number(version) >= 16 ? 'createrole bypassrls' : 'superuser';
      await admin.query(`create role keeper login ${rights} password 'keeper'`);
      await admin.query('create database chengxiao owner keeper');
      await admin.end();
      const owner = `postgres://keeper:keeper@127.0.0.1:${server.port}/chengxiao`;
      const env = { DATABASE_URL: owner, RUNTIME_PASSWORD: 'runtime-battery-0123456789' };
      const { login } = await runProgram<{ login: string }>('migrate.js', env);
      const runtime = Object.assign(new URL(owner), { username: login, password: env.RUNTIME_PASSWORD }).href;
      await runProgram('seed.js', {
        ...env,
        RUNTIME_DATABASE_URL: runtime,
        NODE_ENV: 'production',
        CHENGXIAO_DATA: folder,
        DEMO_PASSWORD: world.mould.password,
      });
      found.push(...(await differences(world.cluster.url, urlOf({ cluster, password: 'battery', port: server.port }))));
    } catch (error) {
      found.push(`PostgreSQL ${version}: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      await server.stop();
    }
    return figure(`PostgreSQL ${version}: migrated, seeded and compared`, found);
  },
};

/** What the two hold differently: rows by table and state. */
async function differences(embedded: string, other: string): Promise<string[]> {
  const [one, two] = [await countsOf(embedded), await countsOf(other)];
  return [...new Set([...one.keys(), ...two.keys()])].flatMap((what) =>
    one.get(what) === two.get(what)
      ? []
      : [`${what}: ${one.get(what) ?? 0} in the embedded one, ${two.get(what) ?? 0} here`],
  );
}

async function countsOf(connectionString: string): Promise<Map<string, number>> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const counts = new Map<string, number>();
  for (const table of [
    'project',
    'target',
    'budget_line',
    'evaluation',
    'monitoring_report',
    'publication',
    'regional_target',
  ]) {
    const { rows } = await client.query<{ state: string; n: number }>(
      `select state, count(*)::int as n from ${table} group by 1`,
    );
    for (const { state, n } of rows) counts.set(`${table} ${state}`, n);
  }
  const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from pg_policies`);
  counts.set('policies', rows[0]?.n ?? 0);
  await client.end();
  return counts;
}
