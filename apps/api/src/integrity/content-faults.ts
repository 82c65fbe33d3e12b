import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { canonical } from '@chengxiao/domain';
import type pg from 'pg';
import { digest } from '../kit/data/record';

/** Reads the content of a file by its hash, or null when it is not there. */
export type Files = { get(sha256: string): Promise<Readable | null> };

/** Frozen content is what its digest says, wherever a table keeps both. */
export async function* frozenFaults(owner: pg.Client): AsyncGenerator<string> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name in ('content', 'content_hash')
      group by table_name having count(*) = 2 order by 1`,
  );
  for (const { name } of tables)
    for await (const { id, content, hash } of walk<{ id: string; content: unknown; hash: string }>(
      owner,
      `select id, content, content_hash as hash from ${name} order by id`,
    ))
      if (digest(canonical(content)) !== hash) yield `the content of ${name} ${id} is not the one its digest says`;
  const { rows } = await owner.query<{ id: string }>(
    `select f.run_id as id from import_file f join import_run r on r.id = f.run_id
      where encode(sha256(f.content), 'hex') <> r.file_digest order by 1 limit 20`,
  );
  for (const { id } of rows) yield `the file of import ${id} is not the one its digest says`;
}

/** Every attachment has the content its hash names, of the size it says. */
export async function* fileFaults(owner: pg.Client, files: Files, seen: { files: number }): AsyncGenerator<string> {
  const list = `select sha256, max(size) as size, min(name) as name from attachment group by sha256 order by sha256`;
  for await (const { sha256, size, name } of walk<{ sha256: string; size: number; name: string }>(owner, list)) {
    const content = await files.get(sha256);
    if (content) {
      const found = await hashOf(content);
      if (found.sha256 !== sha256 || found.size !== size)
        yield `the content of attachment ${name} (${sha256}) was altered`;
    } else yield `the content of attachment ${name} (${sha256}) is missing`;
    seen.files += 1;
  }
}

async function hashOf(content: Readable): Promise<{ readonly sha256: string; readonly size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { sha256: hash.digest('hex'), size };
}

/** Rows of a long list, some hundred at a time. */
async function* walk<T extends object>(owner: pg.Client, list: string): AsyncGenerator<T> {
  await owner.query(`declare contents no scroll cursor for ${list}`);
  try {
    for (;;) {
      const { rows } = await owner.query<T>('fetch 200 from contents');
      if (rows.length === 0) return;
      yield* rows;
    }
  } finally {
    await owner.query('close contents').catch(() => undefined);
  }
}
