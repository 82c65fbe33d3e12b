/** A keyset page of a list, as the API answers it. */
export type Page<Row> = {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean };
  readonly totalCount?: number | null;
};
