import { useQuery } from '@apollo/client/react';
import type { OrganisationChoicesQuery } from '@chengxiao/client';
import type { SpecOf } from '@chengxiao/ui';
import { useEffect, useMemo, useState } from 'react';
import { organisationChoices } from './organisations.graphql';

type Kind = 'department' | 'unit';
type Named = OrganisationChoicesQuery['organisations']['nodes'][number];
const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * One of tens of thousands of organisations, in a filter or a form: departments, units, or with `null` of any kind, found as one types. `chosen` stands in the address
 * and is named whatever was typed; units are those of `within`, where a department is chosen too.
 */
export function useOrganisationFilter(
  key: string,
  label: string,
  kind: Kind | null,
  chosen: string,
  within = '',
): SpecOf<'choice'> {
  const [typed, setTyped] = useState<string | null>(null);
  const [search, setSearch] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed?.trim() ?? null), typed ? 200 : 0);
    return () => clearTimeout(timer);
  }, [typed]);
  const filter = {
    ...(kind && { kinds: [kind] }),
    ...(search ? { search } : {}),
    ...(isId.test(within) ? { parentId: within } : {}),
  };
  const found = useQuery(organisationChoices, {
    variables: { filter },
    skip: search === null,
    fetchPolicy: 'cache-first',
  });
  const named = useQuery(organisationChoices, {
    variables: { filter: { ids: [chosen] } },
    skip: !isId.test(chosen),
    fetchPolicy: 'cache-first',
  });
  const nodes = (found.data ?? found.previousData)?.organisations.nodes;
  const own = chosen ? named.data?.organisations.nodes : undefined;
  return useMemo(() => {
    const all = new Map([...(own ?? []), ...(nodes ?? [])].map((each) => [each.id, each]));
    const option = ({ id, name, code }: Named) => ({ value: id, label: `${name} ${code}` });
    return { kind: 'choice', key, label, options: [...all.values()].map(option), onSearch: setTyped };
  }, [key, label, nodes, own]);
}
