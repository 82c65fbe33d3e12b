import { once } from 'node:events';
import pg from 'pg';
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams';

/** What a cell of a row may hold; arrays become PostgreSQL arrays of numbers. */
export type Cell = string | number | boolean | null | readonly number[];

const portion = 1 << 20;

/** One table that is being filled by COPY on a connection of its own, so that tables are written side by side. */
export class TableWriter {
  rows = 0;
  private text: string[] = [];
  private size = 0;

  private constructor(
    private readonly client: pg.Client,
    private readonly stream: CopyStreamQuery,
  ) {}

  static async open(url: string, table: string, columns: readonly string[]): Promise<TableWriter> {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    // Triggers accept new rows only as drafts; the generated region has finished ones.
    await client.query('set session_replication_role = replica; set synchronous_commit = off');
    const stream = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
    return new TableWriter(client, stream);
  }

  add(...cells: readonly Cell[]): void {
    const line = `${cells.map(encodeCell).join('\t')}\n`;
    this.text.push(line);
    this.size += line.length;
    this.rows += 1;
  }

  /** Sends the buffered rows, and waits while PostgreSQL has not taken the ones before. */
  async flush(all = false): Promise<void> {
    if (this.size < portion && !all) return;
    const taken = this.text.join('');
    this.text = [];
    this.size = 0;
    if (!this.stream.write(taken)) await once(this.stream, 'drain');
  }

  async close(): Promise<void> {
    await this.flush(true);
    this.stream.end();
    await once(this.stream, 'finish');
    await this.client.end();
  }

  /** Lets go of the connection, also in the middle of a copy: else whoever drops the database waits for ever. */
  leave(): Promise<void> {
    return this.client.end();
  }
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function encodeCell(cell: Cell): string {
  if (cell === null) return '\\N';
  if (typeof cell === 'string') return cell.replaceAll(/[\\\t\n\r]/g, (letter) => escapes[letter] ?? letter);
  return Array.isArray(cell) ? `{${cell.join(',')}}` : String(cell);
}
