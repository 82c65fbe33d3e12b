import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@chengxiao/domain';
import { escapeLiteral, type PoolClient } from 'pg';
import { DataSource, type EntityManager, type EntityTarget, type ObjectLiteral, type QueryRunner } from 'typeorm';
import { type Columns, everyColumn } from './columns';
import { type Acting, actingKey, passwordOf, proofOf, worker } from './proof';
import { queryRows } from './rows-query';

/** Database roles, one predicate each; see `migrations/2026-11-24-0900-foundation.ts`. */
const databaseRole = {
  department: 'cx_scoped',
  unit: 'cx_scoped',
  finance: 'cx_scoped',
  government: 'cx_government',
  audit: 'cx_audit',
  evaluator: 'cx_assigned',
  systemAdministrator: 'cx_system',
  securityAdministrator: 'cx_security',
  auditAdministrator: 'cx_log',
} as const;

/** One transaction that knows who acts. Reads are prepared statements that answer plain rows; writes are commands. */
export class Tx {
  constructor(
    readonly manager: EntityManager,
    private readonly client: PoolClient,
    private readonly onStatement: (sql: string) => void,
    private readonly onSent: () => void = () => undefined,
    private readonly settingsOf: (who: Acting) => string = () => 'null',
  ) {}

  /** Says who acts from here on, where the transaction began before anybody was known: at sign-in. */
  async actAs(who: Acting): Promise<void> {
    await this.client.query(`select ${this.settingsOf(who)}`);
  }

  /**
   * Rows of one statement, prepared once per connection and text. The text never contains what a user typed.
   * Lists are not prepared: a plan for any scope and filter would be bad for the region and for a unit alike.
   */
  async rows<T>(
    text: string,
    values: readonly unknown[] = [],
    plan: 'prepared' | 'unprepared' = 'prepared',
  ): Promise<T[]> {
    this.onStatement(text);
    const name = plan === 'prepared' ? statementName(text) : {};
    const pending = queryRows(this.client, { ...name, text, values: [...values] });
    this.onSent();
    return (await pending) as T[];
  }

  /** The first row, or null. */
  async one<T>(text: string, values: readonly unknown[] = []): Promise<T | null> {
    return (await this.rows<T>(text, values))[0] ?? null;
  }

  /** Plain rows of an entity's table `t`; `tail` is everything behind `from`. */
  all<T extends ObjectLiteral>(entity: EntityTarget<T>, tail: string, values?: readonly unknown[]): Promise<T[]>;
  all<T extends ObjectLiteral, C extends string>(
    entity: EntityTarget<T>,
    tail: string,
    values: readonly unknown[],
    columns: Columns<C>,
  ): Promise<Pick<T, C & keyof T>[]>;
  all<T extends ObjectLiteral>(
    entity: EntityTarget<T>,
    tail: string,
    values: readonly unknown[] = [],
    columns: Columns = everyColumn,
  ): Promise<T[]> {
    return this.rows(`select ${this.columns(entity, 't', columns)} from ${this.table(entity)} t ${tail}`, values);
  }

  /** The first such row, or null. */
  async first<T extends ObjectLiteral>(
    entity: EntityTarget<T>,
    tail: string,
    values: readonly unknown[] = [],
  ): Promise<T | null> {
    return (await this.all(entity, tail, values))[0] ?? null;
  }

  /** The select list of an entity in the names of its properties. */
  columns<T extends ObjectLiteral>(entity: EntityTarget<T>, alias = 't', columns: Columns = everyColumn): string {
    return this.manager.connection
      .getMetadata(entity)
      .columns.filter((column) => columns.has(column.propertyName))
      .map((column) => `${alias}.${column.databaseName} as "${column.propertyName}"`)
      .join(', ');
  }

  /** The column behind a property of an entity. */
  column<T extends ObjectLiteral>(entity: EntityTarget<T>, property: keyof T & string): string {
    const found = this.manager.connection.getMetadata(entity).findColumnWithPropertyName(property);
    if (!found) throw new Error(`${this.table(entity)} has no ${property}`);
    return found.databaseName;
  }

  table<T extends ObjectLiteral>(entity: EntityTarget<T>): string {
    return this.manager.connection.getMetadata(entity).tableName;
  }
}

/** The only way to the database: every read and write runs in a transaction, under the role of who acts. */
@Injectable()
export class Db {
  /** Tests listen here to count statements. */
  onStatement: (sql: string) => void = () => undefined;
  private readonly key: Buffer;

  constructor(private readonly source: DataSource) {
    this.key = actingKey(passwordOf(source));
  }

