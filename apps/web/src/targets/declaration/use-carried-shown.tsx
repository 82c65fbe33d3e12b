import { useQuery } from '@apollo/client/react';
import { StateTag } from '@chengxiao/ui';
import type { ReactNode } from 'react';
import { Aim } from '../Aim';
import { targetCarried } from './carried.graphql';
import { useCarriedText } from './carried.i18n';
import { carriedTone } from './Unchanged';

/** The notes next to each part of a continuing project, for its reviewer. */
export type CarriedShown = {
  readonly title: string;
  /** A row of indicators: unchanged as its declarer says, or changed, with the former value. */
  readonly row: (id: string) => ReactNode;
  readonly block: (block: 'annualGoal' | 'midtermGoal' | 'planSteps') => ReactNode;
  /** Names of indicators that were not taken over. */
  readonly gone: string;
};

/** How a target stands to the one it was begun from, for reading; null where it was begun from none. */
export function useCarriedShown(target: {
  readonly id: string;
  readonly carriedFrom?: string | null;
}): CarriedShown | null {
  const t = useCarriedText();
  const { data } = useQuery(targetCarried, { variables: { id: target.id }, skip: !target.carriedFrom });
  const carried = data?.target.carried;
  if (!carried) return null;
  const { fromYear: year, former } = carried;
  const found = (block: string) => carried.blocks.find((each) => each.block === block);
  const tag = (block: string): ReactNode => {
    const known = found(block);
    if (!known) return null;
    const { state, since, stale } = known;
    return (
      <>
        <StateTag label={t(`state.${state}`)} tone={carriedTone[state]} />
        {stale && since != null && <span className="cx-error">{t('stale', { year: since })}</span>}
      </>
    );
  };
  const before = new Map(former.indicators.map((row) => [row.id, row]));
  return {
    title: t('title', { year }),
    row: (id) => {
      const old = before.get(id);
      return (
        <>
          {tag(`indicators.${id}`)}
          {old && found(`indicators.${id}`)?.state === 'changed' && (
            <span className="cx-hint target-standard">
              {old.name} <Aim row={old} /> {old.weight}
            </span>
          )}
        </>
      );
    },
    block: (block) => (
      <>
        {tag(block)}{' '}
        {found(block)?.state === 'changed' && (
          <span className="cx-hint">
            {block === 'planSteps'
              ? t('formerPlan', { year, n: former.planSteps.length })
              : t('former', { year, text: former[block] ?? '' })}
          </span>
        )}
      </>
    ),
    gone: former.indicators
      .filter(({ id }) => found(`indicators.${id}`)?.state === 'removed')
      .map(({ name }) => name)
      .join('、'),
  };
}
