import pg from 'pg';

/** Ends the process with one sentence where the database lends fewer connections than the pool may take. */
export async function refuseWidePool(address: string, pool: number): Promise<void> {
  const lent = await connectionsOf(address).catch(() => null);
  // A database that does not answer yet is the concern of whoever asks it next.
  if (lent === null || pool < lent) return;
  process.stderr.write(
    `✗ DATABASE_POOL 为 ${pool}，而数据库最多提供 ${lent} 个连接，请改小 / DATABASE_POOL is ${pool} and the database lends ${lent} connections in all: choose fewer\n`,
  );
  process.exit(2);
}

/** Connections that ordinary logins may hold at once. */
async function connectionsOf(address: string): Promise<number> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ lent: number }>(
      `select current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
            - coalesce(current_setting('reserved_connections', true), '0')::int as lent`,
    );
    return rows[0]?.lent ?? 0;
  } finally {
    await client.end().catch(() => undefined);
  }
}
