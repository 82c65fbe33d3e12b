import { type DepartmentOpinion, withOpinions } from '@chengxiao/domain';
import { contentOf, type FillForm, formOf, type ShownEvaluation } from './evaluation-form';

export type ShownOpinion = ShownEvaluation['departmentOpinions'][number];

/** A form with what the department said of it laid over. */
export function withSaid(evaluation: ShownEvaluation, form: FillForm, said: readonly DepartmentOpinion[]): FillForm {
  const { funds, items, ...head } = withOpinions(contentOf(form), said);
  return formOf({
    ...evaluation,
    ...head,
    funds: [...funds],
    items: evaluation.items.map((item, index) => ({ ...item, ...items[index] })),
  });
}

/** The form of the unit as its department sees it. */
export const departmentForm = (evaluation: ShownEvaluation): FillForm =>
  withSaid(evaluation, formOf(evaluation), evaluation.departmentOpinions);
