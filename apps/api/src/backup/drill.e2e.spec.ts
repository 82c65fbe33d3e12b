import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { startPostgres } from '../../../../tools/embedded-postgres';
import { type TestApi, startApi } from '../../test/api';
import { makers, type Office, projectDraft } from '../../test/make';
import { filedEvaluation } from '../../test/make-evaluation';
import { newSigner, trusting } from '../../test/trusted';
import { createApplication } from '../application';
import { storeOf } from '../attachments/storage';
import type { KnownSeal } from '../integrity/seal-memory';
import { Seals } from '../integrity/seals';
import { verify } from '../integrity/verify';
import { Db } from '../kit/data/db';
import { LibraryService } from '../library';
import { tellNewEvents } from '../messages';
import { runtimeUrl } from '../migrate';
import { backUp } from './backup';
import { restore } from './restore';

const signer = newSigner();
const files = storeOf({ CHENGXIAO_DATA: mkdtempSync(join(tmpdir(), 'chengxiao-drill-')) });
const password = randomBytes(12).toString('hex');
const folders = mkdtempSync(join(tmpdir(), 'chengxiao-backup-'));
let api: TestApi;
let office: Office;
let kept: KnownSeal;
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office();
  await filedEvaluation(api, office);
  const [seal] = await new Seals(api.get(Db)).seal(signer);
  kept = { id: seal?.id ?? 0, hash: seal?.hash ?? '' };
}, 60_000);
afterAll(async () => {
  await api.close();
  rmSync(folders, { recursive: true, force: true });
});

const withOwner = async <T>(url: string, work: (owner: pg.Client) => Promise<T>): Promise<T> => {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  return work(owner).finally(() => owner.end());
};
const now = (url: string): Promise<number> =>
  withOwner(url, async (owner) =>
    Number((await owner.query<{ id: string }>('select pg_current_xact_id()::text as id')).rows[0]?.id),
  );
/** Uses up transaction ids, as months of work do. */
const burn = (url: string, count: number) =>
  withOwner(url, (owner) =>
    owner.query(`create temp table burnt (n int); do $$ begin for n in 1..${count} loop
      begin insert into burnt values (n); exception when others then null; end; end loop; end $$`),
  );

/** Restores, writes as a person, seals, tells, and holds everything against the seal that was kept before. */
async function drill(folder: string, ownerUrl: string): Promise<void> {
  await restore(folder, { ownerUrl, runtimePassword: password, files });
  const before = await withOwner(ownerUrl, (owner) => verify(owner, trusting(signer, [kept])));
  expect(before).toMatchObject({ intact: true });
  const name = decodeURIComponent(new URL(ownerUrl).pathname.slice(1));
  const app: NestFastifyApplication = await createApplication({
    databaseUrl: runtimeUrl(ownerUrl, `${name}_api`, password),
    production: false,
    logger: false,
    pool: 2,
  });
  try {
    await app.init();
    const drafted = await app.get(LibraryService).draft(office.unit, projectDraft());
    const made = await new Seals(app.get(Db)).seal(signer);
    expect(made.flatMap(({ leaves }) => leaves).filter((leaf) => leaf.includes(drafted.id)).length).toBeGreaterThan(1);
    await app.get(LibraryService).move(office.unit, { id: drafted.id, action: 'submit', version: drafted.version });
    expect(await tellNewEvents(app.get(Db))).toBeGreaterThan(0);
    await new Seals(app.get(Db)).seal(signer);
  } finally {
    await app.close();
  }
  const after = await withOwner(ownerUrl, (owner) => verify(owner, trusting(signer, [kept])));
  expect(after).toMatchObject({ intact: true });
  expect(after.intact && before.intact && after.seals - before.seals).toBe(2);
  expect(after.intact && before.intact && after.events - before.events).toBe(2);
}

describe('a backup', () => {
  const first = join(folders, 'first');
  const second = join(folders, 'second');

  it('is restored into a cluster whose transaction ids are far lower, and from there into one where they are far higher', async () => {
    await burn(api.database.ownerUrl, 100_000);
    await withOwner(api.database.ownerUrl, (owner) => backUp(owner, files, first));
    const young = await startPostgres({ ephemeral: true });
    try {
      expect(await now(young.url)).toBeLessThan((await now(api.database.ownerUrl)) - 100_000);
      await drill(first, young.url);
      await withOwner(young.url, (owner) => backUp(owner, files, second));
    } finally {
      await young.stop();
    }
    const admin = api.database.ownerUrl;
    const name = `drill_${randomBytes(4).toString('hex')}`;
    await withOwner(admin, (owner) => owner.query(`create database ${name}`));
    const old = Object.assign(new URL(admin), { pathname: `/${name}` }).toString();
    try {
      await drill(second, old);
    } finally {
      await withOwner(admin, (owner) => owner.query(`drop database ${name} with (force)`));
    }
  }, 180_000);

  it('brings back every row of every table as it was', async () => {
    const fresh = await startPostgres({ ephemeral: true });
    try {
      await restore(first, { ownerUrl: fresh.url, runtimePassword: password, files });
      const contents = (url: string) =>
        withOwner(url, async (owner) => {
          const { rows: tables } = await owner.query<{ name: string }>(
            `select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('migration', 'seal_entry', 'acting_key', 'event_word') order by 1`,
          );
          const found: Record<string, unknown> = {};
          for (const { name } of tables)
            found[name] = (
              await owner.query(
                `select count(*)::int as rows, md5(string_agg(t::text, '' order by t::text)) as digest from ${name} t`,
              )
            ).rows[0];
          return found;
        });
      expect(await contents(fresh.url)).toEqual(await contents(api.database.ownerUrl));
    } finally {
      await fresh.stop();
    }
  }, 120_000);

  it('is refused where it is not whole, where it is newer, and where something would be lost', async () => {
    await expect(restore(first, { ownerUrl: api.database.ownerUrl, runtimePassword: password, files })).rejects.toThrow(
      'not empty',
    );
    await expect(withOwner(api.database.ownerUrl, (owner) => backUp(owner, files, first))).rejects.toThrow('not empty');
    const [table] = readdirSync(join(first, 'tables'));
    writeFileSync(join(first, 'tables', table ?? ''), 'x');
    const target = { ownerUrl: api.database.ownerUrl, runtimePassword: password, files };
    await expect(restore(first, target)).rejects.toThrow('not whole');
    expect(existsSync(join(first, 'manifest.json'))).toBe(true);
    rmSync(join(first, 'manifest.json'));
    await expect(restore(first, target)).rejects.toThrow('was not finished');
  });
});
