import { isFilled, type Role, searchKinds } from '@chengxiao/domain';
import { allProjectsOf, placeOf, type SearchHit } from './places';
import { type Found, hitsOfKind } from './use-search';

/** One line of the list that can be taken: a hit, all projects of the library, or an earlier search. */
export type Choice =
  | { readonly kind: 'hit'; readonly hit: SearchHit; readonly to: string }
  | { readonly kind: 'all'; readonly text: string; readonly to: string }
  | { readonly kind: 'recent'; readonly text: string };

/** What can be taken now, in the order in which it is shown. */
export function choicesOf({ hits, text }: Found, typed: string, role: Role, recent: readonly string[]): Choice[] {
  if (!isFilled(typed)) return recent.map((kept) => ({ kind: 'recent', text: kept }));
  return searchKinds.flatMap((kind) => {
    const own = (hits ?? []).filter((hit) => hit.kind === kind);
    const lines: Choice[] = own.map((hit) => ({ kind: 'hit', hit, to: placeOf(hit, role) }));
    return kind === 'project' && own.length === hitsOfKind
      ? [...lines, { kind: 'all', text, to: allProjectsOf(text) }]
      : lines;
  });
}
