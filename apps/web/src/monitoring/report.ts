import type { DeviationCausesQuery, MonitoringReportQuery } from '@chengxiao/client';
import {
  type Cells,
  D,
  type Indicator,
  isMoney,
  type MonitoringContent,
  type MonitoringFrame,
  type MonitoringFund,
  monitoringFundFields,
  type MonitoringItem,
  monitoringItemFields,
  readCells,
  toCells,
} from '@chengxiao/domain';
import type { Step } from '@chengxiao/ui';

export type Report = MonitoringReportQuery['monitoringReport'];
export type Causes = DeviationCausesQuery['deviationCauses'];

/** Rows as they are typed: every cell is text. */
export type FundCells = Cells<Omit<MonitoringFund, 'kind'>> & Pick<MonitoringFund, 'kind'>;
export type ItemCells = Cells<MonitoringItem>;
/** Rows as the grids show them, with a column that is computed. */
export type FundRow = FundCells & { readonly rate?: never };
export type ItemRow = ItemCells & { readonly target?: never };
export type ReportCells = { funds: FundCells[]; items: ItemCells[] };

/** What an untouched form holds. */
export const cellsOf = ({ funds, items }: Pick<Report, 'funds' | 'items'>): ReportCells => ({
  funds: funds.map((row) => ({ ...toCells(monitoringFundFields, row), kind: row.kind })),
  items: items.map((row) => toCells(monitoringItemFields, row)),
});

/** What the rules and the API take. */
export const contentOf = ({ funds, items }: ReportCells): MonitoringContent => ({
  funds: funds.map((row) => readCells(monitoringFundFields, row)),
  items: items.map((row) => readCells(monitoringItemFields, row)),
});

/** The annual indicators of the frozen target, in the order of the form. */
export const indicatorsOf = ({ items }: Pick<Report, 'items'>): Indicator[] =>
  items.map(({ indicator }) => ({
    ...indicator,
    nature: indicator.nature ?? 'qualitative',
    weight: indicator.weight ?? '0',
    basis: indicator.basis ?? 'other',
  }));

/** What the report is measured by. */
export const frameOf = (report: Report, causes: Causes): MonitoringFrame => ({
  year: report.year,
  cutoffMonth: report.round.cutoffMonth,
  initialBudget: report.initialBudget,
  budget: report.budget,
  indicators: indicatorsOf(report),
  causes,
});

/** The sum of the parts of one column; empty while no part is filled or one is no amount. */
function sumOf(parts: readonly FundCells[], column: 'executed' | 'expected'): string {
  const filled = parts.map((part) => part[column]).filter((amount) => amount !== '');
  if (filled.length === 0 || !filled.every(isMoney)) return '';
  return filled.reduce((total, amount) => total.plus(amount), new D(0)).toFixed(2);
}

/** 年度资金总额 follows its parts. */
export const withTotals = (funds: readonly FundCells[]): FundCells[] => {
  const parts = funds.filter(({ kind }) => kind !== 'total');
  return funds.map((row) =>
    row.kind === 'total' ? { ...row, executed: sumOf(parts, 'executed'), expected: sumOf(parts, 'expected') } : row,
  );
};

/** Where the report stands: who did what when. */
export function stepsOf(
  report: Report,
  name: (key: 'fill' | 'decide' | 'correct') => string,
  decided: (decision: NonNullable<Report['decision']>) => string,
): Step[] {
  const { state, correction, decision } = report;
  const fill = state === 'open' ? 'current' : state === 'returned' ? 'returned' : 'done';
  const decide = state === 'decided' ? 'done' : state === 'submitted' ? 'current' : 'waiting';
  const steps: Step[] = [
    {
      key: 'fill',
      label: name('fill'),
      status: fill,
      at: report.submittedAt,
      who: report.submittedByName,
      opinion: state === 'returned' ? report.reason : null,
    },
    {
      key: 'decide',
      label: decision ? decided(decision) : name('decide'),
      status: decide,
      at: report.decidedAt,
      who: report.decidedByName,
      opinion: report.opinion,
    },
  ];
  if (!correction) return steps;
  const correct = correction.state === 'verified' ? 'done' : 'current';
  return [
    ...steps,
    {
      key: 'correct',
      label: name('correct'),
      status: correct,
      at: correction.verifiedAt ?? correction.reportedAt,
      opinion: correction.opinion,
    },
  ];
}
