import { getConstructionPlans, getMigrationPlans, PgBoss } from 'pg-boss';
import packageJson from 'pg-boss/package.json' with { type: 'json' };
import type { DataSource } from 'typeorm';
import type { Job, Work } from './jobs';

/** Where pg-boss keeps its tables; `app_enqueue` knows the name too. */
export const schema = 'pgboss';
/** Where the queue puts a job whose last attempt failed; the job itself stays in its queue, marked as failed. */
export const deadLetterQueue = 'given-up';

/** The version of the tables that this pg-boss works on. */
const schemaVersion = packageJson.pgboss.schema;

/** The version of pg-boss's tables, or null where there are none. */
export async function queueVersion(source: DataSource): Promise<number | null> {
  const [{ present }] = (await source.query(`select to_regclass('${schema}.version') is not null as present`)) as [
    { present: boolean },
  ];
  if (!present) return null;
  const [row] = (await source.query(`select version from ${schema}.version`)) as { version: number }[];
  return row?.version ?? null;
}

/** True when newer code has been at the queue. */
export const isQueueNewer = (version: number | null): boolean => version !== null && version > schemaVersion;

/**
 * Makes tables, rights, queues and schedules of the jobs match the code. It runs as the owner with every migration: API and
 * worker own no tables and create none, and a new job needs no migration of its own.
 */
export async function migrateQueues(source: DataSource, ownerUrl: string, works: readonly Work[]): Promise<void> {
  const version = await queueVersion(source);
  if (version === null) await source.query(getConstructionPlans(schema));
  else if (version < schemaVersion) await source.query(asOneTransaction(getMigrationPlans(schema, version)));
  await source.query(grantsSql);
  const boss = new PgBoss({
    connectionString: ownerUrl,
    max: 1,
    schema,
    migrate: false,
    supervise: false,
    schedule: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
  });
  boss.on('error', () => undefined); // the statement that met the error throws it as well
  await boss.start();
  try {
    await boss.createQueue(deadLetterQueue, {
      retryLimit: 10,
      retryDelay: 10,
      retryBackoff: true,
      retryDelayMax: 3600,
    });
    for (const { job } of works) await createJobQueue(boss, job);
    await dropOldSchedules(boss, works);
  } finally {
    await boss.stop({ graceful: false });
  }
}

/**
 * pg-boss writes its script for psql: it commits, and then builds indexes concurrently, which no transaction allows. Here
 * indexes are built inside the transaction, so that all of the script is applied or nothing.
 */
const asOneTransaction = (plan: string): string =>
  `${plan.replaceAll('CONCURRENTLY ', '').replace('COMMIT;', '')}\nCOMMIT;`;

/** The worker may do everything with jobs but change their tables; all others go through `app_enqueue`. */
const grantsSql = /* sql */ `
revoke all on schema ${schema} from public;
revoke execute on all functions in schema ${schema} from public;
grant usage on schema ${schema} to cx_worker;
grant select, insert, update, delete on all tables in schema ${schema} to cx_worker;
grant execute on all functions in schema ${schema} to cx_worker;
`;

const secondsOfDays = (count: number): number => count * 24 * 3600;

async function createJobQueue(boss: PgBoss, { name, options }: Job): Promise<void> {
  const { concurrency: _worker, cron, ...rest } = options;
  const queue = {
    ...rest,
    retryBackoff: true,
    deadLetter: deadLetterQueue,
    deleteAfterSeconds: secondsOfDays(30),
    notify: true,
  };
  // Exclusive: of each key one job waits or runs. `app_enqueue` makes up a key for a job that has none.
  await boss.createQueue(name, { ...queue, policy: 'exclusive' });
  await boss.updateQueue(name, queue);
  if (cron) await boss.schedule(name, cron, null, { tz: 'Asia/Shanghai' });
}

async function dropOldSchedules(boss: PgBoss, works: readonly Work[]): Promise<void> {
  const recurring = new Set(works.filter(({ job }) => job.options.cron).map(({ job }) => job.name));
  for (const { name } of await boss.getSchedules()) if (!recurring.has(name)) await boss.unschedule(name);
}
