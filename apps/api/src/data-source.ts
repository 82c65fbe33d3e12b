import pg from 'pg';
import { type DataSourceOptions, DefaultNamingStrategy } from 'typeorm';
import { entities } from './entities';
import { readTextDirectly } from './kit/data/wire-text';
import { migrations } from './migrations';

// Dates stay text and instants become ISO text: no JavaScript Date, no time zone of the server.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) =>
  new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString(),
);

readTextDirectly();

/** Columns are the snake_case of their property. */
class SnakeCase extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined): string {
    return custom ?? property.replace(/[A-Z0-9]+/g, (part) => `_${part.toLowerCase()}`);
  }
}

/**
 * A connection whose end kills nobody: it may come at any moment, also when whoever borrowed it has just let go of it.
 * What was asked of it fails by itself, and the pool takes another.
 */
class QuietClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/** How long a process waits for the database, in milliseconds, before what it asked is given up. */
type Patience = {
  readonly statement: number;
  readonly lock: number;
  /** A transaction that does nothing keeps its locks: whoever forgot it loses it. */
  readonly idleInTransaction: number;
  readonly connection: number;
};
/** Somebody waits for the answer. */
export const ofRequests: Patience = { statement: 30_000, lock: 5_000, idleInTransaction: 30_000, connection: 5_000 };
/** Nobody does, and a portion of a job reckons between its statements. */
export const ofJobs: Patience = { statement: 300_000, lock: 30_000, idleInTransaction: 300_000, connection: 30_000 };

/** How every process reaches the database; the schema comes from migrations alone, which wait as long as it takes. */
export const dataSourceOptions = (url: string, pool: number, patience?: Patience): DataSourceOptions => ({
  type: 'postgres',
  url,
  entities,
  migrations,
  migrationsTableName: 'migration',
  namingStrategy: new SnakeCase(),
  synchronize: false,
  extra: {
    max: pool,
    application_name: 'chengxiao',
    // A statement need not wait for the answer to the one before.
    pipeline: true,
    Client: QuietClient,
    ...(patience && {
      statement_timeout: patience.statement,
      lock_timeout: patience.lock,
      idle_in_transaction_session_timeout: patience.idleInTransaction,
      connectionTimeoutMillis: patience.connection,
    }),
  },
});

/** How a program of ours reaches the database as its owner: it says its name, which is noted with every row it writes. */
export const ownerOptions = (url: string, program: string): DataSourceOptions => {
  const options = dataSourceOptions(url, 2);
  return { ...options, extra: { ...(options.extra as object), options: `-c app.program=${program}` } };
};
