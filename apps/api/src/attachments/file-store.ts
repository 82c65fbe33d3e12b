import type { Readable } from 'node:stream';

/** The content of files, by its SHA-256 in hexadecimal; names, owners and rights are rows of the database. */
export abstract class FileStore {
  /** Keeps the file at `path`; the same content again changes nothing. */
  abstract put(sha256: string, path: string): Promise<void>;
  /** The content as a stream, or null when it is not there. */
  abstract get(sha256: string): Promise<Readable | null>;
  /** Forgets the content; unknown content is no error. */
  abstract delete(sha256: string): Promise<void>;
}
