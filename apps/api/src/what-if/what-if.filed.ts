import type { FiledEvaluation, Grade, IndicatorDirection, IndicatorNature, ProjectType } from '@chengxiao/domain';
import type { Tx } from '../kit/data/db';
import type { WhatIfEntity } from './what-if.entity';

/** A filed evaluation with what scoring and its result need of it. */
export type FiledRow = {
  readonly id: string;
  readonly projectCode: string;
  readonly projectName: string;
  readonly orgName: string;
  readonly evaluation: FiledEvaluation;
};

/** Cells of one indicator row in the order of `rows` below; figures are text. */
type Cells = readonly [
  level1: string,
  level2: string,
  nature: IndicatorNature,
  direction: IndicatorDirection | null,
  value: string | null,
  weight: string,
  actual: string | null,
  band: string | null,
  enteredScore: string | null,
  notApplicable: boolean,
  score: string | null,
  overFulfilmentConfirmed: boolean,
];

type Row = Omit<FiledRow, 'evaluation'> & {
  readonly budgetAmount: string | null;
  readonly executedAmount: string | null;
  readonly budgetScore: string | null;
  readonly total: string;
  readonly grade: Grade;
  readonly projectType: ProjectType | null;
  readonly rows: readonly Cells[] | null;
};

/** One JSON value an evaluation: ten rows of twelve columns each would take the driver longer than all of the scoring. */
const rows = `select json_agg(json_build_array(i.level1, i.level2, i.nature, i.direction, i.value::text, i.weight::text, i.actual,
         i.band, i.entered_score::text, i.not_applicable, i.score::text, i.over_fulfilment_confirmed) order by i.position)
    from evaluation_item i where i.evaluation_id = e.id`;

/**
 * The next filed evaluations behind an id. Filing is final, and what was filed after the what-if was asked for is left
 * out, so that whoever reads again reads the same.
 */
export async function filedAfter(
  tx: Tx,
  { id, year, orgPath }: Pick<WhatIfEntity, 'id' | 'year' | 'orgPath'>,
  lastId: string,
  limit: number,
): Promise<FiledRow[]> {
  const found = await tx.rows<Row>(
    `select e.id, e.project_code as "projectCode", e.project_name as "projectName", e.org_name as "orgName",
            e.budget_amount as "budgetAmount", e.executed_amount as "executedAmount", e.budget_score as "budgetScore",
            e.total, e.grade, e.project_type as "projectType", (${rows}) as rows
       from evaluation e
      where e.year = $1 and e.state = 'filed' and e.org_path >= $2 and e.org_path < $3 and e.id > $4
        and e.filed_at <= (select created_at from what_if where id = $5)
      order by e.id limit $6`,
    [year, orgPath, `${orgPath}~`, lastId, id, limit],
  );
  return found.map(toFiled);
}

const toFiled = ({ id, projectCode, projectName, orgName, ...row }: Row): FiledRow => ({
  id,
  projectCode,
  projectName,
  orgName,
  evaluation: {
    funds: { budget: row.budgetAmount, executed: row.executedAmount },
    budgetScore: row.budgetScore,
    rows: (row.rows ?? []).map(scoringRow),
    total: row.total,
    grade: row.grade,
    projectType: row.projectType,
  },
});

function scoringRow(cells: Cells): FiledEvaluation['rows'][number] {
  const [level1, level2, nature, direction, target, weight, ...result] = cells;
  const [actual, band, enteredScore, notApplicable, score, overFulfilmentConfirmed] = result;
  const indicator = { level1, level2, nature, direction, target, weight };
  return { ...indicator, actual, band, enteredScore, notApplicable, score, overFulfilmentConfirmed };
}
