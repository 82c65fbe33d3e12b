import { loadProject } from '../library';
import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  allowed,
  correctionLifecycle,
  daysBetween,
  executionRate,
  itemRows,
  refuseFill,
  type ReportAction,
  reportLifecycle,
  say,
  startingFunds,
  today,
} from '@chengxiao/domain';
import {
  CorrectionDto,
  DecimalScalar,
  HistoryEntryDto,
  LightReasonDto,
  MonitoringFundDto,
  MonitoringItemDto,
  MonitoringReportDto,
  MonitoringRoundDto,
  ProjectDto,
  ReportActionEnum,
} from '@chengxiao/dto';
import { Allow, CurrentActor, CurrentVisit, type Visit, insideGovernment } from '../kit/allow';
import { orNotFound } from '../kit/change';
import { Db } from '../kit/db';
import { loadHistoryOf } from '../kit/history';
import type { ProjectEntity } from '../library';
import type { MonitoringReportEntity } from './report.entity';
import {
  annualIndicators,
  correctionOf,
  loadBudget,
  loadFunds,
  loadItems,
  loadVersion,
  withRound,
} from './reports.reads';
import type { MonitoringRoundEntity } from './round.entity';
import { loadRound } from './rounds.reads';

/** What a report shows beyond its own row; each field is read once for all reports of a request. */
@Resolver(() => MonitoringReportDto)
export class ReportFieldsResolver {
  constructor(private readonly db: Db) {}

  @ResolveField(() => MonitoringRoundDto)
  @Allow(insideGovernment)
  async round(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() report: MonitoringReportEntity,
  ): Promise<MonitoringRoundEntity> {
    return orNotFound(await loadRound(this.db, visit, actor, report.roundId));
  }

  @ResolveField(() => ProjectDto)
  @Allow(insideGovernment)
  async project(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() report: MonitoringReportEntity,
  ): Promise<ProjectEntity> {
    return orNotFound(await loadProject(this.db, visit, actor, report.projectId));
  }

  @ResolveField(() => Int, { description: 'Calendar days until it is due; negative when overdue' })
  @Allow(insideGovernment)
  async dueInDays(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() report: MonitoringReportEntity,
  ) {
    return daysBetween(today(), (await this.round(actor, visit, report)).dueDate);
  }

  @ResolveField(() => Boolean, { description: 'Not submitted although its due date has passed' })
  @Allow(insideGovernment)
  async overdue(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() report: MonitoringReportEntity) {
    const waits = report.state === 'open' || report.state === 'returned';
    return waits && (await this.round(actor, visit, report)).dueDate < today();
  }

  @ResolveField(() => [ReportActionEnum], { description: 'What I may do with it now.' })
  @Allow(insideGovernment)
  async allowedActions(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() report: MonitoringReportEntity,
  ): Promise<ReportAction[]> {
    return allowed(reportLifecycle, actor, withRound(report, await this.round(actor, visit, report)));
  }

  @ResolveField(() => Boolean, { description: 'Whether I may fill it in now.' })
  @Allow(insideGovernment)
  async editable(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() report: MonitoringReportEntity) {
    return refuseFill(actor, withRound(report, await this.round(actor, visit, report))) === null;
  }

  @ResolveField(() => String, { description: '年度总体目标 as it was approved' })
  @Allow(insideGovernment)
  async annualGoal(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() report: MonitoringReportEntity,
  ) {
    return orNotFound(await loadVersion(this.db, visit, actor, report.targetVersionId)).content.annualGoal;
  }

  @ResolveField(() => DecimalScalar, { description: '年初预算数 of the budget line, 元' })
  @Allow(insideGovernment)
  async initialBudget(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() report: MonitoringReportEntity,
  ) {
    return orNotFound(await loadBudget(this.db, visit, actor, report.id)).initialBudget;
  }

  @ResolveField(() => DecimalScalar, { description: '全年预算数 after adjustments, 元; the light counts against it' })
  @Allow(insideGovernment)
  async budget(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() report: MonitoringReportEntity) {
    return orNotFound(await loadBudget(this.db, visit, actor, report.id)).budget;
  }

  @ResolveField(() => DecimalScalar, { nullable: true, description: '执行率 of the total as a share of one' })
  @Allow(insideGovernment)
  async executionRate(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() report: MonitoringReportEntity,
  ): Promise<string | null> {
    const [total] = await loadFunds(this.db, visit, actor, report.id);
    return total ? executionRate(total) : null;
  }

  @ResolveField(() => [MonitoringFundDto], {
    description: 'Money table: total, fiscal, other; before filling the approved budget.',
  })
  @Allow(insideGovernment)
  async funds(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() report: MonitoringReportEntity,
  ): Promise<MonitoringFundDto[]> {
    const filled = await loadFunds(this.db, visit, actor, report.id);
    if (filled.length > 0) return filled.map((row) => ({ ...row, executionRate: executionRate(row) }));
    const { initialBudget, fiscal } = orNotFound(await loadBudget(this.db, visit, actor, report.id));
    return startingFunds(initialBudget, fiscal).map((row) => ({ ...row, executionRate: null }));
  }

  @ResolveField(() => [MonitoringItemDto], { description: 'One row for each annual indicator of the frozen target.' })
  @Allow(insideGovernment)
  async items(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() report: MonitoringReportEntity,
  ): Promise<MonitoringItemDto[]> {
    const [version, filled] = await Promise.all([
      loadVersion(this.db, visit, actor, report.targetVersionId),
      loadItems(this.db, visit, actor, report.id),
    ]);
    const indicators = annualIndicators(orNotFound(version));
    return itemRows(indicators, filled).map((row, index) => ({ ...row, indicator: orNotFound(indicators[index]) }));
  }

  @ResolveField(() => [LightReasonDto], { description: 'Why the light shows what it shows; empty until submitted.' })
  @Allow(insideGovernment)
  lightReasons(@CurrentVisit() visit: Visit, @Parent() report: MonitoringReportEntity): LightReasonDto[] {
    return report.lightReasons.map(({ light, clause, row, ...reason }) => ({
      text: say(reason, visit.language ?? 'zh'),
      light,
      clause,
      row,
    }));
  }

  @ResolveField(() => [String], { description: 'What would turn the light green; empty when it is.' })
  @Allow(insideGovernment)
  toGreen(@CurrentVisit() visit: Visit, @Parent() report: MonitoringReportEntity): string[] {
    return report.toGreen.map((remedy) => say(remedy, visit.language ?? 'zh'));
  }

  @ResolveField(() => CorrectionDto, {
    nullable: true,
    description: 'The corrective measure; null when none was asked for.',
  })
  @Allow(insideGovernment)
  correction(@CurrentActor() actor: Actor, @Parent() report: MonitoringReportEntity): CorrectionDto | null {
    if (report.correctionState === 'none') return null;
    const deadline = report.correctionDeadline;
    return {
      state: report.correctionState,
      deadline,
      requirement: report.correctionRequirement,
      answer: report.correctionAnswer,
      opinion: report.correctionOpinion,
      reportedAt: report.correctionReportedAt,
      verifiedAt: report.correctionVerifiedAt,
      overdue: report.correctionState === 'required' && deadline !== null && deadline < today(),
      allowedActions: allowed(correctionLifecycle, actor, correctionOf(report)),
    };
  }

  @ResolveField(() => [HistoryEntryDto], { description: 'Everything that happened to it, oldest first.' })
  @Allow(insideGovernment)
  history(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() report: MonitoringReportEntity) {
    return loadHistoryOf(this.db, visit, actor, report.id);
  }
}
