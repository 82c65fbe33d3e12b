import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { type FileType, inspectFile, ProblemError, refuseSize, type UploadPolicy } from '@chengxiao/domain';
import { programOf, ReadingProcesses } from '../kit/processes/reading-processes';
import { receiveTemporary, type TemporaryFile } from '../kit/door/temporary-file';

/** A file that has come in: what it is and where it lies for the moment. */
export type ReceivedFile = TemporaryFile & { readonly type: FileType };

/** Types that are archives: what comes out of them is measured before they are kept. */
const archives = new Set<FileType>(['ofd', 'docx', 'xlsx', 'pptx', 'zip']);
const archiveReaders = new ReadingProcesses<string, null>(programOf('archive.process', import.meta.url), {
  processes: 1,
  heap: 128,
  memory: 400,
  tooMuch: 'fileTooMuch',
});

/**
 * Receives a file, finds its type, and hands it to `work`; nothing is left behind.
 * @throws `TOO_LARGE`, `UNSUPPORTED_TYPE`, `ZIP_BOMB`, `UNAVAILABLE`, `BAD_REQUEST` when empty
 */
export const receiveFile = <T>(
  stream: Readable,
  policy: UploadPolicy,
  work: (file: ReceivedFile) => Promise<T>,
): Promise<T> =>
  receiveTemporary(
    stream,
    (size) => refuseSize(size, policy),
    async (file) => {
      const type = await typeOf(file.path, file.size, policy);
      if (archives.has(type)) await archiveReaders.ask(file.path);
      return work({ ...file, type });
    },
  );

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
