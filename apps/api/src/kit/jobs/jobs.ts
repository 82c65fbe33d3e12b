import type { Db, Tx } from '../data/db';

/** What a job carries: ids and years, never business data, which stays in its rows under row-level security. */
export type Payload = Readonly<Record<string, string | number>>;

/** How the queue treats a kind of job; all times in seconds. */
export type JobOptions = {
  /** Attempts after the first one; the wait between them doubles from `retryDelay` up to `retryDelayMax`. */
  readonly retryLimit: number;
  readonly retryDelay: number;
  readonly retryDelayMax: number;
  /** How long one attempt may take. */
  readonly expireInSeconds: number;
  /** How long a running job may go without a heartbeat before it counts as lost; the worker sends one twice as often. */
  readonly heartbeatSeconds: number;
  /** How many of the kind one worker runs at a time. */
  readonly concurrency: number;
  /** For a recurring job, when it is due in Chinese time, as in `'30 2 * * *'`; such a job carries nothing. */
  readonly cron?: string;
};

const defaultOptions: JobOptions = {
  retryLimit: 3,
  retryDelay: 10,
  retryDelayMax: 600,
  expireInSeconds: 3600,
  heartbeatSeconds: 60,
  concurrency: 1,
};

/** A kind of job. `payload` names a type and has no value. */
export type Job<P extends Payload = Payload> = {
  readonly name: string;
  readonly options: JobOptions;
  readonly payload?: P;
};

/** Declares a kind of job: `const whatIf = job<{ runId: string }>('what-if', { expireInSeconds: 1800 })`. */
export const job = <P extends Payload = Record<string, never>>(
  name: string,
  options: Partial<JobOptions> = {},
): Job<P> => ({
  name,
  options: { ...defaultOptions, ...options },
});

/** What a handler may use besides the payload. */
export type Attempt = {
  readonly db: Db;
  /** Aborted when the worker stops, the time is over or the job was lost to another worker. */
  readonly signal: AbortSignal;
};

/** A kind of job with the code that does it. These are methods, so that one list can hold work with any payload. */
export type Work<P extends Payload = Payload> = {
  readonly job: Job<P>;
  handle(payload: P, attempt: Attempt): Promise<void>;
  onGivenUp?(payload: P, db: Db): Promise<void>;
};

/**
 * Declares how a job is done. A handler that returns has done it; one whose signal is aborted throws
 * (`signal.throwIfAborted()`), and another worker begins the job again. A job may run more than once, so its handler
 * continues from the rows it finds. `onGivenUp` runs after the last attempt failed, also when the worker crashed in it: it
 * marks the business row as failed.
 */
export const work = <P extends Payload>(
  job: Job<P>,
  handle: (payload: P, attempt: Attempt) => Promise<void>,
  onGivenUp?: (payload: P, db: Db) => Promise<void>,
): Work<P> => ({ job, handle, ...(onGivenUp && { onGivenUp }) });

/**
 * Queues a job in the transaction that needs it: both are committed, or neither is.
 * Answers false when a job of the same key is still waiting or running; without a key every call queues one.
 */
export async function enqueue<P extends Payload>(
  tx: Tx,
  job: Job<P>,
  payload: P,
  { singletonKey }: { readonly singletonKey?: string } = {},
): Promise<boolean> {
  const row = await tx.one<{ queued: boolean }>('select app_enqueue($1, $2, $3) as queued', [
    job.name,
    JSON.stringify(payload),
    singletonKey ?? null,
  ]);
  return row?.queued ?? false;
}
