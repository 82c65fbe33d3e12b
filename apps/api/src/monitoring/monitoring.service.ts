import { Injectable } from '@nestjs/common';
import {
  type Actor,
  checkMonitoringRows,
  checkReport,
  finding,
  fundRows,
  itemRows,
  type MonitoringContent,
  type MonitoringFrame,
  monitoringItemFields,
  monitoringFundFields,
  normalise,
  orInvalid,
  orRefuse,
  ProblemError,
  readFields,
  refusal,
  refuse,
  refuseFill,
  type ReportAction,
  reportLifecycle,
  reportLight,
} from '@chengxiao/domain';
import { change, insert, lock, orStale } from '../kit/data/change';
import { Db, type Tx } from '../kit/data/db';
import { record } from '../kit/data/record';
import { packInForce } from '../rule-packs';
import { MonitoringFundEntity, MonitoringItemEntity, MonitoringReportEntity } from './report.entity';
import { contentOf, frameOf, reportById, withRound } from './reports.reads';
import { monitoringRoundById } from './rounds.reads';
import { onReport } from './rounds.service';

/** A command on one report as its caller saw it. */
export type ReportMove = {
  readonly id: string;
  readonly action: ReportAction;
  readonly version: number;
  readonly reason?: string | undefined;
};

/** Use cases of form F4 up to the decision: filling, submitting, returning (四(二)). */
@Injectable()
export class MonitoringService {
  constructor(private readonly db: Db) {}

  /** Replaces what is filled in; cells may stay open until it is submitted. @throws `STALE`, `ILLEGAL_STATE`, `INVALID` */
  fill(actor: Actor, id: string, version: number, content: MonitoringContent): Promise<MonitoringReportEntity> {
    return this.db.as(actor, async (tx) => {
      const report = await lock(tx, MonitoringReportEntity, id);
      const round = await monitoringRoundById(tx, report.roundId);
      orRefuse(refuseFill(actor, withRound(report, round)));
      orStale(report, version);
      const frame = await frameOf(tx, report, round);
      orInvalid(checkMonitoringRows(content, frame));
      const storedContent = toStoredContent(content, frame);
      await change(tx, MonitoringReportEntity, { id, version, state: report.state }, noLight);
      await this.replaceRows(tx, report, storedContent);
      await record(tx, actor, 'monitoringReport.save', onReport(report), storedContent);
      return reportById(tx, id);
    });
  }

  /**
   * Submits a report with its light, or returns it. A decision is a move too, but it needs `DecisionsService`.
   * @throws `INVALID` with every cell that keeps it from being submitted
   */
  move(actor: Actor, { id, action, version, reason = '' }: ReportMove): Promise<MonitoringReportEntity> {
    return this.db.as(actor, async (tx) => {
      const report = await lock(tx, MonitoringReportEntity, id);
      const round = await monitoringRoundById(tx, report.roundId);
      orRefuse(refuse(reportLifecycle, action, actor, withRound(report, round)));
      orStale(report, version);
      if (action === 'decide') throw new ProblemError(refusal('NOT_READY', 'decisionNeeded'));
      if (action === 'submit') await this.submit(tx, actor, report, await frameOf(tx, report, round));
      else await this.returnReport(tx, actor, report, normalise(reason));
      return reportById(tx, id);
    });
  }

  private async submit(tx: Tx, actor: Actor, report: MonitoringReportEntity, frame: MonitoringFrame): Promise<void> {
    const { id, version, state } = report;
    const content = await contentOf(tx, id, frame.indicators);
    orInvalid(checkReport(content, frame));
    const pack = await packInForce(tx, report.divisionCode, frame.year);
    const { id: rulePackId, version: rulePackVersion } = pack;
    const { light, reasons, toGreen, budgetProgress, goalProgress } = reportLight(pack, content, frame);
    const lightColumns = { light, lightReasons: [...reasons], toGreen: [...toGreen], budgetProgress, goalProgress };
    const submitter = { submittedBy: actor.userId, submittedByName: actor.name, submittedAt: () => 'now()' };
    const { to } = reportLifecycle.actions.submit;
    await change(
      tx,
      MonitoringReportEntity,
      { id, version, state },
      { state: to, reason: null, rulePackId, rulePackVersion, ...lightColumns, ...submitter },
    );
    const data = { from: state, to, rulePackId, rulePackVersion, ...lightColumns };
    await record(tx, actor, 'monitoringReport.submit', onReport(report), data);
  }

  private async returnReport(tx: Tx, actor: Actor, report: MonitoringReportEntity, reason: string): Promise<void> {
    if (!reason) orInvalid([finding('reason', 'reasonNeeded')]);
    const { id, version, state } = report;
    const { to } = reportLifecycle.actions.return;
    await change(tx, MonitoringReportEntity, { id, version, state }, { state: to, reason });
    await record(tx, actor, 'monitoringReport.return', onReport(report), { from: state, to, reason });
  }

  private async replaceRows(
    tx: Tx,
    report: MonitoringReportEntity,
    { funds, items }: MonitoringContent,
  ): Promise<void> {
    const { id: reportId, projectId, orgPath, divisionCode } = report;
    const owner = { reportId, projectId, orgPath, divisionCode };
    await tx.rows('delete from monitoring_fund where report_id = $1', [reportId]);
    await tx.rows('delete from monitoring_item where report_id = $1', [reportId]);
    await insert(
      tx,
      MonitoringFundEntity,
      funds.map((row) => ({ ...row, ...owner })),
    );
    await insert(
      tx,
      MonitoringItemEntity,
      items.map((row) => ({ ...row, ...owner })),
    );
  }
}

/** A light belongs to what was submitted; changed figures have none until they are submitted again. */
const noLight = {
  light: null,
  lightReasons: [],
  toGreen: [],
  budgetProgress: null,
  goalProgress: null,
  rulePackId: null,
  rulePackVersion: null,
};

/** Every row once, in the order of the form, texts in their one stored form. */
const toStoredContent = ({ funds, items }: MonitoringContent, { indicators }: MonitoringFrame): MonitoringContent => ({
  funds: fundRows(funds).map((row) => readFields(monitoringFundFields, row)),
  items: itemRows(indicators, items).map((row) => readFields(monitoringItemFields, row)),
});
