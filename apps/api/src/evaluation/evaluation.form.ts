import {
  type F5Data,
  f5Layout,
  type Language,
  layOut,
  looseF5,
  pickFields,
  evaluationHeadFields,
  today,
} from '@chengxiao/domain';
import type { ExportedForm } from '../documents';
import type { Tx } from '../kit/data/db';
import { packOf } from '../rule-packs';
import type { EvaluationEntity } from './evaluation.entity';
import { fundsOfEvaluations, itemsOfEvaluations } from './evaluation.reads';

/** Form F5 of a self-evaluation as it is stored. */
export async function f5Of(tx: Tx, evaluation: EvaluationEntity): Promise<F5Data> {
  const { id, year, projectName, projectCode, departmentName, orgName, annualGoal, filingNo, filedAt } = evaluation;
  const { budgetScore, total, grade } = evaluation;
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
    funds: await fundsOfEvaluations(tx, [id]),
    items: await itemsOfEvaluations(tx, [id]),
    pack: await packOf(tx, evaluation),
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
