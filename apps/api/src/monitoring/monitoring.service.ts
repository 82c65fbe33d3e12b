import { Injectable } from '@nestjs/common';
import {
  type Actor,
  checkMonitoringRows,
  checkReport,
  fundRows,
  itemRows,
  type MonitoringContent,
  type MonitoringFrame,
  monitoringItemFields,
  monitoringFundFields,
  orInvalid,
  ProblemError,
  readFields,
  refusal,
  refuseFill,
  type ReportAction,
  reportLight,
  sentBy,
} from '@chengxiao/domain';
import { act, edit, type Command } from '../kit/data/act';
import { insert, type Seen } from '../kit/data/change';
import { Db, type Tx } from '../kit/data/db';
import { packInForce } from '../rule-packs';
import { MonitoringFundEntity, MonitoringItemEntity, type MonitoringReportEntity } from './report.entity';
import { contentOf, frameOf, reportAggregate, reportById } from './reports.reads';

export type ReportMove = Command<ReportAction>;

/** Use cases of form F4 up to the decision: filling, submitting, returning (四(二)). */
@Injectable()
export class MonitoringService {
  constructor(private readonly db: Db) {}

  /** Replaces what is filled in; cells may stay open until it is submitted. @throws `STALE`, `ILLEGAL_STATE`, `INVALID` */
  fill(actor: Actor, id: string, version: number, content: MonitoringContent): Promise<MonitoringReportEntity> {
    return this.db.as(actor, (tx) => this.fillWithin(tx, actor, { id, version }, content));
  }

  /** The same within a transaction; the event keeps `kept` besides. */
  async fillWithin(
    tx: Tx,
    actor: Actor,
    { id, version }: Seen,
    content: MonitoringContent,
    kept: object = {},
  ): Promise<MonitoringReportEntity> {
    await edit(tx, actor, reportAggregate, {
      id,
      version,
      action: 'save',
      refuse: refuseFill,
      step: async (report) => {
        const frame = await frameOf(tx, report, report.round);
        orInvalid(checkMonitoringRows(content, frame));
        const storedContent = toStoredContent(content, frame);
        await this.replaceRows(tx, report, storedContent);
        return { values: noLight, data: { ...storedContent, ...kept } };
      },
    });
    return reportById(tx, id);
  }

  /**
   * Submits a report with its light, takes it back, or returns it. A decision is a move too, but it needs `DecisionsService`.
   * @throws `INVALID` with every cell that keeps it from being submitted
   */
  move(actor: Actor, { id, action, version, reason }: ReportMove): Promise<MonitoringReportEntity> {
    return this.db.as(actor, async (tx) => {
      await act(tx, actor, reportAggregate, {
        id,
        version,
        action,
        reason,
        checksReason: action === 'decide',
        step: async (report, move) => {
          if (action === 'decide') throw new ProblemError(refusal('NOT_READY', 'decisionNeeded'));
          if (action === 'return') return { values: { reason: move.reason } };
          if (action === 'withdraw') return { values: noLight };
          const light = await this.lightColumns(tx, report, await frameOf(tx, report, report.round));
          const submitter = { ...sentBy(actor), submittedByName: actor.name, submittedAt: () => 'now()' };
          return { values: { reason: null, ...light, ...submitter }, data: light };
        },
      });
      return reportById(tx, id);
    });
  }

  /** The light of what is filled in, and the pack it is given by. @throws `INVALID` with every open cell */
  private async lightColumns(tx: Tx, { id, divisionCode }: MonitoringReportEntity, frame: MonitoringFrame) {
    const content = await contentOf(tx, id, frame.indicators);
    orInvalid(checkReport(content, frame));
    const pack = await packInForce(tx, divisionCode, frame.year);
    const { light, reasons, toGreen, budgetProgress, goalProgress } = reportLight(pack, content, frame);
    const judgedBy = { rulePackId: pack.id, rulePackVersion: pack.version };
    return { ...judgedBy, light, lightReasons: [...reasons], toGreen: [...toGreen], budgetProgress, goalProgress };
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
