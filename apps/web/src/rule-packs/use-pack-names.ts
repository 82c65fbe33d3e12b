import type { RulePackRef } from '@chengxiao/domain';
import { useQuery } from '@apollo/client/react';
import { useLanguage } from '@chengxiao/ui';
import { useCallback } from 'react';
import { rulePacks } from './rule-packs.graphql';

export type NameOfPack = (ref: RulePackRef) => string;
/** As many versions as a page of the API holds; a region has far fewer that others inherit from. */
export const allPacks = { first: 100 } as const;

/** The name of a pack that is referred to by id and version; its id while names are on their way. */
export function usePackNames(): NameOfPack {
  const language = useLanguage();
  const { data } = useQuery(rulePacks, { variables: allPacks });
  const nodes = data?.rulePacks.nodes;
  return useCallback(
    ({ id, version }: RulePackRef): string =>
      nodes?.find(({ packId, packVersion }) => packId === id && packVersion === version)?.name[language] ?? id,
    [nodes, language],
  );
}
