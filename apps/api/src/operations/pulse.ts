import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';

/** The address of the database, as something to inject. */
export const databaseAddress = Symbol('address of the database');

/** How long the database may take to answer, in milliseconds. */
const patience = 2_000;
/** How long an answer is passed on without asking again. */
const fresh = 500;

/**
 * Whether the database answers, asked over a connection that is for nothing else: while all others wait (for a locked table,
 * say), a supervisor still learns that this process and its database are well.
 */
@Injectable()
export class Pulse implements OnApplicationShutdown {
  private readonly pool: pg.Pool;
  private asked: { readonly at: number; readonly answer: Promise<unknown> } | null = null;

  constructor(@Inject(databaseAddress) address: string) {
    this.pool = new pg.Pool({
      connectionString: address,
      application_name: 'chengxiao-health',
      max: 1,
      connectionTimeoutMillis: patience,
      query_timeout: patience,
      idleTimeoutMillis: 60_000,
      allowExitOnIdle: true,
    });
    this.pool.on('error', () => undefined);
    this.pool.on('connect', (client) => client.on('error', () => undefined));
  }

  /** @throws when the database does not answer in time */
  async feel(): Promise<void> {
    const now = performance.now();
    if (!this.asked || now - this.asked.at > fresh) this.asked = { at: now, answer: this.pool.query('select 1') };
    await this.asked.answer;
  }

  onApplicationShutdown(): Promise<void> {
    return this.pool.end();
  }
}
