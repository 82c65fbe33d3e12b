import { loadProject } from '../library';
import { Int, ResolveField, Resolver } from '@nestjs/graphql';
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
import { Allow, CurrentActor, insideGovernment, Reading } from '../kit/door/allow';
import { type UnitFormColumn, unitFormColumns } from '../kit/data/columns';
import { ParentRow } from '../kit/door/selected';
import { ReadingContext } from '../kit/data/reading';
import { orNotFound } from '../kit/data/change';
import { loadHistoryOf } from '../kit/data/history';
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

const correctionColumns = [
  'orgPath',
  'divisionCode',
  'correctionState',
  'correctionDeadline',
  'correctionRequirement',
  'correctionAnswer',
  'correctionOpinion',
  'correctionReportedBy',
  'hands',
  'correctionReportedAt',
  'correctionVerifiedAt',
] as const;

/** What a report shows beyond its own row; each field is read once for all reports of a request. */
@Resolver(() => MonitoringReportDto)
export class ReportFieldsResolver {
  @ResolveField(() => MonitoringRoundDto, { description: '监控任务: round it belongs to' })
  @Allow(insideGovernment)
  async round(
    @Reading() reading: ReadingContext,
    @ParentRow('roundId') report: Pick<MonitoringReportEntity, 'roundId'>,
  ): Promise<MonitoringRoundEntity> {
    return orNotFound(await reading.load(loadRound, report.roundId));
  }

  @ResolveField(() => ProjectDto, { description: '项目: what is reported on' })
  @Allow(insideGovernment)
  async project(
    @Reading() reading: ReadingContext,
    @ParentRow('projectId') report: Pick<MonitoringReportEntity, 'projectId'>,
  ): Promise<ProjectEntity> {
    return orNotFound(await reading.load(loadProject, report.projectId));
  }

  @ResolveField(() => Int, { description: 'Calendar days until it is due; negative when overdue' })
  @Allow(insideGovernment)
  async dueInDays(
    @Reading() reading: ReadingContext,
    @ParentRow('roundId') report: Pick<MonitoringReportEntity, 'roundId'>,
  ) {
    return daysBetween(today(), (await this.round(reading, report)).dueDate);
  }

  @ResolveField(() => Boolean, { description: 'Not submitted although its due date has passed' })
  @Allow(insideGovernment)
  async overdue(
    @Reading() reading: ReadingContext,
    @ParentRow('roundId', 'state') report: Pick<MonitoringReportEntity, 'roundId' | 'state'>,
  ) {
    const waits = report.state === 'open' || report.state === 'returned';
    return waits && (await this.round(reading, report)).dueDate < today();
  }

  @ResolveField(() => [ReportActionEnum], { description: 'What I may do with it now.' })
  @Allow(insideGovernment)
  async allowedActions(
    @Reading() reading: ReadingContext,
    @ParentRow(...unitFormColumns, 'roundId') report: Pick<MonitoringReportEntity, UnitFormColumn | 'roundId'>,
  ): Promise<ReportAction[]> {
    return allowed(reportLifecycle, reading.actor, withRound(report, await this.round(reading, report)));
  }

  @ResolveField(() => Boolean, { description: 'Whether I may fill it in now.' })
  @Allow(insideGovernment)
  async editable(
    @Reading() reading: ReadingContext,
    @ParentRow(...unitFormColumns, 'roundId') report: Pick<MonitoringReportEntity, UnitFormColumn | 'roundId'>,
  ) {
    return refuseFill(reading.actor, withRound(report, await this.round(reading, report))) === null;
  }

  @ResolveField(() => String, { description: '年度总体目标 as it was approved' })
  @Allow(insideGovernment)
  async annualGoal(
    @Reading() reading: ReadingContext,
    @ParentRow('targetVersionId') report: Pick<MonitoringReportEntity, 'targetVersionId'>,
  ) {
    return orNotFound(await reading.load(loadVersion, report.targetVersionId)).content.annualGoal;
  }

