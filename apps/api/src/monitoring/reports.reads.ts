import {
  type Actor,
  type Indicator,
  itemRows,
  type MonitoringContent,
  type MonitoringFrame,
  type MonitoringReport,
} from '@chengxiao/domain';
import type { MonitoringReportSort, ReportListArgs } from '@chengxiao/dto';
import { aggregate } from '../kit/data/act';
import type { Columns, UnitFormColumn } from '../kit/data/columns';
import { orNotFound } from '../kit/data/change';
import { addListFilter, folded, listColumns, scopeConditions, whereAmong, whereFound } from '../kit/data/conditions';
import type { Tx } from '../kit/data/db';
import { manyLoader, oneLoader } from '../kit/data/loader';
import { newest, type Page, page, type Sort } from '../kit/data/page';
import { TargetVersionEntity } from '../targets';
import { MonitoringFundEntity, MonitoringItemEntity, MonitoringReportEntity, reportParts } from './report.entity';
import { MonitoringRoundEntity } from './round.entity';
import { causesAt } from './rounds.reads';

const sorts: Readonly<Record<MonitoringReportSort, Sort>> = {
  name: { by: 'p.name', type: 'text', text: 'p.name' },
  newest,
};

/** A page of the reports in scope, by the name of the project. */
export function reportPage(
  tx: Tx,
  actor: Actor,
  { filter = {}, sort, ...request }: ReportListArgs,
  counted: boolean,
  columns: Columns,
): Promise<Page<Pick<MonitoringReportEntity, 'id'>>> {
  const { conditions, values, where } = scopeConditions(actor, 't');
  addListFilter(where, filter, listColumns('t'));
  if (filter.roundId) where((place) => `t.round_id = ${place}`, filter.roundId);
  if (filter.projectId) where((place) => `t.project_id = ${place}`, filter.projectId);
  if (filter.year) where((place) => `t.year = ${place}`, filter.year);
  whereAmong(where, 't.state', filter.states);
  whereAmong(where, 't.light', filter.lights);
  whereFound(where, filter.search, ['p.folded_name', 'lower(p.code)', folded('p.org_name')]);
  const order = sorts[sort];
  const selected = `${tx.columns(MonitoringReportEntity, 't', columns.with('id'))}, ${order.text} as "sortKey"`;
  const from = 'monitoring_report t join project p on p.id = t.project_id';
  return page(tx, { columns: selected, from, conditions, values, sort: order, id: 't.id' }, request, counted);
}

/** One report in scope. @throws `NOT_FOUND` */
export const reportById = async (tx: Tx, id: string): Promise<MonitoringReportEntity> =>
  orNotFound(await tx.first(MonitoringReportEntity, 'where t.id = $1', [id]));

/** A report as its lifecycle looks at it. */
export const withRound = <T extends Pick<MonitoringReportEntity, UnitFormColumn>>(
  report: T,
  round: MonitoringRoundEntity,
): T & MonitoringReport => ({ ...report, roundState: round.state });

/** Reports with their rounds, as their lifecycle looks at them. */
export const reportAggregate = aggregate(reportParts, async (tx, reports) => {
  const ids = reports.map(({ roundId }) => roundId);
  const rounds = await tx.all(MonitoringRoundEntity, 'where t.id = any($1)', [ids]);
  const roundOf = new Map(rounds.map((round) => [round.id, round]));
  return reports.flatMap((report) => {
    const round = roundOf.get(report.roundId);
    return round ? [{ ...report, round, roundState: round.state }] : [];
  });
});

/** A corrective measure as its lifecycle looks at it. */
export const correctionOf = (
  report: Pick<
    MonitoringReportEntity,
    'correctionState' | 'orgPath' | 'divisionCode' | 'correctionReportedBy' | 'hands'
  >,
) => ({
  state: report.correctionState,
  orgPath: report.orgPath,
  divisionCode: report.divisionCode,
  submittedBy: report.correctionReportedBy,
  hands: report.hands,
});

/** The rows of a frozen target that are monitored. */
export const annualIndicators = ({ content }: TargetVersionEntity): Indicator[] =>
  content.indicators.filter(({ period }) => period === 'annual');

/** Money of the project's year that a report is measured by, in 元. */
export type YearBudget = {
  readonly reportId: string;
  readonly initialBudget: string;
  readonly budget: string;
  /** Fiscal money the project states for the year. */
  readonly fiscal: string;
};

const yearBudgetsOf = (tx: Tx, reportIds: readonly string[]) =>
  tx.rows<YearBudget>(
    `select t.id as "reportId", b.initial_amount as "initialBudget", b.amount as budget,
            coalesce((select sum(f.amount) from project_fund f
                       where f.project_id = t.project_id and f.year = t.year and f.source = 'fiscal'), 0)::text as fiscal
       from monitoring_report t join budget_line b on b.project_id = t.project_id and b.year = t.year where t.id = any($1)`,
    [reportIds],
  );
export const loadBudget = oneLoader<string, YearBudget>(yearBudgetsOf, (row) => row.reportId);

/** What a report is measured by. */
export async function frameOf(
  tx: Tx,
  report: MonitoringReportEntity,
  { year, cutoffMonth }: MonitoringRoundEntity,
): Promise<MonitoringFrame & Pick<YearBudget, 'fiscal'> & { readonly annualGoal: string }> {
  const version = orNotFound(await tx.first(TargetVersionEntity, 'where t.id = $1', [report.targetVersionId]));
  const { initialBudget, budget, fiscal } = orNotFound((await yearBudgetsOf(tx, [report.id]))[0]);
  const causes = await causesAt(tx, year, cutoffMonth);
  const { annualGoal } = version.content;
  return {
    year,
    cutoffMonth,
    initialBudget,
    budget,
    fiscal,
    annualGoal,
    indicators: annualIndicators(version),
    causes,
  };
}

const fundsOf = (tx: Tx, reportIds: readonly string[]) =>
  tx.all(
    MonitoringFundEntity,
    `where t.report_id = any($1) order by t.report_id, array_position(array['total', 'fiscal', 'other'], t.kind)`,
    [reportIds],
  );
const itemsOf = (tx: Tx, reportIds: readonly string[]) =>
  tx.all(MonitoringItemEntity, 'where t.report_id = any($1)', [reportIds]);

/** What was filled in so far. */
export const contentOf = async (
  tx: Tx,
  reportId: string,
  indicators: readonly Indicator[],
): Promise<MonitoringContent> => ({
  funds: await fundsOf(tx, [reportId]),
  items: itemRows(indicators, await itemsOf(tx, [reportId])),
});

export const loadFunds = manyLoader<string, MonitoringFundEntity>(fundsOf, (row) => row.reportId);
export const loadItems = manyLoader<string, MonitoringItemEntity>(itemsOf, (row) => row.reportId);

export const loadVersion = oneLoader<string, TargetVersionEntity>(
  (tx, ids) => tx.all(TargetVersionEntity, 'where t.id = any($1)', [ids]),
  (version) => version.id,
);

export const loadReportsOfProject = manyLoader<string, MonitoringReportEntity>(
  (tx, ids) =>
    tx.rows(
      `select ${tx.columns(MonitoringReportEntity)} from monitoring_report t join monitoring_round r on r.id = t.round_id
        where t.project_id = any($1) order by r.year desc, r.cutoff_month desc`,
      [ids],
    ),
  (report) => report.projectId,
);
