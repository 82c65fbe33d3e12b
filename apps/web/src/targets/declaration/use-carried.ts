import { useQuery } from '@apollo/client/react';
import type { CarriedState } from '@chengxiao/domain';
import { useCallback, useMemo, useRef } from 'react';
import { blocksOf, type CarriedSource, carriedSourceOf } from './carried-source';
import { targetCarried } from './carried.graphql';
import type { LintInput } from '../findings/lint-form';
import { toDraft, type TargetForm } from './target-form';

export type { CarriedSource } from './carried-source';

/** What a target was begun from: null where from nothing, undefined while it is on its way. */
export function useCarriedSource(
  target: { readonly id: string; readonly carriedFrom?: string | null } | undefined,
): CarriedSource | null | undefined {
  const { data, error } = useQuery(targetCarried, {
    variables: { id: target?.id ?? '' },
    skip: !target?.carriedFrom,
    fetchPolicy: 'network-only',
  });
  return useMemo(() => {
    if (!target) return undefined;
    if (!target.carriedFrom || error) return null;
    return data && (data.target.carried ? carriedSourceOf(data.target.carried) : null);
  }, [target, data, error]);
}

/** The states of the blocks of a form, and how one is confirmed. */
export type Confirming = {
  readonly source: CarriedSource;
  readonly states: ReadonlyMap<string, CarriedState>;
  readonly confirm: (block: string, same: boolean) => void;
};

export function useConfirming(
  { carried, frame: { year } }: LintInput,
  form: TargetForm,
  onChange: (change: (old: TargetForm) => TargetForm) => void,
): Confirming | null {
  const before = useRef<ReadonlyMap<string, CarriedState>>(new Map());
  const states = useMemo(() => {
    if (!carried) return before.current;
    const next = blocksOf(carried, year, toDraft(form).draft, form.confirmed).map(
      ({ block, state }) => [block, state] as const,
    );
    // The same map while nothing in it changes, so that typing renders one row.
    const same =
      next.length === before.current.size && next.every(([block, state]) => before.current.get(block) === state);
    if (!same) before.current = new Map(next);
    return before.current;
  }, [carried, year, form]);
  const confirm = useCallback(
    (block: string, same: boolean) =>
      onChange((old) => {
        const others = old.confirmed.filter((each) => each !== block);
        return { ...old, confirmed: same ? [...others, block] : others };
      }),
    [onChange],
  );
  return useMemo(() => (carried ? { source: carried, states, confirm } : null), [carried, states, confirm]);
}
