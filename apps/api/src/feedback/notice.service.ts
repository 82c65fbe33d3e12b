import { Injectable } from '@nestjs/common';
import {
  type Actor,
  checkEvidence,
  checkNotice,
  checkPlan,
  evidenceItemFields,
  type NoticeAction,
  type NoticeDecision,
  type NoticeDraft,
  noticeFields,
  type NoticeState,
  noticeLifecycle,
  orInvalid,
  readFields,
  type RectificationEvidence,
  rectificationEvidenceFields,
  type RectificationPlan,
  rectificationPlanFields,
  today,
} from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { act, type Act, type Move } from '../kit/data/act';
import { insert, onceForRequest, type Seen } from '../kit/data/change';
import { Db } from '../kit/data/db';
import { record } from '../kit/data/record';
import { lockForFeedback } from './feedback.reads';
import { noticeAggregate, noticeSubject, ResultNoticeEntity } from './notice.entity';
import { noticeById, type NoticeRow } from './notice.reads';

export type NoticeMove = Seen & { readonly action: NoticeDecision; readonly reason?: string | undefined };

type NoticeStep = Act<ResultNoticeEntity, NoticeState, NoticeAction, ResultNoticeEntity>;

/** Result notices: what an evaluation found goes back to those who manage the project (四(四)). */
@Injectable()
export class NoticeService {
  constructor(private readonly db: Db) {}

  /** Finance sends a notice on a filed evaluation. @throws `NOT_READY`, `DUPLICATE` while one is open, `INVALID` */
  send(actor: Actor, evaluationId: string, draft: NoticeDraft, requestId?: string): Promise<NoticeRow> {
    return this.db.as(actor, async (tx) => {
      const id = await onceForRequest(
        tx,
        actor.userId,
        { act: 'resultNotice.send', requestId, input: { evaluationId, draft } },
        async () => {
          const evaluation = await lockForFeedback(tx, actor, 'sendNotice', evaluationId);
          orInvalid(checkNotice(draft, today()));
          const { projectId, year, orgPath, divisionCode } = evaluation;
          const notice = {
            id: uuid(),
            evaluationId,
            projectId,
            year,
            orgPath,
            divisionCode,
            version: 1,
            sentOn: today(),
            sentBy: actor.userId,
          };
          const words = readFields(noticeFields, draft);
          await insert(tx, ResultNoticeEntity, { ...notice, ...words, state: noticeLifecycle.initial });
          await record(tx, actor, 'resultNotice.send', noticeSubject(notice), words);
          return notice.id;
        },
      );
      return noticeById(tx, id);
    });
  }

  /** The managing unit answers with a plan that ends before the due date. @throws `ILLEGAL_STATE`, `STALE`, `INVALID` */
  plan(actor: Actor, seen: Seen, draft: RectificationPlan): Promise<NoticeRow> {
    const plan = readFields(rectificationPlanFields, draft);
    return this.step(actor, seen, {
      action: 'plan',
      step: (notice) => {
        orInvalid(checkPlan(plan, notice));
        return { values: { plan, plannedBy: actor.userId, submittedBy: actor.userId, reason: null }, data: { plan } };
      },
    });
  }

  /** The managing unit shows what was done. @throws `ILLEGAL_STATE`, `STALE`, `INVALID` */
  evidence(actor: Actor, seen: Seen, draft: RectificationEvidence): Promise<NoticeRow> {
    const items = draft.items.map((item) => readFields(evidenceItemFields, item));
    const evidence = readFields(rectificationEvidenceFields, { ...draft, items });
    return this.step(actor, seen, {
      action: 'evidence',
      step: () => {
        orInvalid(checkEvidence(evidence));
        return { values: { evidence, submittedBy: actor.userId, reason: null }, data: { evidence } };
      },
    });
  }

  /** Who sent plan or evidence takes it back; finance returns it, or accepts: never what the same person wrote. */
  move(actor: Actor, { action, reason, ...seen }: NoticeMove): Promise<NoticeRow> {
    const accepted = action === 'accept' ? { acceptedOn: today() } : {};
    const step = {
      action,
      reason,
      step: (_: unknown, move: Move<string>) => ({ values: { reason: move.reason, ...accepted } }),
    };
    return this.step(actor, seen, step);
  }

  private step(actor: Actor, { id, version }: Seen, step: NoticeStep): Promise<NoticeRow> {
    return this.db.as(actor, async (tx) => {
      await act(tx, actor, noticeAggregate, { id, version, ...step });
      return noticeById(tx, id);
    });
  }
}
