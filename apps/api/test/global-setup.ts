import { randomBytes } from 'node:crypto';
import { startPostgres } from '../../../tools/embedded-postgres';

/** Starts a server for the run, unless `DATABASE_URL` names one; the first test file migrates the template. */
export default async function setUp(): Promise<void> {
  const given = process.env['DATABASE_URL'];
  const server = given ? null : await startPostgres({ ephemeral: true });
  process.env['CX_TEST'] = JSON.stringify({
    adminUrl: given ?? server?.url,
    template: `cx_test_${randomBytes(4).toString('hex')}`,
    password: randomBytes(12).toString('hex'),
  });
  (globalThis as { cxTestServer?: unknown }).cxTestServer = server;
}
