import { Readable } from 'node:stream';
import { byteOrderMark, csvLine } from '@chengxiao/domain';
import type { Page, PageRequest } from './page';

/** Rows read at once: a slow reader holds no connection and little memory. */
const size = 200;

/**
 * Everything a list finds, page by page, each in a transaction of its own: what a file is made of.
 * The first page is read before anything is answered, so that a wrong filter is a problem and not half a file.
 */
export async function exportPages<T>(
  read: (request: PageRequest) => Promise<Pick<Page<T>, 'nodes' | 'pageInfo'>>,
): Promise<AsyncGenerator<T[]>> {
  const start = await read({ first: size });
  return (async function* () {
    let found = start;
    yield found.nodes;
    while (found.pageInfo.hasNextPage && found.pageInfo.endCursor) {
      found = await read({ first: size, after: found.pageInfo.endCursor });
      yield found.nodes;
    }
  })();
}

/** Rows as a table for spreadsheets, page by page: UTF-8 with its mark, so that they read the Chinese. */
export const csvStream = <T>(
  headings: readonly string[],
  pages: AsyncIterable<readonly T[]>,
  cellsOf: (row: T) => Parameters<typeof csvLine>[0],
): Readable =>
  Readable.from(
    (async function* () {
      yield byteOrderMark + csvLine(headings);
      for await (const rows of pages) yield rows.map((row) => csvLine(cellsOf(row))).join('');
    })(),
  );
