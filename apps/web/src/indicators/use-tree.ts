import { useQuery } from '@apollo/client/react';
import { level1Name, level2Name, type RulePack } from '@chengxiao/domain';
import { type Option, useLanguage } from '@chengxiao/ui';
import { useMemo } from 'react';
import { useSession } from '../session/session';
import { thisYear } from '../controls/budget-years';
import { packInForce } from './indicators.graphql';

type Placed = { readonly level1: string; readonly level2: string };
export type Tree = {
  readonly level1: readonly Option[];
  readonly level2: (level1: string) => readonly Option[];
  /** `产出指标 · 数量指标`; keys while the names are on their way, or where the pack does not know them. */
  readonly named: (entry: Placed) => string;
};

/** The dimensions of the pack in force in the own division. */
export function useTree(): Tree {
  const language = useLanguage();
  const { position } = useSession();
  const { data } = useQuery(packInForce, { variables: { divisionCode: position.divisionCode, year: thisYear() } });
  return useMemo(() => {
    const pack = data?.rulePackInForce.content as RulePack | undefined;
    const options = (list: RulePack['tree'][number]['level2']) =>
      list.map(({ key, name }) => ({ value: key, label: name[language] }));
    return {
      level1: options(pack?.tree ?? []),
      level2: (level1) => options(pack?.tree.find(({ key }) => key === level1)?.level2 ?? []),
      named: ({ level1, level2 }) =>
        [level1, level2]
          .map((key, at) => (pack ? (at === 0 ? level1Name(pack, key) : level2Name(pack, level1, key))[language] : key))
          .filter(Boolean)
          .join(' · '),
    };
  }, [data, language]);
}
