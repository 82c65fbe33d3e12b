import type { Actor } from '@chengxiao/domain';
import pg from 'pg';
import { Db, type Tx } from '../src/kit/data/db';
import type { TestApi } from './api';

/** What became of a try: `done` where a row was written, else why not; nothing of it stays. */
export type Fate = 'done' | 'nothing' | `refused ${string}`;
/** How often each fate was met, for whoever wants to see why tries were refused. */
export const fates = new Map<string, number>();
export type Statement = readonly [text: string, values?: readonly unknown[]];

const taken = new Error('taken back');

/** Plays SQL that somebody brought into a transaction of the API: its settings and its proof are there. */
export async function inject(api: TestApi, actor: Actor, ...statements: readonly Statement[]): Promise<Fate> {
  let written = 0;
  const play = async (tx: Tx) => {
    for (const [text, values = []] of statements) {
      const answer: unknown = await tx.manager.query(text, [...values]);
      if (/^(update|delete)/.test(text)) written += (answer as [unknown, number])[1];
      else if (text.startsWith('insert') || text.includes('app_record')) written += 1;
    }
    throw taken;
  };
  return fateOf(api.get(Db).as(actor, play), () => written);
}

/** Plays SQL as whoever knows the login of the API and has none of its keys. */
export async function asLogin(login: pg.Client, role: string, ...statements: readonly Statement[]): Promise<Fate> {
  let written = 0;
  const play = async () => {
    await login.query(`begin; set local role ${role}`);
    for (const [text, values = []] of statements) {
      const { rowCount, command } = await login.query(text, [...values]);
      if (command !== 'SELECT' || text.includes('app_record')) written += rowCount ?? 0;
    }
    throw taken;
  };
  const fate = await fateOf(play(), () => written);
  await login.query('rollback');
  return fate;
}

async function fateOf(playing: Promise<unknown>, written: () => number): Promise<Fate> {
  const fate = await playedOut(playing, written);
  fates.set(fate, (fates.get(fate) ?? 0) + 1);
  return fate;
}

async function playedOut(playing: Promise<unknown>, written: () => number): Promise<Fate> {
  try {
    await playing;
  } catch (error) {
    if (error === taken) return written() > 0 ? 'done' : 'nothing';
    const { code, message } = error as { code?: string; message: string };
    return `refused ${code ?? message}`;
  }
  throw new Error('what is played is taken back');
}

type Column = { readonly name: string; readonly type: string; readonly needed: boolean };

/** Makes rows of any table, whatever they should refer to or agree with: only their protection is looked at. */
export class Plants {
  private readonly columns = new Map<string, Column[]>();

  private constructor(private readonly owner: pg.Client) {}

  static async on(api: TestApi): Promise<Plants> {
    const owner = new pg.Client({ connectionString: api.database.ownerUrl });
    await owner.connect();
    // What columns must agree with each other is not asked here.
    const { rows } = await owner.query<{ text: string }>(
      `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as text
         from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace and conrelid <> 0`,
    );
    for (const { text } of rows) await owner.query(text);
    return new Plants(owner);
  }

  end(): Promise<void> {
    return this.owner.end();
  }

  /** Values of a row: what is not given and not optional is of its type and of no sense. */
  async values(table: string, given: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> {
    const columns = await this.columnsOf(table);
    return Object.fromEntries(
      columns.flatMap(({ name, type, needed }) =>
        name in given ? [[name, given[name]]] : needed ? [[name, senseless(type)]] : [],
      ),
    );
  }

  /** A row of a table, put there by its owner past all triggers. */
  async plant(table: string, given: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> {
    const values = await this.values(table, given);
    await this.owner.query('begin; set local session_replication_role = replica');
    try {
      const { rows } = await this.owner.query<Record<string, unknown>>(...insertText(table, values, 'returning *'));
      await this.owner.query('commit');
      return rows[0] ?? {};
    } catch (error) {
      await this.owner.query('rollback');
      throw error;
    }
  }

  async columnsOf(table: string): Promise<Column[]> {
    let known = this.columns.get(table);
    if (!known) {
      const { rows } = await this.owner.query<Column>(
        `select a.attname as name, format_type(coalesce(nullif(t.typbasetype, 0), a.atttypid), null) as type,
                a.attnotnull and not a.atthasdef and a.attidentity = '' as needed
           from pg_attribute a join pg_type t on t.oid = a.atttypid
          where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''`,
        [table],
      );
      this.columns.set(table, (known = rows));
    }
    return known;
  }
}

export function insertText(table: string, values: Readonly<Record<string, unknown>>, tail = ''): [string, unknown[]] {
  const names = Object.keys(values);
  return [
    `insert into ${table} (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')}) ${tail}`,
    Object.values(values),
  ];
}

/** A value of a type that no other row has, as far as the type allows. */
export function senseless(type: string): unknown {
  const serial = Math.floor(Math.random() * 1_000_000);
  const moment = new Date(serial * 86_400_000).toISOString();
  if (type === 'uuid') return crypto.randomUUID();
  if (type === 'boolean') return false;
  if (/^(integer|bigint|smallint)$/.test(type)) return serial;
  if (type === 'numeric') return `${serial}.01`;
  if (type === 'date') return moment.slice(0, moment.indexOf('T')).replace(/^\+0*/, '');
  if (type.startsWith('timestamp')) return moment.replace(/^\+0*/, '');
  if (type === 'uuid[]') return [crypto.randomUUID()];
  if (type.endsWith('[]')) return [String(serial)];
  if (type.startsWith('json')) return JSON.stringify({ serial });
  if (type === 'bytea') return Buffer.from(String(serial));
  return `无意义${serial}`;
}

/** Sets a column of one row to what it is not. */
export const alter = (
  table: string,
  { name, type }: Pick<Column, 'name' | 'type'>,
  where: string,
  key: unknown,
  tail = '',
): Statement =>
  type === 'boolean'
    ? [`update ${table} set ${name} = ${name} is not true${tail} where ${where} = $1`, [key]]
    : [`update ${table} set ${name} = $2${tail} where ${where} = $1`, [key, senseless(type)]];
