import { type MonitoringContent, nm10hao, reportLight, startingFunds, today } from '@chengxiao/domain';
import { Db } from '../src/kit/db';
import type { ProjectEntity } from '../src/library';
import {
  DecisionsService,
  MonitoringReportEntity,
  type MonitoringRoundEntity,
  MonitoringService,
  MonitoringRoundsService,
} from '../src/monitoring';
import type { TargetVersionEntity } from '../src/targets';
import type { TestApi } from './api';
import { type Office, unique } from './make';
import { approvedProject, type TargetOptions } from './make-targets';

/** A report with nothing wrong in it: half of the money spent and half of the work done by June, every target certain. */
export function reportContent({ content }: TargetVersionEntity, budget = '31200000.00'): MonitoringContent {
  const half = (amount: string) => (Number(amount) / 2).toFixed(2);
  return {
    funds: startingFunds(budget, budget).map((row) => ({
      ...row,
      executed: half(row.initialBudget ?? '0'),
      expected: row.initialBudget,
    })),
    items: content.indicators
      .filter(({ period }) => period === 'annual')
      .map(({ id, nature, value, level2 }) => ({
        indicatorId: id,
        progress: nature === 'qualitative' ? '正在改善' : level2 === 'quantity' ? half(value ?? '0') : (value ?? ''),
        expected: nature === 'qualitative' ? '明显改善' : (value ?? ''),
        cause: null,
        causeNote: '',
        likelihood: 'certain',
        measures: '',
      })),
  };
}

/** A round of the office's division up to June; `fields` may make it another one. */
export const round = (
  api: TestApi,
  office: Office,
  fields: { year?: number; cutoffMonth?: number; dueDate?: string } = {},
) => {
  const { year = 2026, cutoffMonth = 6, dueDate = `${year}-12-31` } = fields;
  return api
    .get(MonitoringRoundsService)
    .open(office.finance, { year, cutoffMonth, dueDate, name: unique('绩效运行监控') });
};

export type MonitoringOptions = TargetOptions & {
  readonly amount?: string;
  readonly cutoffMonth?: number;
  readonly dueDate?: string;
  readonly content?: MonitoringContent;
};

/**
 * A project with a monitoring report in a given state, made by the office's people. The division has one round a month: a
 * round that is already open is filled up.
 */
export async function monitoredProject(
  api: TestApi,
  office: Office,
  state: 'open' | 'submitted' | 'returned' | 'decided' = 'open',
  options: MonitoringOptions = {},
): Promise<{
  project: ProjectEntity;
  version: TargetVersionEntity;
  round: MonitoringRoundEntity;
  report: MonitoringReportEntity;
}> {
  const { year = 2026, cutoffMonth = 6, amount } = options;
  const { project, version } = await approvedProject(api, office, options);
  const db = api.get(Db);
  const earlier = await db.as(office.finance, (tx) =>
    tx.one<{ id: string; version: number }>(
      'select id, version from monitoring_round where division_code = $1 and year = $2 and cutoff_month = $3',
      [office.finance.divisionCode, year, cutoffMonth],
    ),
  );
  const asked = earlier
    ? await api.get(MonitoringRoundsService).move(office.finance, { ...earlier, action: 'refresh' })
    : await round(api, office, options);
  const monitoring = api.get(MonitoringService);
  const opened = await db.as(office.unit, (tx) =>
    tx.first(MonitoringReportEntity, 'where t.project_id = $1 and t.round_id = $2', [project.id, asked.id]),
  );
  if (!opened) throw new Error('the round did not ask for a report');
  const made = (report: MonitoringReportEntity) => ({ project, version, round: asked, report });
  if (state === 'open') return made(opened);
  const { id } = opened;
  let report = await monitoring.fill(
    office.unit,
    id,
    opened.version,
    options.content ?? reportContent(version, amount),
  );
  report = await monitoring.move(office.unit, { id, action: 'submit', version: report.version });
  if (state === 'returned')
    report = await monitoring.move(office.finance, {
      id,
      action: 'return',
      version: report.version,
      reason: '请核实执行数',
    });
  if (state === 'decided')
    report = await api.get(DecisionsService).decide(office.finance, id, report.version, {
      decision: 'normal',
      opinion: '按计划推进',
      deadline: null,
      requirement: '',
      reason: '',
    });
  return made(report);
}

/** The light of some content, as the browser would preview it. */
export const previewOf = (content: MonitoringContent, { content: frozen }: TargetVersionEntity, budget: string) =>
  reportLight(nm10hao, content, {
    year: frozen.year,
    cutoffMonth: 6,
    initialBudget: budget,
    budget,
    indicators: frozen.indicators.filter(({ period }) => period === 'annual'),
    causes: [],
  });

/** A deadline that has not passed. */
export const futureDate = (): string => `${Number(today().slice(0, 4)) + 1}-01-31`;
