import {
  type F5Data,
  f5Layout,
  type Language,
  layOut,
  looseF5,
  pickFields,
  evaluationHeadFields,
  scoreEvaluation,
  today,
  withOpinions,
} from '@chengxiao/domain';
import type { ExportedForm } from '../documents';
import type { Tx } from '../kit/data/db';
import { packOf } from '../rule-packs';
import { storedContent } from './evaluation.content';
import type { EvaluationEntity } from './evaluation.entity';
import { fundsOfEvaluations, itemsOfEvaluations } from './evaluation.reads';

/** Form F5 of a self-evaluation as it is stored. */
export async function f5Of(tx: Tx, evaluation: EvaluationEntity): Promise<F5Data> {
  const { id, year, projectName, projectCode, departmentName, orgName, annualGoal, filingNo, filedAt } = evaluation;
  const { budgetScore, total, grade, opinions, reason: returned } = evaluation;
  const [funds, items] = [await fundsOfEvaluations(tx, [id]), await itemsOfEvaluations(tx, [id])];
  const pack = await packOf(tx, evaluation);
  const seen = withOpinions(storedContent(evaluation, funds, items), opinions);
  return {
    ...pickFields(evaluationHeadFields, evaluation),
    year,
    projectName,
    projectCode,
    departmentName,
    orgName,
    annualGoal,
    budgetScore,
    total,
    grade: grade && grade.name,
    funds,
    items,
    pack,
    opinions,
    opinionTotal: opinions.length > 0 ? scoreEvaluation(pack, seen).total : null,
    returned,
    filed: filingNo === null || filedAt === null ? null : { no: filingNo, on: today(new Date(filedAt)) },
  };
}

/** The same laid out, with what it is made from. */
export async function evaluationForm(tx: Tx, evaluation: EvaluationEntity, language: Language): Promise<ExportedForm> {
  const data = await f5Of(tx, evaluation);
  return {
    grid: layOut(f5Layout, data, language),
    name: `${data.year} ${data.projectName}`,
    origin: { id: evaluation.id, version: evaluation.version, content: looseF5(data) },
  };
}
