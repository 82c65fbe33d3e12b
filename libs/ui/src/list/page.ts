import type { Problem } from '../problem';

/** A keyset page of a list, as the API answers it. */
export type Page<Row> = {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean };
  readonly totalCount?: number | null;
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
  readonly retry: () => void;
};
