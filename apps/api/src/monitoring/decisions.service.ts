import { Injectable } from '@nestjs/common';
import {
  type Actor,
  checkDecision,
  type CorrectionAction,
  correctionLifecycle,
  type DecisionDraft,
  finding,
  normalise,
  orInvalid,
  orRefuse,
  refuse,
  reportLifecycle,
} from '@chengxiao/domain';
import { change, lock, orStale } from '../kit/change';
import { Db, type Tx } from '../kit/db';
import { record } from '../kit/record';
import { LibraryService, projectById } from '../library';
import { MonitoringReportEntity } from './report.entity';
import { correctionOf, reportById, withRound } from './reports.reads';
import { monitoringRoundById } from './rounds.reads';
import { onReport } from './rounds.service';

/** A command on one corrective measure as its caller saw it. */
export type CorrectionMove = {
  readonly id: string;
  readonly action: CorrectionAction;
  readonly version: number;
  readonly text: string;
};

/** What finance does with submitted reports, and what follows: correction or suspension (四(二)). */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly db: Db,
    private readonly library: LibraryService,
  ) {}

  /** Decides on a submitted report; `suspend` suspends the project in the same transaction. @throws `INVALID`, `STALE` */
  decide(actor: Actor, id: string, version: number, draft: DecisionDraft): Promise<MonitoringReportEntity> {
    return this.db.as(actor, async (tx) => {
      const report = await lock(tx, MonitoringReportEntity, id);
      const round = await monitoringRoundById(tx, report.roundId);
      orRefuse(refuse(reportLifecycle, 'decide', actor, withRound(report, round)));
      orStale(report, version);
      orInvalid(checkDecision(draft));
      const { decision } = draft;
      const [opinion, reason] = [normalise(draft.opinion), decision === 'suspend' ? normalise(draft.reason) : null];
      const correction = decision === 'correct' ? correctionColumns(draft) : {};
      const { to } = reportLifecycle.actions.decide;
      const decided = { state: to, decision, opinion, reason, decidedByName: actor.name, decidedAt: () => 'now()' };
      await change(tx, MonitoringReportEntity, { id, version, state: report.state }, { ...decided, ...correction });
      const data = { from: report.state, to, decision, opinion, ...(reason ? { reason } : {}), ...correction };
      await record(tx, actor, 'monitoringReport.decide', onReport(report), data);
      if (reason) await this.suspend(tx, actor, report.projectId, reason);
      return reportById(tx, id);
    });
  }

  /** The department reports a correction as done; finance verifies it or sends it back. @throws `INVALID`, `STALE` */
  correct(actor: Actor, { id, action, version, text }: CorrectionMove): Promise<MonitoringReportEntity> {
    return this.db.as(actor, async (tx) => {
      const report = await lock(tx, MonitoringReportEntity, id);
      orRefuse(refuse(correctionLifecycle, action, actor, correctionOf(report)));
      orStale(report, version);
      const words = normalise(text);
      const needed = { report: 'correctionTextNeeded', verify: 'opinionNeeded', sendBack: 'reasonNeeded' } as const;
      if (!words) orInvalid([finding('text', needed[action])]);
      const { to } = correctionLifecycle.actions[action];
      const reported = {
        correctionAnswer: words,
        correctionReportedBy: actor.userId,
        correctionReportedAt: () => 'now()',
      };
      const verified = {
        correctionOpinion: words,
        ...(action === 'verify' ? { correctionVerifiedAt: () => 'now()' } : {}),
      };
      const values = { correctionState: to, ...(action === 'report' ? reported : verified) };
      await change(tx, MonitoringReportEntity, { id, version, state: report.state }, values);
      const textData = action === 'sendBack' ? { reason: words } : { opinion: words };
      await record(tx, actor, `correction.${action}`, onReport(report), {
        from: report.correctionState,
        to,
        ...textData,
      });
      return reportById(tx, id);
    });
  }

  /** A project that another report has already suspended stays as it is. */
  private async suspend(tx: Tx, actor: Actor, id: string, reason: string): Promise<void> {
    const { state, version } = await projectById(tx, id);
    if (state !== 'suspended') await this.library.moveWithin(tx, actor, { id, action: 'suspend', version, reason });
  }
}

const correctionColumns = ({ deadline, requirement }: DecisionDraft) => ({
  correctionState: 'required' as const,
  correctionDeadline: deadline,
  correctionRequirement: normalise(requirement),
});
