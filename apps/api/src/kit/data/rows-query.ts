import pg, { type FieldDef, type PoolClient, type QueryConfig } from 'pg';
import { rowMakerOf, type RowMaker } from './row-maker';

type Description = { readonly fields: readonly FieldDef[] };

/** What a query of the driver has and its types leave out. */
type Driver = { handleRowDescription(message: Description): void; readonly _result: { parseRow: RowMaker } };
const driver = pg.Query.prototype as unknown as Driver;

/** A statement whose rows are made from the values as they arrive; the driver would make an array of each first. */
class RowsQuery extends pg.Query {
  handleRowDescription(message: Description): void {
    driver.handleRowDescription.call(this, message);
    (this as unknown as Driver)._result.parseRow = rowMakerOf(message.fields);
  }
}

/** The rows of one statement. An error says from where in the product it was asked. */
export async function queryRows(client: PoolClient, config: QueryConfig): Promise<object[]> {
  try {
    return await new Promise((resolve, reject) => {
      client.query(new RowsQuery(config, (error, result) => (error ? reject(error) : resolve(result.rows))));
    });
  } catch (error) {
    if (error instanceof Error) Error.captureStackTrace(error);
    throw error;
  }
}
