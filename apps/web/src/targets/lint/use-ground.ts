import { sum } from '@chengxiao/domain';
import { useMemo } from 'react';
import { contextOf } from '../../lint/context';
import { packOf } from '../../rule-pack';
import type { Ground } from './lint-form';
import type { ShownTarget } from '../targets.graphql';

/** What only a database knows of a form: last year's, its peers, those like it. */
export type Known = Parameters<typeof contextOf>[0];
export const nothingKnown: Known = { lastYear: [], peers: [], similar: [] };

/** What the form of a target is examined against. */
export function useGround(target: ShownTarget, known: Known, carried: Ground['carried']): Ground {
  const { year, project, funds, divisionCode, formKind } = target;
  const { startDate, endDate } = project;
  const yearFunds = sum(funds.map(({ amount }) => amount));
  const frame = useMemo(
    () => ({ year, startDate, endDate, yearFunds, formKind }),
    [year, startDate, endDate, yearFunds, formKind],
  );
  return useMemo(
    () => ({
      pack: packOf(target),
      frame,
      projectName: project.name,
      funds: project.funds,
      context: contextOf(known),
      place: { divisionCode, functionCode: project.functionCode },
      carried,
    }),
    [target, frame, project, known, divisionCode, carried],
  );
}
