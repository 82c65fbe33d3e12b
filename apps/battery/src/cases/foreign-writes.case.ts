import { type Case, figure } from '../kit/case.ts';
import { codeOf } from '../kit/caller.ts';
import { ledgerOf, roster, scopedTables } from '../kit/ledger.ts';
import { type Choose, documentOf, mutations, type Operation } from '../kit/schema.ts';
import type { Random } from '../kit/random.ts';
import type { World } from '../kit/world.ts';

/** Everybody calls every mutation with what is somebody else's, under its true version; afterwards no row of others may have changed. */
export const foreignWrites: Case = {
  name: 'foreign-writes',
  group: 'access',
  zh: '越权写入',
  en: 'foreign writes',
  short: true,
  own: { worker: false },
  async run(world, random) {
    const found: string[] = [];
    const codes = new Map<string, number>();
    const versions = await versionsOf(world);
    let sent = 0;
    for (const person of roster(world)) {
      const caller = await world.sessionOf(person);
      const { byTable } = await ledgerOf(world, person);
      const [{ xid = '' } = {}] = await world.rows<{ xid: string }>('select pg_current_xact_id()::text as xid');
      for (const mutation of mutations) {
        for (const id of targetsOf(mutation, byTable, random)) {
          const { query, variables } = documentOf(mutation, choose(id, versions.get(id) ?? 1, random), 1);
          const answer = await caller.raw(query, variables);
          sent++;
          const code = codeOf(answer) ?? 'answered';
          codes.set(code, (codes.get(code) ?? 0) + 1);
        }
      }
      for (const row of await changedSince(world, xid, byTable))
        found.push(`${person.username} (${person.role}) changed ${row.table} ${row.id}`);
    }
    const told = [...codes]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 4)
      .map(([code, n]) => `${n} ${code}`);
    return figure(`${sent} writes to what is another's (${told.join(', ')})`, found);
  },
};

/** Rows a mutation is about, and of anything else; of others all of them. */
function targetsOf({ name }: Operation, byTable: ReadonlyMap<string, readonly string[]>, random: Random): string[] {
  const words = name.replace(/(?!^)[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
  const near = [...byTable].filter(([table]) => words.includes(table));
  const [, ids = []] = near.sort(([a], [b]) => b.length - a.length)[0] ?? ['', byTable.get('project') ?? []];
  return random.some(ids.length > 0 ? ids : [...byTable.values()].flat(), 2);
}

const choose =
  (id: string, version: number, random: Random): Choose =>
  (name, type) => {
    if (type.name === 'ID' && name !== 'requestId') return id;
    if (name === 'version' || name === 'baseVersion') return version;
    if (/Action$|Decision$|Move$/.test(type.name) && 'getValues' in type) return random.pick(type.getValues()).name;
    return name === 'reason' || name === 'opinion' ? '不属于本单位' : undefined;
  };

/** Versions of all rows that have one, as their owners see them. */
async function versionsOf(world: World): Promise<Map<string, number>> {
  const tables = await world.rows<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name in ('id', 'version')
      group by table_name having count(*) = 2`,
  );
  const versions = new Map<string, number>();
  for (const { name } of tables)
    for (const row of await world.rows<{ id: string; version: number }>(`select id, version from ${name}`))
      versions.set(String(row.id), row.version);
  return versions;
}

/** What the worker keeps up by itself. */
const ofTheWorker = new Set(['message', 'session']);

async function changedSince(world: World, xid: string, byTable: ReadonlyMap<string, readonly string[]>) {
  const changed: { table: string; id: string }[] = [];
  for (const table of await scopedTables(world)) {
    if (ofTheWorker.has(table)) continue;
    const ids = byTable.get(table) ?? [];
    const rows = await world.rows<{ id: string }>(
      `select id from ${table} where id = any($1::uuid[]) and xmin::text::bigint >= $2::bigint % 4294967296`,
      [ids, xid],
    );
    changed.push(...rows.map(({ id }) => ({ table, id })));
    const gone = await world.rows<{ n: string }>(`select count(*) as n from ${table} where id = any($1::uuid[])`, [
      ids,
    ]);
    if (Number(gone[0]?.n) < ids.length) changed.push({ table, id: `(${ids.length - Number(gone[0]?.n)} deleted)` });
  }
  return changed;
}
