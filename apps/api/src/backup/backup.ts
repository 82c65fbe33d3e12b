import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import {
  columnList,
  contentFile,
  type Manifest,
  manifestFile,
  quoted,
  type SavedTable,
  tableFile,
  type TableParts,
  tablesOf,
} from './manifest';

/** Reads the content of a file by its hash, or null when it is not there. */
type Files = { get(sha256: string): Promise<Readable | null> };

/**
 * Saves one moment of the whole database and the content of its attachments into an empty folder, while everything runs.
 * Needs no tools of PostgreSQL and no particular version of the server that it is restored to.
 */
export async function backUp(owner: pg.Client, files: Files, folder: string): Promise<Manifest> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0) throw new Error(`${folder} is not empty`);
  await mkdir(dirname(tableFile(folder, { schema: '', name: '' })), { mode: 0o700 });
  await owner.query('begin isolation level repeatable read read only');
  try {
    // Rather fail than leave out rows that this login does not see.
    await owner.query('set local row_security = off');
    const manifest = await saveAll(owner, files, folder);
    await writeFile(`${manifestFile(folder)}.new`, `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600 });
    await rename(`${manifestFile(folder)}.new`, manifestFile(folder));
    return manifest;
  } finally {
    await owner.query('rollback');
  }
}

async function saveAll(owner: pg.Client, files: Files, folder: string): Promise<Manifest> {
  const read = async <T extends object>(text: string): Promise<T[]> => (await owner.query<T>(text)).rows;
  const migrations = (await read<{ name: string }>('select name from migration order by id')).map(({ name }) => name);
  const [server] = await read<{ version: string }>(`select current_setting('server_version') as version`);
  const [seal] = await read<{ id: number; hash: string }>('select id, hash from event_seal order by id desc limit 1');
  const sequences = await read<{ name: string; last: string }>(
    `select sequencename as name, last_value::text as last from pg_sequences where schemaname = 'public' and last_value is not null`,
  );
  const tables: SavedTable[] = [];
  for (const table of await tablesOf(owner)) tables.push(await saveTable(owner, table, folder));
  const names = (await read<{ sha256: string }>('select distinct sha256 from attachment order by 1')).map(
    (each) => each.sha256,
  );
  for (const name of names) await saveFile(files, name, folder);
  return {
    format: 1,
    madeAt: new Date().toISOString(),
    server: server?.version ?? '',
    migrations,
    tables,
    sequences: Object.fromEntries(sequences.map(({ name, last }) => [name, last])),
    files: names,
    seal: seal ?? null,
  };
}

async function saveTable(owner: pg.Client, table: TableParts, folder: string): Promise<SavedTable> {
  const source = owner.query(copyTo(`copy (select ${columnList(table.columns)} from ${quoted(table)}) to stdout`));
  const hash = createHash('sha256');
  const file = createWriteStream(tableFile(folder, table), { mode: 0o600 });
  await pipeline(source, createGzip({ level: 3 }), hashing(hash), file);
  await synced(tableFile(folder, table));
  return { ...table, rows: source.rowCount, sha256: hash.digest('hex') };
}

async function saveFile(files: Files, sha256: string, folder: string): Promise<void> {
  const content = await files.get(sha256);
  if (!content) throw new Error(`the content of attachment ${sha256} is missing in the file store`);
  const file = contentFile(folder, sha256);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  await pipeline(content, hashing(hash), createWriteStream(file, { mode: 0o600 }));
  if (hash.digest('hex') !== sha256) throw new Error(`the content of attachment ${sha256} was altered`);
  await synced(file);
}

/** Passes everything on, and takes it into the hash. */
function hashing(hash: ReturnType<typeof createHash>): Transform {
  return new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
}

async function synced(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  await handle.sync().finally(() => handle.close());
}
