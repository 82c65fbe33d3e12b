import { packForType, sum } from '@chengxiao/domain';
import { useMemo } from 'react';
import { lintContextOf } from '../../lint/context';
import { rulePackOf } from '../../rule-packs/rule-pack-of';
import type { LintInput } from './lint-form';
import type { ShownTarget } from '../targets.graphql';

/** What only a database knows of a form: last year's, its peers, those like it. */
export type Known = Parameters<typeof lintContextOf>[0];
export const emptyLintContext: Known = { lastYear: [], peers: [], similar: [] };

/** What the form of a target is examined against. */
export function useLintInput(target: ShownTarget, known: Known, carried: LintInput['carried']): LintInput {
  const { year, project, funds, divisionCode, formKind } = target;
  const { startDate, endDate, projectType } = project;
  const yearFunds = sum(funds.map(({ amount }) => amount));
  const frame = useMemo(
    () => ({ year, startDate, endDate, projectType, yearFunds, formKind }),
    [year, startDate, endDate, projectType, yearFunds, formKind],
  );
  return useMemo(
    () => ({
      pack: packForType(rulePackOf(target), frame.projectType),
      frame,
      projectName: project.name,
      funds: project.funds,
      context: lintContextOf(known),
      place: { divisionCode, functionCode: project.functionCode },
      carried,
    }),
    [target, frame, project, known, divisionCode, carried],
  );
}
