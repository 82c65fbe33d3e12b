import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { apiFolder } from '../../../../tools/workplace.ts';
import type { Case } from '../kit/case.ts';
import type { Random } from '../kit/random.ts';
import type { World } from '../kit/world.ts';

/** Columns whose values people answer for: changed behind the product's back, verification must tell. */
const places: readonly (readonly [table: string, column: string, where?: string])[] = [
  ['budget_line', 'amount', `state = 'approved'`],
  ['budget_line', 'initial_amount', `state = 'approved'`],
  ['budget_line', 'state'],
  ['evaluation', 'total', `state = 'filed'`],
  ['evaluation', 'state'],
  ['evaluation_item', 'actual_value'],
  ['target_version', 'content'],
  ['target_version', 'digest'],
  ['project', 'total_amount'],
  ['project', 'state'],
  ['budget_approval', 'document_no'],
  ['budget_approval', 'approved_on'],
  ['publication', 'content', `state = 'published'`],
  ['monitoring_report', 'light'],
  ['regional_target', 'amount'],
  ['event', 'data'],
  ['event', 'actor_name'],
  ['event', 'at'],
  ['event', 'action'],
  ['event', 'hash'],
  ['event', 'actor_role'],
  ['event_seal', 'root'],
  ['event_seal', 'leaves'],
  ['event_head', 'hash'],
];

/** Values altered, rows taken away and slipped in by whoever holds the database: each is told by `audit:verify`. */
export const tampering: Case = {
  name: 'tampering',
  group: 'integrity',
  zh: '篡改',
  en: 'tampering',
  own: { worker: true },
  async run(world, random) {
    const found: string[] = [];
    const missed = new Map<string, number>();
    await waitForSeal(world);
    if (!(await verifies(world))) found.push('what nobody touched is told to be altered');
    let tried = 0;
    for (let turn = 0; turn < 600 && tried < 200; turn++) {
      const undone = await tamper(world, random);
      if (!undone) continue;
      tried++;
      if (await verifies(world)) missed.set(undone.what, (missed.get(undone.what) ?? 0) + 1);
      await undone.undo();
    }
    for (const [what, n] of missed) found.push(`${n} times unseen: ${what}`);
    const whole = await everythingGone(world);
    if (whole) found.push(whole);
    const unseen = [...missed.values()].reduce((sum, n) => sum + n, 0);
    return { figure: `${tried - unseen} of ${tried} found`, found };
  },
};

type Undo = { readonly what: string; readonly undo: () => Promise<void> };

/** One change past all triggers; null where there is nothing to change. */
async function tamper(world: World, random: Random): Promise<Undo | null> {
  const [table, column, where = 'true'] = random.pick(places);
  const kind = random.pick(['alter', 'alter', 'alter', 'delete'] as const);
  const [row] = await world
    .rows<{ ctid: string; row: Record<string, unknown> }>(
      `select ctid::text, to_jsonb(t) as row from ${table} t where ${where} order by md5(ctid::text || $1) limit 1`,
      [String(random.next())],
    )
    .catch(() => []);
  if (!row) return null;
  const restore = async (): Promise<void> => {
    await past(
      world,
      `delete from ${table} t where to_jsonb(t)->>'${keyOf(row.row)}' = $1 ${'seq' in row.row ? `and seq = ${String(row.row['seq'])}` : ''}`,
      [String(row.row[keyOf(row.row)])],
    );
    await past(
      world,
      `insert into ${table} (${await columns(world, table)}) select ${await columns(world, table)} from jsonb_populate_record(null::${table}, $1)`,
      [row.row],
    );
  };
  if (kind === 'delete') {
    await past(world, `delete from ${table} where ctid = $1::tid`, [row.ctid]);
    return { what: `${table} deleted`, undo: restore };
  }
  if (!(column in row.row)) return null;
  const altered = await past(
    world,
    `update ${table} set ${column} = ${other(row.row[column], column)} where ctid = $1::tid`,
    [row.ctid],
  ).then(
    () => true,
    () => false,
  );
  return altered ? { what: `${table}.${column}`, undo: restore } : null;
}

const keyOf = (row: Record<string, unknown>): string => ('id' in row ? 'id' : 'aggregate_id');

/** Another value of the kind, as SQL. */
function other(value: unknown, column: string): string {
  if (typeof value === 'number') return `${column} + 1`;
  if (Array.isArray(value)) return `${column}[2:]`;
  if (typeof value === 'object' && value !== null) return `jsonb_set(${column}, '{battery}', '1')`;
  if (column === 'state')
    return `(select s from unnest(array['approved', 'proposed', 'filed', 'open', 'admitted', 'draft', 'executing']) s where s <> state limit 1)`;
  if (/_on$|^at$/.test(column)) return `${column} + interval '1 day'`;
  if (/hash|root|digest/.test(column)) return `encode(sha256(${column}::bytea), 'hex')`;
  if (column === 'action') return `'project.admit'`;
  return `${column} || 'x'`;
}

async function columns(world: World, table: string): Promise<string> {
  const rows = await world.rows<{ name: string }>(
    `select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
    [table],
  );
  return rows.map(({ name }) => `"${name}"`).join(', ');
}

/** A statement that no trigger and no policy sees. */
async function past(world: World, text: string, values: unknown[] = []): Promise<void> {
  const client = await world.su.connect();
  try {
    await client.query(`begin; set local session_replication_role = replica`);
    await client.query(text, values);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

function verifies(world: World): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const env = {
      ...process.env,
      DATABASE_URL: world.cluster.url,
      RUNTIME_DATABASE_URL: world.runtimeUrl,
      CHENGXIAO_DATA: join(world.folder, 'files'),
    };
    const child = spawn(process.execPath, [join(apiFolder, 'verify.js')], { env, stdio: 'ignore' });
    child.once('error', reject);
    child.once('close', (code) => resolve(code === 0));
  });
}

async function waitForSeal(world: World): Promise<void> {
  for (let turn = 0; turn < 100; turn++) {
    if ((await world.rows('select from event_seal limit 1')).length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Nothing at all must not be intact. */
async function everythingGone(world: World): Promise<string | null> {
  await world.stop('worker.js');
  await past(world, 'delete from event_seal');
  const seals = await verifies(world);
  await past(world, 'delete from event');
  await past(world, 'delete from event_head');
  const all = await verifies(world);
  return seals || all
    ? `${seals ? 'all seals' : ''}${seals && all ? ' and ' : ''}${all ? 'everything' : ''} deleted, and it reads as intact`
    : null;
}
