import { Injectable } from '@nestjs/common';
import {
  type Actor,
  checkDecision,
  type CorrectionAction,
  type DecisionDraft,
  decisionFields,
  finding,
  normalise,
  orInvalid,
  readFields,
} from '@chengxiao/domain';
import { act, aggregate } from '../kit/data/act';
import type { Seen } from '../kit/data/change';
import type { Values } from '../kit/data/change';
import { Db, type Tx } from '../kit/data/db';
import { LibraryService, projectById } from '../library';
import { correctionParts, type MonitoringReportEntity } from './report.entity';
import { correctionOf, reportAggregate, reportById } from './reports.reads';

/** A command on one corrective measure as its caller saw it. */
export type CorrectionMove = Seen & {
  readonly action: CorrectionAction;
  readonly text: string;
};

/** Reports as the lifecycle of their corrective measures looks at them. */
const corrections = aggregate(correctionParts, (_, reports) =>
  Promise.resolve(reports.map((report) => ({ ...report, ...correctionOf(report) }))),
);

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
      const { decision, opinion, reason: why, ...demand } = readFields(decisionFields, draft);
      const reason = decision === 'suspend' ? why : null;
      const { row: report } = await act(tx, actor, reportAggregate, {
        id,
        version,
        action: 'decide',
        checksReason: true,
        step: () => {
          orInvalid(checkDecision(draft));
          const correction = decision === 'correct' ? correctionColumns(demand) : {};
          const decided = { decision, opinion, reason, decidedByName: actor.name, decidedAt: () => 'now()' };
          const data = { decision, opinion, ...(reason ? { reason } : {}), ...correction };
          return { values: { ...decided, ...correction }, data };
        },
      });
      if (reason) await this.suspend(tx, actor, report.projectId, reason);
      return reportById(tx, id);
    });
  }

  /** The department reports a correction as done or takes that back; finance verifies it or sends it back. @throws `INVALID`, `STALE` */
  correct(actor: Actor, { id, action, version, text }: CorrectionMove): Promise<MonitoringReportEntity> {
    return this.db.as(actor, async (tx) => {
      const words = normalise(text);
      await act(tx, actor, corrections, {
        id,
        version,
        action,
        checksReason: true,
        step: () => {
          if (action === 'withdraw') return {};
          const needed = {
            report: 'correctionTextNeeded',
            verify: 'opinionNeeded',
            sendBack: 'reasonNeeded',
          } as const;
          if (!words) orInvalid([finding('text', needed[action])]);
          const data = action === 'sendBack' ? { reason: words } : { opinion: words };
          return {
            values: action === 'report' ? reportedColumns(actor, words) : verifiedColumns(action, words),
            data,
          };
        },
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

const reportedColumns = ({ userId }: Actor, words: string): Values<MonitoringReportEntity> => ({
  correctionAnswer: words,
  correctionReportedBy: userId,
  correctionReportedAt: () => 'now()',
});

const verifiedColumns = (action: CorrectionAction, words: string): Values<MonitoringReportEntity> => ({
  correctionOpinion: words,
  ...(action === 'verify' ? { correctionVerifiedAt: () => 'now()' } : {}),
});

const correctionColumns = ({ deadline, requirement }: Pick<DecisionDraft, 'deadline' | 'requirement'>) => ({
  correctionState: 'required' as const,
  correctionDeadline: deadline,
  correctionRequirement: requirement,
});
