import pg, { type FieldDef, type PoolClient, type QueryConfig } from 'pg';
import { rowMakerOf } from './row-maker';

type Description = { readonly fields: readonly FieldDef[] };
type Values = { readonly fields: readonly (string | null)[] };

/** What a query of the driver does with the messages of its answer. */
const driver = pg.Query.prototype as unknown as { handleRowDescription(message: Description): void };

/** A statement whose rows are made from the values as they arrive; the driver would make an array of each first. */
class RowsQuery extends pg.Query {
  readonly made: object[] = [];
  private makeRow = rowMakerOf([]);

  handleRowDescription(message: Description): void {
    driver.handleRowDescription.call(this, message);
    this.makeRow = rowMakerOf(message.fields);
  }

  handleDataRow({ fields }: Values): void {
    this.made.push(this.makeRow(fields));
  }
}

/** The rows of one statement. */
export function queryRows(client: PoolClient, config: QueryConfig): Promise<object[]> {
  return new Promise((resolve, reject) => {
    const query: RowsQuery = new RowsQuery(config, (error) => (error ? reject(error) : resolve(query.made)));
    client.query(query);
  });
}
