import { Injectable } from '@nestjs/common';
import { ProblemError, refusal } from '@chengxiao/domain';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import { Db } from '../kit/db';

type Statement = { text: string; values: unknown[] };

/** Five failures in a quarter of an hour lock a user name, on every replica alike. */
@Injectable()
export class LoginLimit {
  private readonly limiter: RateLimiterPostgres;

  constructor(db: Db) {
    const storeClient = {
      query: async ({ text, values }: Statement) => {
        const rows = await db.asIdentity((tx) => tx.rows(text, values));
        return { rows, rowCount: rows.length };
      },
    };
    this.limiter = new RateLimiterPostgres({
      storeClient,
      storeType: 'client',
      tableName: 'login_limit',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: 'sign-in',
      points: 5,
      duration: 15 * 60,
    });
  }

  /** @throws `LOCKED_OUT` with the minutes left. */
  async refuseLockedOut(key: string): Promise<void> {
    const known = await this.limiter.get(key);
    if (known && known.consumedPoints >= 5) {
      throw new ProblemError(refusal('LOCKED_OUT', 'lockedOut', { minutes: Math.ceil(known.msBeforeNext / 60_000) }));
    }
  }

  async recordFailure(key: string): Promise<void> {
    // The limiter rejects past the limit; the next try answers that, not this one.
    await this.limiter.consume(key).catch((error: unknown) => {
      if (error instanceof Error) throw error;
    });
  }

  async clearFailures(key: string): Promise<void> {
    await this.limiter.delete(key);
  }
}
