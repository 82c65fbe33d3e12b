import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type FileType, inspectFile, ProblemError, refuseSize, type UploadPolicy } from '@chengxiao/domain';

/** A file that has come in: what it is and where it lies for the moment. */
export type ReceivedFile = {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly type: FileType;
};

/**
 * Writes what comes in to a temporary file while its hash is computed, finds its type, and hands it to `work`; nothing
 * is left behind. @throws `TOO_LARGE`, `UNSUPPORTED_TYPE`, `BAD_REQUEST` when empty
 */
export async function receiveFile<T>(
  stream: Readable,
  policy: UploadPolicy,
  work: (file: ReceivedFile) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'chengxiao-upload-'));
  try {
    const path = join(folder, 'content');
    const hash = createHash('sha256');
    let size = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _, next) {
        size += chunk.length;
        hash.update(chunk);
        const large = refuseSize(size, policy);
        next(large && new ProblemError(large), chunk);
      },
    });
    await pipeline(stream, measure, createWriteStream(path, { mode: 0o600 }));
    return await work({ path, size, sha256: hash.digest('hex'), type: await typeOf(path, size, policy) });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The type by content. @throws `UNSUPPORTED_TYPE`, `BAD_REQUEST` when empty */
async function typeOf(path: string, size: number, policy: UploadPolicy): Promise<FileType> {
  const file = await open(path, 'r');
  try {
    const read = async (position: number, length: number): Promise<Uint8Array> => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
      return buffer.subarray(0, bytesRead);
    };
    const { type, refused } = await inspectFile({ size, read }, policy);
    if (refused) throw new ProblemError(refused);
    return type;
  } finally {
    await file.close();
  }
}
