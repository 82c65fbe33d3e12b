import { ProblemError, refusal } from '@chengxiao/domain';
import { entriesOf, unpack, type ZipEntry } from './zip';

const megabyte = 1024 * 1024;
/** What an archive may hold, with all archives within it: entries, bytes that come out, and archives within archives. */
export const archiveLimits = { entries: 20_000, bytes: 1024 * megabyte, depth: 3, nested: 64 * megabyte } as const;

/** What came out so far of a file and of the archives within it. */
type Budget = { entries: number; bytes: number };

const zipFile = Buffer.from('504b0304', 'hex');
const isArchive = (head: Buffer): boolean => head.subarray(0, 4).equals(zipFile);
/** Ways of packing that are unpacked here: as it is, and deflated. */
const known = [0, 8];

const bombError = () => new ProblemError(refusal('ZIP_BOMB', 'fileBomb', { max: archiveLimits.bytes / megabyte }));
const damagedError = () => new ProblemError(refusal('UNSUPPORTED_TYPE', 'fileDamaged'));

/**
 * Unpacks an archive and the archives within it, piece by piece, and keeps nothing: whoever opens it later should not be
 * the first to find out how much comes out. @throws `ZIP_BOMB`, `UNSUPPORTED_TYPE` when it is damaged
 */
export async function refuseBomb(file: Buffer): Promise<void> {
  await look(file, 1, { entries: 0, bytes: 0 });
}

async function look(file: Buffer, depth: number, budget: Budget): Promise<void> {
  if (depth > archiveLimits.depth) throw bombError();
  const entries = orDamaged(() => entriesOf(file, archiveLimits.entries));
  budget.entries += entries.length;
  if (budget.entries > archiveLimits.entries) throw damagedError();
  // Entries that lie over one another come out of the same bytes as often as they are named.
  if (entries.reduce((sum, { packed }) => sum + packed, 0) > file.length) throw bombError();
  for (const entry of entries) {
    const within = await measure(file, entry, budget);
    if (within) await look(within, depth + 1, budget);
  }
}

/** Counts what comes out of an entry; an archive within is handed back, to be looked at itself. */
async function measure(file: Buffer, entry: ZipEntry, budget: Budget): Promise<Buffer | null> {
  // Behind a password or an unusual way of packing, what it claims is all that is known.
  if (entry.encrypted || !known.includes(entry.method)) {
    spend(budget, entry.unpacked);
    return null;
  }
  let kept: Buffer[] | null = null;
  let size = 0;
  try {
    for await (const piece of unpack(file, entry)) {
      spend(budget, piece.length);
      if (size === 0 && isArchive(piece)) kept = [];
      size += piece.length;
      if (kept && size > archiveLimits.nested) throw bombError();
      kept?.push(piece);
    }
  } catch (error) {
    if (error instanceof ProblemError && error.refusal.code === 'NOT_A_WORKBOOK') throw damagedError();
    throw error;
  }
  return kept && Buffer.concat(kept);
}

function spend(budget: Budget, bytes: number): void {
  budget.bytes += bytes;
  if (budget.bytes > archiveLimits.bytes) throw bombError();
}

function orDamaged<T>(work: () => T): T {
  try {
    return work();
  } catch {
    throw damagedError();
  }
}
