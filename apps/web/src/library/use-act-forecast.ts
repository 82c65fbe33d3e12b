import { useQuery } from '@apollo/client/react';
import { problemOf } from '@chengxiao/client';
import { mostAtOnce } from '@chengxiao/domain';
import type { Forecast } from '../bulk/ManyDialog';
import { declareTargetsForecast, moveProjectsForecast, proposeBudgetLinesForecast } from './project-actions.graphql';

/** What is done to many projects at once: steps of their life, money of a year, forms of a year. */
export const projectActs = ['submit', 'forward', 'admit', 'propose', 'declare'] as const;
export type ProjectAct = (typeof projectActs)[number];

const isMove = (act: ProjectAct): act is 'submit' | 'forward' | 'admit' => act !== 'propose' && act !== 'declare';

/** What an act would do to each project now, by the rules that the act itself follows. */
export function useActForecast(
  act: ProjectAct,
  projects: readonly { readonly id: string; readonly version: number }[],
  year: number,
): Forecast {
  const fetchPolicy = 'network-only';
  const tooMany = projects.length > mostAtOnce;
  const ofYear = { projectIds: projects.map(({ id }) => id), year };
  const moved = useQuery(moveProjectsForecast, {
    variables: { seen: projects.map(({ id, version }) => ({ id, version })), action: isMove(act) ? act : 'submit' },
    fetchPolicy,
    skip: tooMany || !isMove(act),
  });
  const proposed = useQuery(proposeBudgetLinesForecast, {
    variables: ofYear,
    fetchPolicy,
    skip: tooMany || act !== 'propose',
  });
  const declared = useQuery(declareTargetsForecast, {
    variables: ofYear,
    fetchPolicy,
    skip: tooMany || act !== 'declare',
  });
  const rows =
    moved.data?.moveProjectsForecast.rows ??
    proposed.data?.proposeBudgetLinesForecast.rows ??
    declared.data?.declareTargetsForecast.rows;
  return { rows, problem: problemOf(moved.error ?? proposed.error ?? declared.error) };
}
