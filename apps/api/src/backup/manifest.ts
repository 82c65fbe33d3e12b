import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';

/** A table as it lies in a backup. */
export type SavedTable = {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
  /** Of the compressed file. */
  readonly sha256: string;
};

/** What a backup holds; the last file that is written, so that a backup without it is not whole. */
export type Manifest = {
  readonly format: 1;
  readonly madeAt: string;
  readonly server: string;
  readonly migrations: readonly string[];
  readonly tables: readonly SavedTable[];
  /** The last value of each sequence that was used. */
  readonly sequences: Readonly<Record<string, string>>;
  /** SHA-256 of each attachment's content. */
  readonly files: readonly string[];
  /** The seal it ends with. */
  readonly seal: { readonly id: number; readonly hash: string } | null;
};

export const manifestFile = (folder: string): string => join(folder, 'manifest.json');
export const tableFile = (folder: string, { schema, name }: Pick<SavedTable, 'schema' | 'name'>): string =>
  join(folder, 'tables', `${schema}.${name}.copy.gz`);
export const contentFile = (folder: string, sha256: string): string =>
  join(folder, 'files', sha256.slice(0, 2), sha256);

/** @throws where the folder holds no whole backup of this format */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(manifestFile(folder), 'utf8').catch(() => {
    throw new Error(`${folder} holds no backup, or one that was not finished: manifest.json is missing`);
  });
  const manifest = JSON.parse(text) as Manifest;
  if (manifest.format !== 1) throw new Error(`${folder} holds a backup of another format (${String(manifest.format)})`);
  return manifest;
}

export type TableParts = { readonly schema: string; readonly name: string; readonly columns: readonly string[] };

/** Tables whose rows travel: all of ours but a secret that `migrate` makes anew, and the jobs; what else the queue keeps it makes by itself. */
export async function tablesOf(owner: pg.Client): Promise<TableParts[]> {
  const { rows } = await owner.query<TableParts>(
    `select n.nspname as schema, c.relname as name, json_agg(a.attname order by a.attnum) as columns
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where c.relkind in ('r', 'p') and not c.relispartition and not c.relname in ('migration', 'acting_key')
        and (n.nspname = 'public' or n.nspname = 'pgboss' and c.relname = 'job')
      group by 1, 2 order by 1, 2`,
  );
  return rows;
}

export const quoted = ({ schema, name }: Pick<TableParts, 'schema' | 'name'>): string => `"${schema}"."${name}"`;
export const columnList = (columns: readonly string[]): string => columns.map((column) => `"${column}"`).join(', ');
