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

/** How every process reaches the database; the schema comes from migrations alone. */
export const dataSourceOptions = (url: string, pool: number): DataSourceOptions => ({
  type: 'postgres',
  url,
  entities,
  migrations,
  migrationsTableName: 'migration',
  namingStrategy: new SnakeCase(),
  synchronize: false,
  // Pipelined: a statement need not wait for the answer to the one before.
  extra: { max: pool, application_name: 'chengxiao', pipeline: true, Client: QuietClient },
});

/** How a program of ours reaches the database as its owner: it says its name, which is noted with every row it writes. */
export const ownerOptions = (url: string, program: string): DataSourceOptions => {
  const options = dataSourceOptions(url, 2);
  return { ...options, extra: { ...(options.extra as object), options: `-c app.program=${program}` } };
};
