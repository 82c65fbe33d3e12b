import { sum } from '../money';
import type { FormKind, TargetFrame } from './target';

/** What a target of the year stands on: the span of its project, the money of the year, and the form it is declared on. */
export const targetFrame = (
  { startDate, endDate, projectType }: Pick<TargetFrame, 'startDate' | 'endDate' | 'projectType'>,
  year: number,
  funds: readonly { readonly amount: string }[],
  formKind: FormKind = 'full',
): TargetFrame => ({
  year,
  startDate,
  endDate,
  projectType,
  yearFunds: sum(funds.map(({ amount }) => amount)),
  formKind,
});
