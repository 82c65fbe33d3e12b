import { randomUUID } from 'node:crypto';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { type Job, type JobWithMetadata, PgBoss } from 'pg-boss';
import { Db } from '../data/db';
import { deadLetterQueue, schema } from './job-queues';
import type { Payload, Work } from './jobs';

const logger = new Logger('jobs');

/** How long a stopping worker waits for its handlers: less than the five seconds after which it is killed. */
const stopTimeout = 4_000;

/** Runs the jobs of one worker process. Several processes share the queues. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly boss: PgBoss;
  /** A new job wakes its workers by NOTIFY; polling finds jobs that wait for another attempt, or whose NOTIFY was lost. */
  private readonly polling: { pollingIntervalSeconds: number; notifyPollingIntervalSeconds: number };
  private readonly stopping = new AbortController();
  private supervising: NodeJS.Timeout | undefined;

  constructor(
    url: string,
    private readonly db: Db,
    private readonly works: readonly Work[],
    pollingSeconds = 5,
  ) {
    this.polling = { pollingIntervalSeconds: pollingSeconds, notifyPollingIntervalSeconds: pollingSeconds };
    this.boss = new PgBoss({
      connectionString: url,
      // This pool serves pg-boss alone, so that each connection takes the worker's role once, when it opens.
      options:
        '-c role=cx_worker -c statement_timeout=60000 -c lock_timeout=30000 -c idle_in_transaction_session_timeout=60000',
      application_name: 'chengxiao jobs',
      max: 2,
      schema,
      migrate: false,
      // Its own supervision writes every five seconds, for chained jobs we do not have; see `supervise`.
      supervise: false,
      monitorIntervalSeconds: 30,
      reindex: false,
      monitorVacuum: false,
      registerInstance: false,
      schedule: works.some(({ job }) => job.options.cron),
      cronWorkerIntervalSeconds: Math.max(1, pollingSeconds),
      useListenNotify: true,
      notifyHeartbeatIntervalMs: 30_000,
      openTelemetry: { enabled: false },
    });
    this.boss.on('error', (error) => logger.error(oneLine(error)));
    this.boss.on('warning', ({ message }) => logger.warn(message));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.boss.start();
    for (const work of this.works) await this.startWorkers(work);
    const giveUp = async ([job]: JobWithMetadata<Payload>[]) => job && this.giveUp(job);
    await this.boss.work(deadLetterQueue, { ...this.polling, includeMetadata: true }, giveUp);
    this.supervising = setInterval(() => void this.supervise(), 60_000);
  }

  /** Lets handlers finish or give their jobs back, then closes the connections. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.supervising);
    // First they take no more jobs: a worker would take the one it gives back.
    for (const { job } of this.works) await this.boss.offWork(job.name, { wait: false });
    this.stopping.abort(new Error('the worker stops'));
    await this.boss.stop({ timeout: stopTimeout });
  }

  /** Takes jobs from workers that died or overran their time, and removes old ones. */
  async supervise(): Promise<void> {
    await this.boss.supervise().catch((error: unknown) => logger.error(oneLine(error)));
  }

  /** One worker of pg-boss for each job that may run at the same time. */
  private async startWorkers(work: Work): Promise<void> {
    const { name, options } = work.job;
    for (let count = 0; count < options.concurrency; count += 1) {
      const id: string = await this.boss.work(name, this.polling, async ([job]: Job<Payload>[]) => {
        // Makes it look for the next job right after this one instead of at its next poll.
        this.boss.notifyWorker(id);
        if (job) await this.runAttempt(work, job);
      });
    }
  }

  private runAttempt(work: Work, job: Job<Payload>): Promise<void> {
    // Taken while the worker was told to stop.
    if (this.stopping.signal.aborted) return this.requeue(job);
    const signal = AbortSignal.any([job.signal, this.stopping.signal]);
    return this.runHidingErrors(job, () => work.handle(job.data ?? {}, { db: this.db, signal }));
  }

  private giveUp(job: JobWithMetadata<Payload>): Promise<void> {
    logger.error(`${job.sourceName} ${job.sourceId} given up`);
    const work = this.works.find((each) => each.job.name === job.sourceName);
    return this.runHidingErrors(job, async () => work?.onGivenUp?.(job.data ?? {}, this.db));
  }

  /** Runs a module's code and writes errors to the log only: the queue stores what is thrown, and an error may quote business data. */
  private async runHidingErrors(job: Job<Payload>, run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (error) {
      if (this.stopping.signal.aborted) return this.requeue(job);
      const reference = randomUUID().slice(0, 8);
      logger.error(`${reference} ${job.name} ${job.id}, attempt ${job.retryCount + 1}: ${oneLine(error)}`);
      throw Object.assign(new Error(`see ${reference} in the worker's log`), { stack: '' });
    }
  }

  /** A stop does not count as a failed attempt: the job waits again at once. pg-boss then finds it no longer active and leaves it. */
  private async requeue({ name, id, retryCount }: Job<Payload>): Promise<void> {
    await this.boss.getDb().executeSql(
      `update ${schema}.job
          set state = 'retry', retry_limit = retry_limit + 1, start_after = now(), heartbeat_on = null
        where name = $1 and id = $2 and state = 'active' and retry_count = $3`,
      [name, id, retryCount],
    );
  }
}

/** The message of an error with the place it comes from, in one line; pg-boss reports errors as plain objects. */
function oneLine(error: unknown): string {
  const { message = String(error), stack = '' } = Object(error) as { message?: string; stack?: string };
  const place = /^\s+at .*$/m.exec(stack)?.[0] ?? '';
  return `${message} ${place}`.replace(/\s+/g, ' ').trim();
}
