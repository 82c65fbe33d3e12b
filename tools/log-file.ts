/** Logs of the parts: one file a day in `.data/log`, kept as long as LOG_DAYS says. */
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ownLikeFolder } from './owner.ts';
import { dataDir } from './workplace.ts';

/** Half a year, which is how long the national protection scheme wants logs kept. */
const usualDays = 180;
const day = 24 * 3600 * 1000;

const dateOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

/** The folder of the logs, made where it is missing. */
export function logFolder(): string {
  const folder = join(dataDir, 'log');
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  ownLikeFolder(folder, dataDir);
  return folder;
}

/** Days that logs are kept. */
export const keptDays = (text = process.env['LOG_DAYS']): number =>
  /^[1-9]\d{0,4}$/.test(text ?? '') ? Number(text) : usualDays;

/** A log that is written by us, line after line; what was written on an earlier day has the day in its name. */
export class LogFile {
  readonly path: string;
  private readonly now: () => number;
  private written: string;

  constructor(path: string, now: () => number = Date.now) {
    this.path = path;
    this.now = now;
    this.written = existsSync(path) ? dateOf(statSync(path).mtimeMs) : dateOf(this.now());
  }

  write(text: string | Uint8Array): void {
    const today = dateOf(this.now());
    if (today !== this.written) {
      if (existsSync(this.path)) renameSync(this.path, datedName(this.path, this.written));
      this.written = today;
      dropOld(dirname(this.path), this.now());
    }
    const fresh = !existsSync(this.path);
    appendFileSync(this.path, text, { mode: 0o600 });
    if (fresh) ownLikeFolder(this.path, dirname(this.path));
  }
}

/** A log that another process appends to: at a new day its content is copied under the day before, and the file emptied. */
export class AppendedLog {
  private readonly path: string;
  private readonly folder: string;
  private readonly now: () => number;
  private written: string;

  constructor(path: string, folder: string, now: () => number = Date.now) {
    this.path = path;
    this.folder = folder;
    this.now = now;
    this.written = dateOf(existsSync(path) ? statSync(path).mtimeMs : now());
  }

  tidy(): void {
    const today = dateOf(this.now());
    dropOld(this.folder, this.now());
    if (today === this.written || !existsSync(this.path)) return;
    copyFileSync(this.path, datedName(join(this.folder, basename(this.path)), this.written));
    truncateSync(this.path);
    this.written = today;
  }
}

/** `api.log` of a day: `api-2026-12-01.log`, with a number behind it where there is one already. */
function datedName(path: string, date: string): string {
  const base = path.replace(/\.log$/, `-${date}`);
  for (let n = 1; ; n++) {
    const name = `${base}${n > 1 ? `.${n}` : ''}.log`;
    if (!existsSync(name)) return name;
  }
}

/** Removes the logs of days that are longer ago than they are kept. */
export function dropOld(folder: string, now: number, days = keptDays()): void {
  const oldest = dateOf(now - days * day);
  for (const name of readdirSync(folder)) {
    const [, date] = /-(\d{4}-\d\d-\d\d)(?:\.\d+)?\.log$/.exec(name) ?? [];
    if (date && date < oldest) rmSync(join(folder, name), { force: true });
  }
}
