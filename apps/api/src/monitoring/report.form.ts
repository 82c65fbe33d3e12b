import { type F4Data, f4Layout, type Language, layOut, looseF4, startingFunds, today } from '@chengxiao/domain';
import type { ExportedForm } from '../documents';
import { departmentsOf } from '../forms';
import { orNotFound } from '../kit/data/change';
import type { Tx } from '../kit/data/db';
import { projectById } from '../library';
import { packInForce } from '../rule-packs';
import type { MonitoringReportEntity } from './report.entity';
import { contentOf, frameOf } from './reports.reads';
import { MonitoringRoundEntity } from './round.entity';

const dayOf = (moment: string | null): string => (moment === null ? '' : today(new Date(moment)));

/** Form F4 of a report as it is stored. */
export async function f4Of(tx: Tx, report: MonitoringReportEntity): Promise<F4Data> {
  const round = orNotFound(await tx.first(MonitoringRoundEntity, 'where t.id = $1', [report.roundId]));
  const project = await projectById(tx, report.projectId);
  const frame = await frameOf(tx, report, round);
  const { items, funds: filled } = await contentOf(tx, report.id, frame.indicators);
  const [department] = await departmentsOf(tx, [project.orgId]);
  const { decision, correctionRequirement, submittedAt, light, state } = report;
  const isReported = state === 'submitted' || state === 'decided';
  return {
    items,
    // Before anybody filled it in, the approved budget.
    funds: filled.length > 0 ? filled : startingFunds(frame.initialBudget, frame.fiscal),
    year: frame.year,
    cutoffMonth: frame.cutoffMonth,
    projectName: project.name,
    projectCode: project.projectCode,
    departmentName: project.departmentName,
    departmentCode: department?.code ?? '',
    orgName: project.orgName,
    annualGoal: frame.annualGoal,
    indicators: frame.indicators,
    causes: frame.causes,
    pack: await packInForce(tx, report.divisionCode, frame.year),
    // What was returned is not reported: it is being filled in again.
    reported: !isReported ? null : { by: report.submittedByName ?? '', on: dayOf(submittedAt), light },
    returned: state === 'returned' ? report.reason : null,
    decided: decision && {
      decision,
      opinion: report.opinion ?? '',
      by: report.decidedByName ?? '',
      on: dayOf(report.decidedAt),
    },
    correction:
      correctionRequirement === null
        ? null
        : {
            requirement: correctionRequirement,
            deadline: report.correctionDeadline ?? '',
            answer: report.correctionAnswer ?? '',
            opinion: report.correctionOpinion ?? '',
          },
  };
}

/** The same laid out, with what it is made from. */
export async function reportForm(tx: Tx, report: MonitoringReportEntity, language: Language): Promise<ExportedForm> {
  const data = await f4Of(tx, report);
  return {
    grid: layOut(f4Layout(data.causes), data, language),
    name: `${data.year} ${data.projectName}`,
    origin: { id: report.id, version: report.version, content: looseF4(data) },
  };
}
