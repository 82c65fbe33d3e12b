/** Which process owns a data directory: one writes it, the others attach or wait. */
import { chownSync, existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './say.ts';

type Owner = { pid: number; born: string };

const fileOf = (dataDir: string): string => join(dataDir, 'owner.json');

/** When the kernel started the process: with it a pid that was used again is not mistaken for its predecessor. */
function bornAt(pid: number): string {
  try {
    if (!existsSync('/proc/self/stat')) return process.kill(pid, 0) ? 'alive' : '';
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** The pid of another living process that owns the directory. */
export function livingOwner(dataDir: string): number | undefined {
  if (!existsSync(fileOf(dataDir))) return undefined;
  const { pid, born } = read(dataDir);
  return pid !== process.pid && born !== '' && bornAt(pid) === born ? pid : undefined;
}

function read(dataDir: string): Owner {
  try {
    return JSON.parse(readFileSync(fileOf(dataDir), 'utf8')) as Owner;
  } catch {
    return { pid: 0, born: '' };
  }
}

export function claimOwner(dataDir: string): void {
  const other = livingOwner(dataDir);
  if (other) throw inUse(dataDir, other);
  rmSync(fileOf(dataDir), { force: true });
  const owner: Owner = { pid: process.pid, born: bornAt(process.pid) };
  writeFileSync(fileOf(dataDir), JSON.stringify(owner), { mode: 0o600, flag: 'wx' });
  ownLikeFolder(fileOf(dataDir), dataDir);
}

/** Gives a file that root writes to the owner of its folder. */
export function ownLikeFolder(file: string, folder: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(folder);
  chownSync(file, uid, gid);
}

/** Writes a file only its owner can read, whole or not at all: a kill in between loses no password. */
export function writeSecret(folder: string, name: string, value: unknown): void {
  const file = join(folder, name);
  writeFileSync(`${file}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  ownLikeFolder(`${file}.new`, folder);
  renameSync(`${file}.new`, file);
}

export function releaseOwner(dataDir: string): void {
  if (read(dataDir).pid === process.pid) rmSync(fileOf(dataDir), { force: true });
}

export const inUse = (dataDir: string, pid: number): Refusal =>
  new Refusal(
    `数据目录 ${dataDir} 正被进程 ${pid} 使用；请先停止它。`,
    `The data directory ${dataDir} is in use by process ${pid}; stop that one first.`,
  );
