import type { Problem } from '../problem';

/** A keyset page of a list, as the API answers it. */
export type Page<Row> = {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean };
  readonly totalCount?: number | null;
  /** Totals over everything the filter finds, in 元, by the key of the column. */
  readonly sums?: object | null;
};

/** A list while it is read page by page, as `usePaged` of the client answers it. */
export type Listed<Row> = {
  readonly page: Page<Row> | undefined;
  readonly loading: boolean;
  readonly problem: Problem | null;
  /** Fetches the next page and appends it. */
  readonly more: () => void;
  /** Fetches page after page until so many rows are there, or all. */
  readonly upTo: (rows: number) => void;
  /** Reads all pages again, apart from what is listed, and hands each on, the first with totals; answers what stopped it. */
  readonly readAll: (onPage: (page: Page<Row>) => void | Promise<void>, signal: AbortSignal) => Promise<Problem | null>;
  readonly retry: () => void;
};