  @ResolveField(() => DecimalScalar, { description: '年初预算数 of the budget line, 元' })
  @Allow(insideGovernment)
  async initialBudget(@Reading() reading: ReadingContext, @ParentRow('id') report: Pick<MonitoringReportEntity, 'id'>) {
    return orNotFound(await reading.load(loadBudget, report.id)).initialBudget;
  }

  @ResolveField(() => DecimalScalar, { description: '全年预算数 after adjustments, 元; the light counts against it' })
  @Allow(insideGovernment)
  async budget(@Reading() reading: ReadingContext, @ParentRow('id') report: Pick<MonitoringReportEntity, 'id'>) {
    return orNotFound(await reading.load(loadBudget, report.id)).budget;
  }

  @ResolveField(() => DecimalScalar, { nullable: true, description: '执行率 of the total as a share of one' })
  @Allow(insideGovernment)
  async executionRate(
    @Reading() reading: ReadingContext,
    @ParentRow('id') report: Pick<MonitoringReportEntity, 'id'>,
  ): Promise<string | null> {
    const [total] = await reading.load(loadFunds, report.id);
    return total ? executionRate(total) : null;
  }

  @ResolveField(() => [MonitoringFundDto], {
    description: 'Money table: total, fiscal, other; before filling the approved budget.',
  })
  @Allow(insideGovernment)
  async funds(
    @Reading() reading: ReadingContext,
    @ParentRow('id') report: Pick<MonitoringReportEntity, 'id'>,
  ): Promise<MonitoringFundDto[]> {
    const filled = await reading.load(loadFunds, report.id);
    if (filled.length > 0) return filled.map((row) => ({ ...row, executionRate: executionRate(row) }));
    const { initialBudget, fiscal } = orNotFound(await reading.load(loadBudget, report.id));
    return startingFunds(initialBudget, fiscal).map((row) => ({ ...row, executionRate: null }));
  }

  @ResolveField(() => [MonitoringItemDto], { description: 'One row for each annual indicator of the frozen target.' })
  @Allow(insideGovernment)
  async items(
    @Reading() reading: ReadingContext,
    @ParentRow('id', 'targetVersionId') report: Pick<MonitoringReportEntity, 'id' | 'targetVersionId'>,
  ): Promise<MonitoringItemDto[]> {
    const [version, filled] = await Promise.all([
      reading.load(loadVersion, report.targetVersionId),
      reading.load(loadItems, report.id),
    ]);
    const indicators = annualIndicators(orNotFound(version));
    return itemRows(indicators, filled).map((row, index) => ({ ...row, indicator: orNotFound(indicators[index]) }));
  }

  @ResolveField(() => [LightReasonDto], { description: 'Why the light shows what it shows; empty until submitted.' })
  @Allow(insideGovernment)
  lightReasons(
    @Reading() { language }: ReadingContext,
    @ParentRow('lightReasons') report: Pick<MonitoringReportEntity, 'lightReasons'>,
  ): LightReasonDto[] {
    return report.lightReasons.map(({ light, clause, row, ...reason }) => ({
      text: say(reason, language),
      light,
      clause,
      row,
    }));
  }

  @ResolveField(() => [String], { description: 'What would turn the light green; empty when it is.' })
  @Allow(insideGovernment)
  toGreen(
    @Reading() { language }: ReadingContext,
    @ParentRow('toGreen') report: Pick<MonitoringReportEntity, 'toGreen'>,
  ): string[] {
    return report.toGreen.map((remedy) => say(remedy, language));
  }

  @ResolveField(() => CorrectionDto, {
    nullable: true,
    description: 'The corrective measure; null when none was asked for.',
  })
  @Allow(insideGovernment)
  correction(
    @CurrentActor() actor: Actor,
    @ParentRow(...correctionColumns) report: Pick<MonitoringReportEntity, (typeof correctionColumns)[number]>,
  ): CorrectionDto | null {
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
  history(@Reading() reading: ReadingContext, @ParentRow('id') report: Pick<MonitoringReportEntity, 'id'>) {
    return reading.load(loadHistoryOf, report.id);
  }
}
