import type { FiledEvaluation } from '@chengxiao/domain';
import type { ShownEvaluation } from './evaluation-form';

/** A stored self-evaluation as another rule pack reads it. */
export const asFiled = ({
  budgetAmount,
  executedAmount,
  projectType,
  items,
}: ShownEvaluation): Pick<FiledEvaluation, 'funds' | 'rows' | 'projectType'> => ({
  projectType,
  funds: { budget: budgetAmount ?? null, executed: executedAmount ?? null },
  rows: items.map((item) => ({
    ...item,
    direction: item.direction ?? null,
    target: item.value ?? null,
    actual: item.actual ?? null,
    score: item.score ?? null,
  })),
});
