import { useQuery } from '@apollo/client/react';
import { isSearchable } from '@chengxiao/domain';
import { useEffect, useState } from 'react';
import type { SearchHit } from './places';
import { searchEverything } from './search.graphql';

/** A person who types on is not answered letter by letter. */
const rest = 75;
/** Hits of each kind; more are found by a longer word, or in the list of projects. */
export const hitsOfKind = 6;

export type Found = {
  /** Null while there is nothing to show: too little was typed, or the first answer is on its way. */
  readonly hits: readonly SearchHit[] | null;
  /** What the hits answer. */
  readonly text: string;
  readonly busy: boolean;
  readonly failed: boolean;
};

/** What the server finds for what is typed; the last request counts, and until it is answered the hits before stay. */
export function useSearch(typed: string): Found {
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setText(typed.trim()), typed.trim() === '' ? 0 : rest);
    return () => clearTimeout(timer);
  }, [typed]);
  const skip = !isSearchable(text);
  const { data, previousData, loading, error } = useQuery(searchEverything, {
    variables: { text, first: hitsOfKind },
    skip,
    fetchPolicy: 'no-cache',
  });
  const hits = skip ? null : ((data ?? previousData)?.search ?? null);
  return { hits, text, busy: loading || text !== typed.trim(), failed: Boolean(error) && !skip };
}
