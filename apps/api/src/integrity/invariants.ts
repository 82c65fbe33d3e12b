import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';

/** One thing that should hold and does not. */
export type Broken = { readonly invariant: string; readonly subject: string; readonly detail: string };

const here = dirname(fileURLToPath(import.meta.url));

/** The file stands by itself, for psql as well; the build puts it beside the program. */
const sql = (): string => {
  const found = [here, dirname(here)].map((folder) => join(folder, 'invariants.sql')).find((file) => existsSync(file));
  if (!found) throw new Error('invariants.sql is not beside the program');
  return readFileSync(found, 'utf8');
};

/**
 * Asks what must always hold of a database, read-only and in one moment.
 * @throws where the login does not read all rows: it could not tell
 */
export async function brokenInvariants(owner: pg.Client): Promise<Broken[]> {
  await owner.query('begin isolation level repeatable read read only');
  try {
    await owner.query('set local row_security = off');
    return (await owner.query<Broken>(sql())).rows;
  } finally {
    await owner.query('rollback');
  }
}
