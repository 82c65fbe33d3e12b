import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  type FileSample,
  type FileType,
  fileTypeOf,
  isArchive,
  ProblemError,
  refusal,
  refuseContent,
  type UploadPolicy,
} from '@chengxiao/domain';
import { entryNamesOf } from './zip-entries';

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
        next(size > policy.maxBytes ? tooLarge(policy) : null, chunk);
      },
    });
    await pipeline(stream, measure, createWriteStream(path, { mode: 0o600 }));
    if (size === 0) throw new ProblemError(refusal('BAD_REQUEST', 'fileEmpty'));
    return await work({ path, size, sha256: hash.digest('hex'), type: await typeOf(path, size, policy) });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const tooLarge = ({ maxBytes }: UploadPolicy): ProblemError =>
  new ProblemError(refusal('TOO_LARGE', 'fileTooLarge', { limit: Math.floor(maxBytes / 1024 / 1024) }));

/** The type by content. @throws `UNSUPPORTED_TYPE` */
async function typeOf(path: string, size: number, policy: UploadPolicy): Promise<FileType> {
  const file = await open(path, 'r');
  try {
    const sample = await sampleOf(file, size);
    const refused = sample && refuseContent(sample, policy);
    const type = sample && fileTypeOf(sample);
    if (!type || refused)
      throw new ProblemError({ code: 'UNSUPPORTED_TYPE', reason: refused ?? { key: 'fileDamaged' } });
    return type;
  } finally {
    await file.close();
  }
}

/** Null for an archive that cannot be read. */
async function sampleOf(file: FileHandle, size: number): Promise<FileSample | null> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0);
  const head = buffer.subarray(0, bytesRead);
  if (!isArchive(head)) return { head, entries: null };
  const entries = await entryNamesOf(file, size);
  return entries && { head, entries };
}
