import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { AppendedLog, dropOld, keptDays, LogFile } from './log-file.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'chengxiao-log-'));
const at = (text: string): number => new Date(text).getTime();

describe('a log', () => {
  it('has a file for each day, and nothing is lost between them', () => {
    const place = folder();
    let now = at('2026-12-01T23:59:59Z');
    const log = new LogFile(join(place, 'api.log'), () => now);
    log.write('one\n');
    log.write('two\n');
    now = at('2026-12-02T00:00:01Z');
    log.write('three\n');
    expect(readdirSync(place).sort()).toEqual(['api-2026-12-01.log', 'api.log']);
    expect(readFileSync(join(place, 'api-2026-12-01.log'), 'utf8')).toBe('one\ntwo\n');
    expect(readFileSync(join(place, 'api.log'), 'utf8')).toBe('three\n');
  });

  it('of another process is emptied at a new day, while that goes on appending', () => {
    const [place, folderOfLogs] = [folder(), folder()];
    let now = Date.now();
    const path = join(place, 'postgres.log');
    const handle = openSync(path, 'a');
    writeSync(handle, 'one\n');
    const log = new AppendedLog(path, folderOfLogs, () => now);
    log.tidy();
    expect(readdirSync(folderOfLogs)).toEqual([]);
    const before = new Date(now).toISOString().slice(0, 10);
    now += 24 * 3600 * 1000;
    log.tidy();
    writeSync(handle, 'two\n');
    closeSync(handle);
    expect(readFileSync(path, 'utf8')).toBe('two\n');
    expect(readFileSync(join(folderOfLogs, `postgres-${before}.log`), 'utf8')).toBe('one\n');
  });

  it('is removed once it is older than logs are kept, and nothing else is', () => {
    const place = folder();
    const names = [
      'api-2026-06-01.log',
      'api-2026-06-01.2.log',
      'api-2026-06-05.log',
      'api.log',
      'notes-2020-01-01.txt',
    ];
    for (const name of names) writeFileSync(join(place, name), '');
    dropOld(place, at('2026-12-01T00:00:00Z'), 180);
    expect(readdirSync(place).sort()).toEqual(['api-2026-06-05.log', 'api.log', 'notes-2020-01-01.txt']);
  });

  it.each([
    [undefined, 180],
    ['30', 30],
    ['0', 180],
    ['x', 180],
  ])('is kept for LOG_DAYS=%s: %i days', (text, days) => {
    expect(keptDays(text)).toBe(days);
  });
});
