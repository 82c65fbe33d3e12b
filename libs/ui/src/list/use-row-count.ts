import { useEffect, useRef } from 'react';
import { useListAddress } from './address';
import type { Listed } from './page';

const key = 'rows';
/** More are not fetched just because an address says so. */
const most = 1000;

/** How many rows were listed stands in the address: a link, or going back, lists as many. Answers what fetches the next page. */
export function useRowCount<Row>({ page, loading, more, upTo }: Listed<Row>): () => void {
  const address = useListAddress();
  const size = useRef<number>(undefined);
  const tried = useRef(0);
  const shown = page?.nodes.length ?? 0;
  const wanted = Math.min(most, Number(address.read(key)) || 0);
  const lacking = page?.pageInfo.hasNextPage === true && !loading && shown < wanted;
  size.current ??= shown || undefined;
  useEffect(() => {
    // A page that cannot be fetched is asked for once.
    if (!lacking || tried.current === wanted) return;
    tried.current = wanted;
    upTo(wanted);
  });
  return () => {
    tried.current = shown + (size.current ?? 0);
    address.write({ [key]: String(tried.current) });
    more();
  };
}
