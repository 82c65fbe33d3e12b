/**
 * Completes package-lock.json after `npm install`: npm leaves out optional packages of other platforms when the
 * registry at hand does not serve them, and `npm ci` then refuses the file on every platform.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './workplace.ts';

type Entry = {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
};
type Lock = { packages: Record<string, Entry> };

export const lockFile = join(root, 'package-lock.json');
export const readLock = (): Lock => JSON.parse(readFileSync(lockFile, 'utf8')) as Lock;

/** Optional packages that some entry names with an exact version and the lock does not hold. */
export function missingFrom({ packages }: Lock): { place: string; entry: Entry }[] {
  return Object.entries(packages).flatMap(([parent, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(
        ([name, version]) =>
          /^\d/.test(version) && !packages[`node_modules/${name}`] && !packages[`${parent}/node_modules/${name}`],
      )
      .map(([name, version]) => ({ place: `node_modules/${name}`, entry: entryOf(name, version, dev) })),
  );
}

/** The platform is read from the name, as in core-linux-arm64-musl; npm skips what does not fit the machine. */
function entryOf(name: string, version: string, dev: boolean | undefined): Entry {
  const [, os, cpu, libc] =
    /(android|darwin|freebsd|linux|openharmony|win32|wasm32)-?([a-z0-9]+)?-?([a-z]+)?$/.exec(name) ?? [];
  return {
    version,
    ...(cpu && { cpu: [cpu === 'x86' ? 'ia32' : cpu] }),
    ...(dev && { dev }),
    ...(libc && os === 'linux' && /^(gnu|musl|glibc)$/.test(libc) && { libc: [libc === 'musl' ? 'musl' : 'glibc'] }),
    optional: true,
    ...(os && os !== 'wasm32' && { os: [os] }),
  };
}

if (process.argv[1] === import.meta.filename) {
  const lock = readLock();
  const missing = missingFrom(lock);
  for (const { place, entry } of missing) lock.packages[place] = entry;
  const [first, ...rest] = Object.entries(lock.packages);
  lock.packages = Object.fromEntries([...(first ? [first] : []), ...rest.sort(([a], [b]) => a.localeCompare(b, 'en'))]);
  if (missing.length > 0) writeFileSync(lockFile, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`package-lock.json: +${missing.length}`);
}
