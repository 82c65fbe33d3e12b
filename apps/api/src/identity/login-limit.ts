import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { networkOf, ProblemError, refusal, signInLimits, waitAfter } from '@chengxiao/domain';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Db } from '../kit/data/db';

type Statement = { text: string; values: unknown[] };
type Slow = { readonly free: number; readonly minutes: number; readonly longest: number };

/** Where a try comes from. */
export type Place = {
  /** The address, as the proxies that are believed tell it. */
  readonly address: string;
  /** The hash of the device's token, where the person signed in there before. */
  readonly knownDevice: string | null;
  /** Whether the person signed in from this address before. */
  readonly knownAddress: boolean;
};

/** A try that was let through. */
export type Attempt = {
  /** The password was right: what the try took is given back. */
  forgive(): Promise<void>;
};

/** Far more tries than anybody makes: the count goes on, and what it means is `waitAfter`. */
const endless = 1_000_000;
const minute = 60_000;

/**
 * Counts tries of passwords on every replica alike. A point is taken in one statement before the password is looked at, so
 * that a hundred tries at once are no more than a hundred in a row.
 */
@Injectable()
export class LoginLimit {
  private readonly here: RateLimiterPostgres;
  private readonly change: RateLimiterPostgres;
  private readonly told: RateLimiterPostgres;
  private readonly turn: RateLimiterPostgres;
  private readonly counts: Readonly<Record<'name' | 'address', RateLimiterPostgres>>;
  private sweptAt = 0;

  constructor(private readonly db: Db) {
    const storeClient = {
      query: async ({ text, values }: Statement) => {
        const rows = await db.asIdentity((tx) => tx.rows(text, values));
        return { rows, rowCount: rows.length };
      },
    };
    const limiter = (keyPrefix: string, points: number, minutes: number) =>
      new RateLimiterPostgres({
        storeClient,
        storeType: 'client',
        tableName: 'login_limit',
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix,
        points,
        duration: minutes * 60,
      });
    const { here, name, address, change } = signInLimits;
    this.here = limiter('here', here.tries, here.minutes);
    this.change = limiter('change', change.tries, change.minutes);
    this.told = limiter('told', 1, here.minutes);
    this.turn = limiter('turn', 1, 1);
    this.counts = {
      name: limiter('name', endless, name.minutes),
      address: limiter('address', endless, address.minutes),
    };
  }

  /**
   * Takes a try for a name. One name from one place has few, and then none for a while; a name over all places, and an
   * address over all names, wait longer and longer. A device of the person waits for nobody else's tries, and neither does
   * an address of the person for those at the name.
   * @throws `LOCKED_OUT` with the time to wait
   */
  async take(name: string, { address, knownDevice, knownAddress }: Place): Promise<Attempt> {
    void this.sweep();
    const network = networkOf(address);
    const here = keyOf(name, knownDevice ? `device ${knownDevice}` : network);
    const slowed = knownDevice ? [] : ([['address', keyOf(network)]] as ['name' | 'address', string][]);
    if (!knownDevice && !knownAddress) slowed.unshift(['name', keyOf(name)]);
    await takePoint(this.here, here);
    const taken: ['name' | 'address', string][] = [];
    try {
      for (const each of slowed) {
        await this.takeTurn(...each);
        taken.push(each);
      }
    } catch (error) {
      // What is not looked at is no try: else refusals alone would make the wait longer.
      await Promise.all([this.here.reward(here), ...taken.map(([kind, key]) => this.counts[kind].reward(key))]);
      throw error;
    }
    return {
      forgive: async () => {
        await Promise.all([this.here.delete(here), ...taken.map(([kind, key]) => this.counts[kind].reward(key))]);
      },
    };
  }

  /** Takes a try at one's own present password. @throws `LOCKED_OUT` with the time to wait */
  async takeChange(userId: string): Promise<Attempt> {
    const key = keyOf(userId);
    await takePoint(this.change, key);
    return { forgive: async () => void (await this.change.delete(key)) };
  }

  /** Whether something is to be told of a person: once in a quarter of an hour for each kind, however often it happens. */
  async isNews(userId: string, kind: 'failed' | 'slowed'): Promise<boolean> {
    return this.told.consume(keyOf(userId, kind)).then(
      () => true,
      (error: unknown) => {
        if (error instanceof RateLimiterRes) return false;
        throw error;
      },
    );
  }

  private async takeTurn(kind: 'name' | 'address', key: string): Promise<void> {
    const limits: Slow = signInLimits[kind];
    const turn = `${kind} ${key}`;
    const waiting = await this.turn.get(turn);
    if (waiting && waiting.consumedPoints > 0 && waiting.msBeforeNext > 0) throw lockedOut(waiting.msBeforeNext);
    const { consumedPoints } = await this.counts[kind].consume(key);
    const wait = waitAfter(consumedPoints, limits);
    if (wait === 0) return;
    try {
      await takePoint(this.turn, turn, wait);
    } catch (error) {
      await this.counts[kind].reward(key);
      throw error;
    }
  }

  /** Counts whose time is over go once a minute: names that nobody has would else fill the table. */
  private async sweep(): Promise<void> {
    const now = Date.now();
    if (now - this.sweptAt < minute) return;
    this.sweptAt = now;
    await this.db
      .asIdentity((tx) => tx.rows('delete from login_limit where expire < $1', [now]))
      .catch(() => undefined);
  }
}

/** Keys are hashes: names and addresses of any length and script, and none of them to be read in the table. */
const keyOf = (...parts: string[]): string => createHash('sha256').update(parts.join('\n')).digest('base64url');

async function takePoint(limiter: RateLimiterPostgres, key: string, seconds?: number): Promise<void> {
  await limiter.consume(key, 1, seconds ? { customDuration: seconds } : {}).catch((error: unknown) => {
    throw error instanceof RateLimiterRes ? lockedOut(error.msBeforeNext) : error;
  });
}

/** The refusal until the time is over, in minutes where it is long. */
function lockedOut(milliseconds: number): ProblemError {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  const said =
    seconds > 90
      ? refusal('LOCKED_OUT', 'lockedOut', { minutes: Math.ceil(seconds / 60) })
      : refusal('LOCKED_OUT', 'slowDown', { seconds });
  return new ProblemError({ ...said, retryAfter: seconds });
}
