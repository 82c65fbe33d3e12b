import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ProblemError, type Refusal } from '@chengxiao/domain';

/** A file that has come in, for the moment. */
export type TemporaryFile = { readonly path: string; readonly size: number; readonly sha256: string };

/** Hands a path to `work` at which a file may be written; nothing is left behind. */
export async function inTemporaryFolder<T>(work: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'chengxiao-upload-'));
  try {
    return await work(join(folder, 'content'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes what comes in to a temporary file while its hash is computed: in memory it is one piece at a time. @throws what `refuseSize` answers */
export const receiveTemporary = <T>(
  stream: Readable,
  refuseSize: (size: number) => Refusal | null,
  work: (file: TemporaryFile) => Promise<T>,
): Promise<T> =>
  inTemporaryFolder(async (path) => {
    const hash = createHash('sha256');
    let size = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _, next) {
        size += chunk.length;
        hash.update(chunk);
        const large = refuseSize(size);
        next(large && new ProblemError(large), chunk);
      },
    });
    await pipeline(stream, measure, createWriteStream(path, { mode: 0o600 }));
    return work({ path, size, sha256: hash.digest('hex') });
  });
