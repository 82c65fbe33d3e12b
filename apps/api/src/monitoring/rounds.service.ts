import { Injectable } from '@nestjs/common';
import {
  type Actor,
  checkMonitoringRound,
  normalise,
  orInvalid,
  orRefuse,
  ProblemError,
  refusal,
  refuse,
  refuseMonitoringRound,
  type MonitoringRoundAction,
  type MonitoringRoundDraft,
  monitoringRoundLifecycle,
} from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { change, insert, lock, onceForRequest, orStale } from '../kit/data/change';
import { Db, type Tx } from '../kit/data/db';
import { record } from '../kit/data/record';
import { MonitoringReportEntity } from './report.entity';
import { MonitoringRoundEntity } from './round.entity';
import { type Monitored, missingProjects, progressOf, monitoringRoundById } from './rounds.reads';

/** A command on one round as its caller saw it. */
export type MonitoringRoundMove = {
  readonly id: string;
  readonly action: MonitoringRoundAction;
  readonly version: number;
};

/** The subject of an event about a round. */
const onRound = ({ id, orgPath, divisionCode }: Pick<MonitoringRoundEntity, 'id' | 'orgPath' | 'divisionCode'>) => ({
  type: 'monitoringRound' as const,
  id,
  orgPath,
  divisionCode,
});

/** The subject of an event about a report. */
export const onReport = ({ id, projectId, orgPath, divisionCode }: Monitored & { readonly id: string }) => ({
  type: 'monitoringReport' as const,
  id,
  projectId,
  orgPath,
  divisionCode,
});

/** Use cases of monitoring rounds (四(二)): finance opens, fills up and closes them. */
@Injectable()
export class MonitoringRoundsService {
  constructor(private readonly db: Db) {}

  /**
   * Opens a round of one's own division with a report for every approved project.
   * @throws `INVALID`, `DUPLICATE` for a second round of the same month, `NOT_READY` when there is nothing to monitor
   */
  open(actor: Actor, draft: MonitoringRoundDraft, requestId?: string): Promise<MonitoringRoundEntity> {
    return this.db.as(actor, async (tx) => {
      orRefuse(refuseMonitoringRound(actor));
      orInvalid(checkMonitoringRound(draft));
      return monitoringRoundById(
        tx,
        await onceForRequest(tx, actor.userId, { act: 'monitoringRound.open', requestId, input: draft }, () =>
          this.insertRound(tx, actor, draft),
        ),
      );
    });
  }

  /** Adds projects that were approved since, or closes the round. @throws `STALE`, `ILLEGAL_STATE`, `NOT_READY` */
  move(actor: Actor, { id, action, version }: MonitoringRoundMove): Promise<MonitoringRoundEntity> {
    return this.db.as(actor, async (tx) => {
      const round = await lock(tx, MonitoringRoundEntity, id);
      // A report on its way holds its row: whoever comes second sees what the first one did.
      await tx.rows('select from monitoring_report where round_id = $1 order by id for update', [id]);
      const { submitted, total, decided } = await progressOf(tx, id);
      orRefuse(refuse(monitoringRoundLifecycle, action, actor, { ...round, waiting: submitted }));
      orStale(round, version);
      const { to } = monitoringRoundLifecycle.actions[action];
      const closing = action === 'close' ? { closedAt: () => 'now()' } : {};
      await change(tx, MonitoringRoundEntity, { id, version, state: round.state }, { state: to, ...closing });
      const added = action === 'refresh' ? await this.addReports(tx, actor, round) : 0;
      const data = action === 'refresh' ? { added } : { total, decided };
      await record(tx, actor, `monitoringRound.${action}`, onRound(round), data);
      return monitoringRoundById(tx, id);
    });
  }

  private async insertRound(tx: Tx, actor: Actor, draft: MonitoringRoundDraft): Promise<string> {
    const { year, cutoffMonth, dueDate } = draft;
    const { divisionCode, scopePath: orgPath } = actor;
    const earlier = await tx.one(
      'select from monitoring_round where division_code = $1 and year = $2 and cutoff_month = $3',
      [divisionCode, year, cutoffMonth],
    );
    if (earlier) throw new ProblemError(refusal('DUPLICATE', 'roundExists', { year, month: cutoffMonth }));
    const round = { id: uuid(), year, cutoffMonth, dueDate, name: normalise(draft.name), orgPath, divisionCode };
    const opened = { state: monitoringRoundLifecycle.initial, openedBy: actor.name, version: 1 };
    await insert(tx, MonitoringRoundEntity, { ...round, ...opened });
    const reports = await this.addReports(tx, actor, round);
    if (reports === 0) throw new ProblemError(refusal('NOT_READY', 'roundWithoutProjects', { year }));
    await record(tx, actor, 'monitoringRound.open', onRound(round), { ...draft, reports });
    return round.id;
  }

  /** One open report for every project that lacks one; answers how many. */
  private async addReports(
    tx: Tx,
    actor: Actor,
    round: Pick<MonitoringRoundEntity, 'id' | 'divisionCode' | 'year' | 'cutoffMonth' | 'dueDate'>,
  ): Promise<number> {
    const missing = (await missingProjects(tx, round)).map((project) => ({ ...project, id: uuid() }));
    const { id: roundId, year, cutoffMonth, dueDate } = round;
    const fresh = { roundId, year, state: 'open' as const, correctionState: 'none' as const, version: 1 };
    const empty = { lightReasons: [], toGreen: [] };
    for (let from = 0; from < missing.length; from += 500) {
      const part = missing.slice(from, from + 500);
      await insert(
        tx,
        MonitoringReportEntity,
        part.map((project) => ({ ...project, ...fresh, ...empty })),
      );
    }
    for (const report of missing)
      await record(tx, actor, 'monitoringReport.open', onReport(report), { roundId, year, cutoffMonth, dueDate });
    return missing.length;
  }
}
