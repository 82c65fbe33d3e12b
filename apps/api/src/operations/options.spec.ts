import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { format } from 'prettier';
import { options, optionTable, secretOptions, wrongOptions } from './options';
import { takeSecrets } from './secrets';

const root = join(import.meta.dirname, '../../../..');
const well = { RUNTIME_DATABASE_URL: 'postgres://api:x@db/chengxiao' };

describe('options', () => {
  it('are told wrong by one sentence each, in both languages, before anything starts', () => {
    const wrong = wrongOptions('api', {
      PORT: '99999',
      DATABASE_POOL: 'many',
      TRUST_PROXY: 'everybody',
      S3_BUCKET: 'files',
    });
    expect(wrong).toEqual([
      'PORT 应为 1 至 65535 的整数 (99999) / PORT is a whole number from 1 to 65535 (99999)',
      'RUNTIME_DATABASE_URL 未设置 / RUNTIME_DATABASE_URL is not set',
      expect.stringContaining('DATABASE_POOL is a whole number from 1 to 500 (many)'),
      expect.stringContaining('TRUST_PROXY is loopback, uniquelocal, addresses or networks'),
      expect.stringContaining('so S3_ENDPOINT is needed too'),
      expect.stringContaining('so S3_ACCESS_KEY_ID is needed too'),
      expect.stringContaining('so S3_SECRET_ACCESS_KEY is needed too'),
    ]);
    expect(wrongOptions('api', well)).toEqual([]);
  });

  it('that are secret are not shown', () => {
    expect(wrongOptions('worker', { ...well, SMTP_URL: 'hunter2' })).toEqual([
      'SMTP_URL 应形如 smtp://… / SMTP_URL looks like smtp://…',
    ]);
  });

  it('that are secret may come as files, and passwords beside their address', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'secret-')), 'password');
    writeFileSync(file, 'p@ss/wörd\n');
    const env: Record<string, string | undefined> = {
      RUNTIME_DATABASE_URL: 'postgres://chengxiao_api@postgres:5432/chengxiao',
      RUNTIME_PASSWORD_FILE: file,
    };
    takeSecrets(env, secretOptions);
    expect(decodeURIComponent(new URL(env['RUNTIME_DATABASE_URL'] ?? '').password)).toBe('p@ss/wörd');
    expect(() => takeSecrets({ SMTP_URL_FILE: '/nowhere' }, secretOptions)).toThrow(/nowhere/);
  });

  it('are all that the programs read', () => {
    const known = new Set(options.map(({ name }) => name));
    const own = new Set(['NODE_OPTIONS', 'PATH', 'TZ', 'CI', 'DEMO_PASSWORD', 'npm_lifecycle_event']);
    const read = ['apps/api/src', 'tools'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.ts$/.test(path) && !/spec\.ts$/.test(path))
        .flatMap((path) =>
          [
            ...readFileSync(join(root, folder, path), 'utf8').matchAll(
              /process\.env\['(\w+)'\]|required\('([A-Z_]+)'\)/g,
            ),
          ].map(([, a, b]) => `${a ?? b}`),
        ),
    );
    expect([...new Set(read)].filter((name) => !known.has(name) && !own.has(name))).toEqual([]);
  });

  it('stand in one table of the guide; UPDATE_DOCS=1 writes it', async () => {
    const path = join(root, 'docs/deploy.md');
    const text = readFileSync(path, 'utf8');
    const [before = '', rest = ''] = text.split('<!-- options -->\n');
    const after = rest.split('<!-- /options -->')[1] ?? '';
    const wanted = await format(`${before}<!-- options -->\n\n${optionTable()}\n\n<!-- /options -->${after}`, {
      ...(JSON.parse(readFileSync(join(root, '.prettierrc.json'), 'utf8')) as object),
      parser: 'markdown',
    });
    if (process.env['UPDATE_DOCS']) writeFileSync(path, wanted);
    else expect(text).toBe(wanted);
  });
});
