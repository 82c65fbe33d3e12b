import { v7 as uuid } from 'uuid';

/** Rows of a form as they arrive; a new row gets its id here. */
export const withIds = <Row extends { readonly id?: string | null | undefined }>(
  rows: readonly Row[] | null | undefined,
) => (rows ?? []).map((row) => ({ ...row, id: row.id ?? uuid() }));
