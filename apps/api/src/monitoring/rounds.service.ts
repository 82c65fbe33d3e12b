import { Injectable } from '@nestjs/common';
import {
  type Actor,
  checkMonitoringRound,
  normalise,
  orInvalid,
  orRefuse,
  ProblemError,
  refusal,
  refuseMonitoringRound,
  type MonitoringRoundAction,
  type MonitoringRoundDraft,
  monitoringRoundLifecycle,
} from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { act, aggregate } from '../kit/data/act';
import { insert, onceForRequest, orNotFound, type Seen } from '../kit/data/change';
import { Db, type Tx } from '../kit/data/db';
import { record, recordAll } from '../kit/data/record';
import { MonitoringReportEntity, reportSubject } from './report.entity';
import { MonitoringRoundEntity, monitoringRoundParts, monitoringRoundSubject } from './round.entity';
import { missingProjects, progressOfRounds, monitoringRoundById } from './rounds.reads';

/** A command on one round as its caller saw it. */
export type MonitoringRoundMove = Seen & {
  readonly action: MonitoringRoundAction;
  readonly reason?: string | null | undefined;
};

/** Reports opened with one statement of each kind. */
const portion = 500;

/** Rounds with how far they are filled. */
export const monitoringRounds = aggregate(monitoringRoundParts, async (tx, rows) => {
  const ids = rows.map(({ id }) => id);
  // A report on its way holds its row: whoever comes second sees what the first one did.
  await tx.rows('select from monitoring_report where round_id = any($1) order by id for update', [ids]);
  const found = new Map((await progressOfRounds(tx, ids)).map(({ roundId, ...progress }) => [roundId, progress]));
  return rows.map((round) => {
    const progress = orNotFound(found.get(round.id));
    return { ...round, progress, waiting: progress.submitted };
  });
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

  /** Adds projects that were approved since, closes the round, or opens it again. @throws `STALE`, `ILLEGAL_STATE`, `NOT_READY` */
  move(actor: Actor, { id, action, version, reason }: MonitoringRoundMove): Promise<MonitoringRoundEntity> {
    return this.db.as(actor, async (tx) => {
      await act(tx, actor, monitoringRounds, {
        id,
        version,
        action,
        reason,
        step: async ({ progress, ...round }) => {
          if (action === 'refresh') return { data: { added: await this.addReports(tx, actor, round) } };
          const { total, decided } = progress;
          const closedAt = action === 'close' ? () => 'now()' : null;
          return { values: { closedAt }, data: { total, decided } };
        },
      });
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
    await record(tx, actor, 'monitoringRound.open', monitoringRoundSubject(round), { ...draft, reports });
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
    const action = 'monitoringReport.open' as const;
    const data = { roundId, year, cutoffMonth, dueDate };
    for (let at = 0; at < missing.length; at += portion) {
      const reports = missing.slice(at, at + portion);
      await insert(
        tx,
        MonitoringReportEntity,
        reports.map((report) => ({ ...report, ...fresh, ...empty })),
      );
      await recordAll(
        tx,
        actor,
        reports.map((report) => ({ action, subject: reportSubject(report), data })),
      );
    }
    return missing.length;
  }
}
