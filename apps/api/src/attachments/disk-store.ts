import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { v7 as uuid } from 'uuid';
import { FileStore } from './file-store';

/** Files below one folder, in 256 folders by the beginning of their hash. */
export class DiskStore extends FileStore {
  constructor(private readonly folder: string) {
    super();
  }

  async put(sha256: string, path: string): Promise<void> {
    const place = this.placeOf(sha256);
    if (await exists(place)) return;
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    // Under its own name only once it is whole and on the disk: a crash leaves no half file behind a right name.
    const half = `${place}.${uuid()}`;
    try {
      await copyFile(path, half);
      await syncToDisk(half, 'r+');
      await rename(half, place);
      // The name is on the disk only with its folder.
      await syncToDisk(dirname(place), 'r');
    } finally {
      await rm(half, { force: true });
    }
  }

  async get(sha256: string): Promise<Readable | null> {
    const place = this.placeOf(sha256);
    return (await exists(place)) ? createReadStream(place) : null;
  }

  async delete(sha256: string): Promise<void> {
    await rm(this.placeOf(sha256), { force: true });
  }

  private placeOf(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), sha256);
  }
}

async function syncToDisk(path: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await open(path, flags);
  await handle.sync().finally(() => handle.close());
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