  /** Runs `work` as a person in a position. */
  as<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.runTransaction(openingOf(actor), work);
  }

  /** The same, and whatever it wrote is taken back: what an act would do, judged by doing it. */
  async trial<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    const over = new Error('a trial is over');
    let found: { readonly result: T } | null = null;
    const trying = this.as(actor, async (tx) => {
      found = { result: await work(tx) };
      throw over;
    });
    await trying.catch((error: unknown) => {
      if (error !== over) throw error;
    });
    return (found as unknown as { readonly result: T }).result;
  }

  /** Runs work that reads by one single statement. */
  readOnce<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.runStatement(openingOf(actor), work);
  }

  /** Runs `work` for a visitor of the portal: published rows only. */
  asPublic<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.runTransaction(opening('cx_public'), work);
  }

  /** Runs `work` where nobody is known yet: sign-in and sessions. */
  asIdentity<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.runTransaction(opening('cx_identity'), work);
  }

  /** The same for somebody who is known: it says who acts, so that what they do with their account is recorded as theirs. */
  asIdentityOf<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.runTransaction(opening('cx_identity', actor), work);
  }

  /** Runs `work` for the worker: it seals events, and in a job sees no more than what lies below `path`. */
  asWorker<T>(work: (tx: Tx) => Promise<T>, path?: string): Promise<T> {
    return this.runTransaction(opening('cx_worker', path ? { ...worker, scopePath: path } : worker), work);
  }

  /** One prepared call of a function that the runtime login itself may execute, outside any role. */
  async call<T>(text: string, values: readonly unknown[]): Promise<T[]> {
    const runner = this.source.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      return (await client.query({ ...statementName(text), text, values: [...values] })).rows as T[];
    } finally {
      await runner.release();
    }
  }

  private async runTransaction<T>(opening: Opening, work: (tx: Tx) => Promise<T>): Promise<T> {
    const { runner, client, beginResult, uncork } = await this.begin(opening);
    try {
      const settingsOf = (who: Acting) => this.settingsOf(who, client);
      const pending = work(new Tx(runner.manager, client, this.onStatement, undefined, settingsOf));
      uncork();
      const result = await pending;
      await beginResult;
      // PostgreSQL answers the commit of a failed transaction with ROLLBACK and reports no error.
      const { command } = await client.query('commit');
      if (command !== 'COMMIT') throw new Error('the transaction was rolled back: a statement in it failed');
      return result;
    } catch (error) {
      uncork();
      await client.query('rollback').catch((failed: unknown) => giveUp(runner, failed));
      throw await beginResult.then(
        () => error,
        (cause: unknown) => cause,
      );
    } finally {
      await runner.release();
    }
  }

  /** Begin, one statement and commit leave in one packet: one round trip where a transaction that waits for each has three. */
  private async runStatement<T>(opening: Opening, work: (tx: Tx) => Promise<T>): Promise<T> {
    const { runner, client, uncork } = await this.begin(opening);
    let ended: Promise<unknown> | null = null;
    const end = () => {
      if (ended) throw new Error('readOnce is for one statement');
      // A commit behind a failed statement rolls back.
      ended = client.query('commit');
      ended.catch(() => undefined);
    };
    try {
      const pending = work(new Tx(runner.manager, client, this.onStatement, end));
      uncork();
      return await pending;
    } finally {
      uncork();
      void (ended ?? client.query('rollback'))
        .catch((failed: unknown) => giveUp(runner, failed))
        .finally(() => runner.release());
    }
  }

  /**
   * Begins a transaction on a connection of the pool: begin, role and settings in one message, whose literals come from the
   * session row and are escaped. Until `uncork` is called nothing is sent, so that the first statement leaves in the same
   * packet; should the beginning fail, that statement is refused, because the login itself has no rights.
   */
  private async begin({ text, who }: Opening) {
    const runner = this.source.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    const uncork = cork(client);
    const beginResult = client.query(who ? `${text} select ${this.settingsOf(who, client)}` : text);
    beginResult.catch(() => undefined);
    return { runner, client, beginResult, uncork };
  }

  /** Who acts, as settings that row-level security reads, with the proof that this process says so on this connection. */
  private settingsOf(who: Acting, client: PoolClient): string {
    const { processID } = client as unknown as { readonly processID: number };
    return `${settingsOf(who)}, ${setting('proof', proofOf(this.key, who, processID))}`;
  }
}

/** A connection whose transaction could not be ended is closed: the next borrower would be in that transaction. */
async function giveUp(runner: QueryRunner, reason: unknown): Promise<void> {
  const { releasePostgresConnection } = runner as QueryRunner & {
    releasePostgresConnection?: (reason: unknown) => Promise<void>;
  };
  await releasePostgresConnection?.call(runner, reason);
}

/** What begins a transaction: its role, and who acts, if anybody is known. */
type Opening = { readonly text: string; readonly who?: Acting };
const opening = (role: string, who?: Acting): Opening => ({
  text: `begin; set local role ${role};`,
  ...(who && { who }),
});
const openingOf = (actor: Actor): Opening => opening(databaseRole[actor.role], actor);

const setting = (key: string, value: string): string => `set_config('app.${key}', ${escapeLiteral(value)}, true)`;

const settings = new WeakMap<Acting, string>();

/** Who acts, written once for as long as the session is known. */
function settingsOf(who: Acting): string {
  let text = settings.get(who);
  if (!text) {
    const { role, userId, positionId, scopePath, divisionCode, orgId } = who;
    const values = { role, user: userId, position: positionId, path: scopePath, division: divisionCode, org: orgId };
    text = Object.entries(values)
      .map(([key, value]) => setting(key, value))
      .join(', ');
    settings.set(who, text);
  }
  return text;
}

/** Holds back what is written to the connection until the answered function is called, so that it leaves in one packet. */
function cork(client: PoolClient): () => void {
  const { stream } = (client as unknown as { connection: { stream: { cork(): void; uncork(): void } } }).connection;
  let corked = true;
  stream.cork();
  return () => {
    if (corked) stream.uncork();
    corked = false;
  };
}

const names = new Map<string, string>();

/**
 * The name a statement is prepared under. Connections keep what they prepared, and callers choose columns: beyond the
 * first thousand texts statements have no name and are prepared each time.
 */
function statementName(text: string): { name?: string } {
  let name = names.get(text);
  if (!name && names.size >= 1000) return {};
  if (!name) names.set(text, (name = createHash('sha256').update(text).digest('base64url').slice(0, 32)));
  return { name };
}
