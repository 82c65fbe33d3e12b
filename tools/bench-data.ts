/**
 * `npm run bench:data -- --region`: fills an empty database with the whole region, or with `--part 0.01` of it. It is the
 * one of DATABASE_URL or of CHENGXIAO_DATA; `npm start` with the same then serves it, with the password printed here.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hash } from '@node-rs/argon2';
import pg from 'pg';
import { buildStale } from './build.ts';
import { environmentOf, migrate, openDatabase, secrets } from './database.ts';
import { explain, Refusal, say, step } from './say.ts';
import { root, run } from './workplace.ts';

type Filled = { readonly rows: Readonly<Record<string, number>>; readonly seconds: number };

try {
  const { values } = parseArgs({ options: { region: { type: 'boolean' }, part: { type: 'string' } } });
  const part = values.part ?? (values.region ? '1' : '');
  if (!(Number(part) > 0 && Number(part) <= 1))
    throw new Refusal(
      '请指定 --region,或 --part 0.01(占全区的份额)。',
      'Say --region, or --part 0.01 for a share of the region.',
    );
  await buildStale(['api', 'bench']);
  const database = await openDatabase();
  try {
    await migrate(database);
    await empty(database.ownerUrl);
    const password = secrets().demoPassword;
    const env = { ...environmentOf(database), PASSWORD_HASH: await hash(password) };
    const filled = await step('生成全区数据', 'making the region', () => fill(part, env));
    for (const [table, rows] of Object.entries(filled.rows))
      console.log(`  ${table.padEnd(20)} ${rows.toLocaleString('en').padStart(12)}`);
    say(
      `  · 用时 ${filled.seconds.toFixed(0)} 秒;登录用户名 u000001 起,口令 ${password}`,
      `${filled.seconds.toFixed(0)} s; people sign in as u000001 and up with ${password}`,
    );
  } finally {
    await database.stop();
  }
} catch (error) {
  process.exitCode = explain(error);
}

/** Generated data goes into no database where people work. */
async function empty(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ used: boolean }>('select exists (select from organisation) as used');
  await client.end();
  if (rows[0]?.used)
    throw new Refusal(
      '数据库中已有数据;请用 CHENGXIAO_DATA 指定一个新的数据目录。',
      'The database holds data already; name a new data directory with CHENGXIAO_DATA.',
    );
}

async function fill(part: string, env: NodeJS.ProcessEnv): Promise<Filled> {
  const { code, stdout, stderr } = await run(
    process.execPath,
    [join(root, 'dist/apps/bench/region-data.js'), '--part', part],
    { env },
  );
  if (code !== 0) throw new Error(stderr || stdout);
  return JSON.parse(stdout) as Filled;
}
