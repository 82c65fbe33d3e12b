import { useQuery } from '@apollo/client/react';
import type { SpecOf } from '@chengxiao/ui';
import { useMemo, useState } from 'react';
import { transferChoices } from './transfers.graphql';

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Filters a list by the fund its money is a part of, a transfer 转移支付 by its name; asked for once the choice is opened. */
export function useTransferFilter(key: string, label: string, chosen: string): SpecOf<'choice'> {
  const [typed, setTyped] = useState<string | null>(null);
  const search = typed?.trim() ?? '';
  const { data, previousData } = useQuery(transferChoices, {
    variables: { filter: search === '' ? {} : { search } },
    skip: typed === null,
    fetchPolicy: 'cache-first',
  });
  const named = useQuery(transferChoices, {
    variables: { filter: { ids: [chosen] } },
    skip: !isId.test(chosen),
    fetchPolicy: 'cache-first',
  });
  const found = (data ?? previousData)?.transfers.nodes;
  const own = chosen ? named.data?.transfers.nodes : undefined;
  return useMemo(() => {
    const all = new Map([...(own ?? []), ...(found ?? [])].map((each) => [each.id, each]));
    const options = [...all.values()].map(({ id, name, year }) => ({ value: id, label: `${year} ${name}` }));
    return { kind: 'choice', key, label, options, onSearch: setTyped };
  }, [key, label, found, own]);
}
