import pg from 'pg';

/** Drops what the run created, and stops the server it started. */
export default async function tearDown(): Promise<void> {
  const { adminUrl, template } = JSON.parse(process.env['CX_TEST'] ?? '{}') as { adminUrl: string; template: string };
  const server = (globalThis as { cxTestServer?: { stop(): Promise<void> } | null }).cxTestServer;
  if (server) return server.stop();
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const { rows } = await admin.query<{ datname: string }>(`select datname from pg_database where datname like $1`, [
    `${template}%`,
  ]);
  for (const { datname } of rows) await admin.query(`drop database ${datname} with (force)`);
  await admin.query(`drop role if exists ${template}_api`);
  await admin.end();
}
