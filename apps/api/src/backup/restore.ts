import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { DataSource } from 'typeorm';
import type { FileStore } from '../attachments/file-store';
import { ownerOptions } from '../data-source';
import { sealTables } from '../integrity/sealed-tables';
import { migrate } from '../migrate';
import { migrations } from '../migrations';
import { columnList, contentFile, type Manifest, quoted, readManifest, type SavedTable, tableFile } from './manifest';

export type Target = { readonly ownerUrl: string; readonly runtimePassword: string; readonly files: FileStore };

/**
 * Brings a backup into an empty database of any cluster, of this code or older: the schema as it was, the rows as they were,
 * then what has come since. Nothing is loaded before all of it is found whole.
 */
export async function restore(folder: string, { ownerUrl, runtimePassword, files }: Target): Promise<Manifest> {
  const manifest = await readManifest(folder);
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = manifest.migrations.filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new Error(`the backup is newer than this code (${unknown.join(', ')}): update the code`);
  await orWhole(folder, manifest);
  const owner = new pg.Client({ connectionString: ownerUrl });
  owner.on('error', () => undefined);
  await owner.connect();
  try {
    await owner.query(`set app.program = 'restore'`);
    await orEmpty(owner);
    await makeSchema(ownerUrl, new Set(manifest.migrations));
    await load(owner, folder, manifest);
    await migrate(ownerUrl, runtimePassword);
    await loadJobs(owner, folder, manifest);
    for (const sha256 of manifest.files) await files.put(sha256, contentFile(folder, sha256));
    return manifest;
  } finally {
    await owner.end();
  }
}

/** Every file is there and is what it was. */
async function orWhole(folder: string, { tables, files }: Manifest): Promise<void> {
  const all = [
    ...tables.map((table) => [tableFile(folder, table), table.sha256] as const),
    ...files.map((sha256) => [contentFile(folder, sha256), sha256] as const),
  ];
  for (const [file, sha256] of all) {
    const hash = createHash('sha256');
    try {
      await pipeline(createReadStream(file), hash);
    } catch {
      throw new Error(`the backup is not whole: ${file} is missing`);
    }
    if (hash.digest('hex') !== sha256) throw new Error(`the backup is not whole: ${file} was altered`);
  }
}

async function orEmpty(owner: pg.Client): Promise<void> {
  const { rowCount } = await owner.query(`select from pg_tables where schemaname = 'public' limit 1`);
  if (rowCount) throw new Error('the database is not empty: restore into a new one, so that nothing is lost by it');
}

/** The schema as it was: the migrations of the backup and no others. */
async function makeSchema(ownerUrl: string, wanted: ReadonlySet<string>): Promise<void> {
  const source = new DataSource({
    ...ownerOptions(ownerUrl, 'restore'),
    migrations: migrations.filter(({ name }) => wanted.has(name)),
  });
  await source.initialize();
  try {
    await source.runMigrations({ transaction: 'each' });
  } finally {
    await source.destroy();
  }
}

type Reference = { readonly table: string; readonly name: string; readonly definition: string };

/** All rows in one transaction, past triggers and rules that hold for new rows; references are checked when all are there. */
async function load(owner: pg.Client, folder: string, { tables, sequences }: Manifest): Promise<void> {
  const ours = tables.filter(({ schema }) => schema === 'public');
  await owner.query('begin');
  try {
    const { rows: references } = await owner.query<Reference>(
      `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
         from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
    );
    for (const { table, name } of references) await owner.query(`alter table ${table} drop constraint ${name}`);
    const { rows: present } = await owner.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'public' and tablename <> 'migration'`,
    );
    await owner.query(`truncate ${present.map(({ name }) => name).join(', ')}`);
    for (const table of ours) await loadTable(owner, folder, table);
    for (const [name, last] of Object.entries(sequences))
      await owner.query(`select setval($1::regclass, $2)`, [name, last]);
    for (const { table, name, definition } of references)
      await owner.query(`alter table ${table} add constraint ${name} ${definition}`);
    // From here on what is written is noted again, under the shapes that the rows were noted under.
    await sealTables({ query: async (text, values) => (await owner.query(text, values)).rows });
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback').catch(() => undefined);
    throw error;
  }
  await owner.query('analyze');
}

async function loadTable(owner: pg.Client, folder: string, table: SavedTable): Promise<void> {
  const name = quoted(table);
  await owner.query(`alter table ${name} no force row level security; alter table ${name} disable trigger user`);
  await copyIn(owner, folder, table);
  await owner.query(`alter table ${name} enable trigger user; alter table ${name} force row level security`);
}

async function copyIn(owner: pg.Client, folder: string, table: SavedTable): Promise<void> {
  const target = owner.query(copyFrom(`copy ${quoted(table)} (${columnList(table.columns)}) from stdin`));
  await pipeline(createReadStream(tableFile(folder, table)), createGunzip(), target);
  if (target.rowCount !== table.rows) throw new Error(`${table.name} has ${target.rowCount} rows, not ${table.rows}`);
}

/** Jobs that wait go on; the queue itself is made by the code. */
async function loadJobs(owner: pg.Client, folder: string, { tables }: Manifest): Promise<void> {
  for (const table of tables.filter(({ schema }) => schema !== 'public')) {
    await owner.query(`truncate ${quoted(table)}`);
    await copyIn(owner, folder, table);
  }
}
