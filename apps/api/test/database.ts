import { randomBytes } from 'node:crypto';
import pg from 'pg';
import regions from '@chengxiao/domain/data/regions.json' with { type: 'json' };
import { insertDivisions } from '../src/identity/provisioning';
import { migrate, runtimeUrl } from '../src/migrate';

type Known = { readonly adminUrl: string; readonly template: string; readonly password: string };

/** A migrated database of its own for one test file: a clone of the template. */
export type TestDatabase = {
  readonly ownerUrl: string;
  readonly runtimeUrl: string;
  readonly owner: pg.Pool;
  drop(): Promise<void>;
};

export async function cloneDatabase(): Promise<TestDatabase> {
  const { adminUrl, template, password } = JSON.parse(process.env['CX_TEST'] ?? '{}') as Known;
  const name = `${template}_${randomBytes(4).toString('hex')}`;
  await asAdmin(adminUrl, async (admin) => {
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [template]);
    if (!rowCount) await makeTemplate(admin, adminUrl, template, password);
    await admin.query(`create database ${name} template ${template}`);
  });
  const owner = new pg.Pool({ connectionString: databaseUrl(adminUrl, name), max: 2, options: '-c app.program=test' });
  // A dropped backend must not kill the test process.
  owner.on('error', () => undefined);
  return {
    ownerUrl: databaseUrl(adminUrl, name),
    runtimeUrl: runtimeUrl(databaseUrl(adminUrl, name), `${template}_api`, password),
    owner,
    async drop() {
      await owner.end();
      await asAdmin(adminUrl, (admin) => admin.query(`drop database ${name} with (force)`));
    },
  };
}

async function makeTemplate(admin: pg.Client, adminUrl: string, template: string, password: string): Promise<void> {
  await admin.query(`create database ${template}`);
  await migrate(databaseUrl(adminUrl, template), password);
  const owner = new pg.Client({ connectionString: databaseUrl(adminUrl, template), options: '-c app.program=test' });
  await owner.connect();
  await insertDivisions(owner, regions);
  await owner.end();
}

const databaseUrl = (url: string, name: string): string =>
  Object.assign(new URL(url), { pathname: `/${name}` }).toString();

/** One worker at a time: PostgreSQL clones a template only while nobody else is in it. */
async function asAdmin(url: string, work: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    await admin.query(`select pg_advisory_lock(424242)`);
    await work(admin);
  } finally {
    await admin.end();
  }
}
