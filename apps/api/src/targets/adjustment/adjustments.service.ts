import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type Actor,
  type AdjustmentAction,
  type AdjustmentDecision,
  type AdjustmentGround,
  adjustmentLifecycle,
  adjustmentNotInBulk,
  blockingOf,
  type BulkAction,
  bulkAdjustmentAct,
  checkAdjustment,
  checkAttachedEvidence,
  checkAdjustmentDecision,
  checkAdjustmentDraft,
  checkDraft,
  checkTarget,
  finding,
  inFormOrder,
  lintTarget,
  notLinted,
  orInvalid,
  orRefuse,
  ProblemError,
  refuseAdjustment,
  refuseAdjustmentEdit,
  normaliseOrEmpty,
  readFields,
  type ReviewAct,
  rounded,
  sum,
  adjustmentFields,
  sentBy,
} from '@chengxiao/domain';
import type { TargetInput } from '@chengxiao/dto';
import { v7 as uuid } from 'uuid';
import { AttachmentOwners, countOfAttachments } from '../../attachments';
import { act, actOnEach, edit } from '../../kit/data/act';
import { insert, lock, lockAll, onceForRequest, orNotFound, type Values, type Seen } from '../../kit/data/change';
import { Db, type Tx } from '../../kit/data/db';
import type { Outcome } from '../../kit/data/many';
import { record } from '../../kit/data/record';
import { applyConsequence, projectById, ProjectEntity } from '../../library';
import {
  moveRounds,
  openRoundsByRoute,
  type ReviewRoundEntity,
  reviewersOf,
  saidBefore,
  type Sent,
  stepDataOf,
  successorOf,
} from '../../review';
import { packInForce } from '../../rule-packs';
import { adjustmentAggregate, adjustmentSubject, TargetAdjustmentEntity } from './adjustment.entity';
import { freezeAdjusted } from './adjustment.freeze';
import { adjustmentById, draftOfVersion, isUnderWay } from './adjustments.reads';
import { contextOf, subjectOf, lintReferencesOfForm } from '../../lint';
import { draftOf } from '../target.draft';
import { TargetEntity } from '../target.entity';
import { approvedVersion, fundsOf, versionById } from '../targets.reads';

/** What is typed into a request. */
export type AdjustmentInput = {
  readonly ground: AdjustmentGround;
  readonly documentNo: string;
  readonly evidence: string;
  /** The form as it shall be; as approved when left out. */
  readonly form?: TargetInput | undefined;
};
/** A command on one request as its caller saw it; approving carries its day and document number. */
export type AdjustmentMove = Seen &
  Partial<AdjustmentDecision> & {
    readonly action: AdjustmentAction;
    readonly opinion?: string | undefined;
    /** To whom the step is handed. */
    readonly to?: string | undefined;
  };

/** Adjusting approved targets: asked for with a ground and evidence, decided by finance, frozen as the next version (四(二)). */
@Injectable()
export class AdjustmentsService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly owners: AttachmentOwners,
  ) {}

  onModuleInit(): void {
    this.owners.register('targetAdjustment', async (tx, actor, id, locked) => {
      const adjustment = locked ? await lock(tx, TargetAdjustmentEntity, id) : await adjustmentById(tx, id);
      const kinds = ['basis', 'estimate', 'report', 'other'] as const;
      const { projectId, orgPath, divisionCode } = adjustment;
      return { id, projectId, orgPath, divisionCode, kinds, refused: refuseAdjustmentEdit(actor, adjustment) };
    });
  }

  /** Begins a request as a copy of what is approved. @throws `ILLEGAL_STATE`, `NOT_READY` while another is under way */
  begin(actor: Actor, targetId: string, input: AdjustmentInput, requestId?: string): Promise<TargetAdjustmentEntity> {
    return this.db.as(actor, async (tx) => {
      const id = await onceForRequest(
        tx,
        actor.userId,
        { act: 'targetAdjustment.begin', requestId, input: { targetId, input } },
        async () => {
          const target = await lock(tx, TargetEntity, targetId);
          orRefuse(refuseAdjustment(actor, target, await isUnderWay(tx, targetId)));
          const { projectId, year, orgPath, divisionCode } = target;
          const base = orNotFound(await approvedVersion(tx, projectId, year));
          const owner = { id: uuid(), projectId, orgPath, divisionCode };
          const state = adjustmentLifecycle.initial;
          const values = { content: draftOfVersion(base), ...columnsOf(input) };
          const place = { ...owner, targetId, year, baseVersionId: base.id };
          await insert(tx, TargetAdjustmentEntity, { ...place, ...values, state, version: 1 });
          await record(tx, actor, 'targetAdjustment.begin', adjustmentSubject(owner), {
            targetId,
            ground: input.ground,
          });
          return owner.id;
        },
      );
      return adjustmentById(tx, id);
    });
  }

  /** Replaces the whole request; cells may stay open until it is submitted. @throws `STALE`, `ILLEGAL_STATE`, `INVALID` */
  edit(actor: Actor, id: string, version: number, input: AdjustmentInput): Promise<TargetAdjustmentEntity> {
    return this.db.as(actor, async (tx) => {
      await edit(tx, actor, adjustmentAggregate, {
        id,
        version,
        refuse: refuseAdjustmentEdit,
        step: () => {
          const values = columnsOf(input);
          return { values, data: values };
        },
      });
      return adjustmentById(tx, id);
    });
  }

  /** Submits, takes back, returns, approves as the next version, or rejects. @throws `INVALID` with every open cell */
  move(
    actor: Actor,
    { id, action, version, opinion, to, ...decision }: AdjustmentMove,
  ): Promise<TargetAdjustmentEntity> {
    return this.db.as(actor, async (tx) => {
      // In the order of every command on a target: project, target, then what hangs on it.
      const { projectId, targetId, orgPath } = await adjustmentById(tx, id);
      const project = await lock(tx, ProjectEntity, projectId);
      const target = await lock(tx, TargetEntity, targetId);
      const { needs } = adjustmentLifecycle.actions[action] as { needs?: string };
      const decided = normaliseOrEmpty(opinion) || null;
      const people = action === 'transfer' ? await reviewersOf(tx, orgPath) : null;
      const reviewAct = reviewActs[action];
      const { row: adjustment } = await act(tx, actor, adjustmentAggregate, {
        id,
        version,
        action,
        checksReason: true,
        step: async (adjustment) => {
          if (needs && !decided) orInvalid([finding('opinion', 'reasonNeeded')]);
          if (action === 'submit' || action === 'approve')
            await orComplete(tx, target, adjustment, action === 'submit');
          const submitter = action === 'submit' ? { ...sentBy(actor), submittedByName: actor.name } : {};
          const handedTo = people && successorOf(people, adjustment.review, actor, to);
          return {
            values: { ...saidOf(actor, action, adjustment, decided), ...submitter },
            data: {
              opinion: decided,
              ...stepDataOf(adjustment.review, reviewAct),
              ...(handedTo && { handedTo: { userId: handedTo.userId, name: handedTo.name } }),
            },
          };
        },
      });
      const said = { words: adjustment.opinion, by: adjustment.decidedByName };
      const successor = people ? successorOf(people, adjustment.review, actor, to) : undefined;
      if (reviewAct) await moveRounds(tx, actor, reviewAct, [{ ...adjustment, said }], successor);
      else await openRoundsByRoute(tx, actor, 'adjustment', [await sentOf(tx, adjustment)]);
      if (action === 'approve') {
        const base = await versionById(tx, adjustment.baseVersionId);
        const approval = { approvedOn: decision.approvedOn ?? '', documentNo: normaliseOrEmpty(decision.documentNo) };
        orInvalid(checkAdjustmentDecision(approval, base.approvedOn));
        await freezeAdjusted(tx, actor, { target, adjustment, base, decision: approval });
        await applyConsequence(tx, actor, [project], 'adjust');
      }
      return adjustmentById(tx, id);
    });
  }

  /** Sends many on to the next step, or returns them, with one opinion; each is judged by itself. @throws `INVALID` */
  reviewMany(actor: Actor, seen: readonly Seen[], action: BulkAction, opinion: string): Promise<readonly Outcome[]> {
    const said = normaliseOrEmpty(opinion);
    if (!said) orInvalid([finding('opinion', 'opinionNeeded')]);
    return this.db.as(actor, async (tx) => {
      const ids = seen.map(({ id }) => id);
      const asked = await tx.all(TargetAdjustmentEntity, 'where t.id = any($1)', [ids]);
      await lockAll(tx, ProjectEntity, [...new Set(asked.map(({ projectId }) => projectId))]);
      await lockAll(tx, TargetEntity, [...new Set(asked.map(({ targetId }) => targetId))]);
      const { outcomes } = await actOnEach(tx, actor, adjustmentAggregate, seen, {
        action: (adjustment) => bulkAdjustmentAct(action, adjustment),
        checksReason: true,
        step: (adjustment) => {
          const obstacle = adjustmentNotInBulk(action, adjustment);
          if (obstacle) throw new ProblemError({ code: 'NOT_READY', reason: obstacle });
          const values = { opinion: said, decidedByName: actor.name };
          return { values, data: { opinion: said, ...stepDataOf(adjustment.review) } };
        },
        effect: (moved) => {
          const rows = moved.map(({ row }) => ({ ...row, said: { words: row.opinion, by: row.decidedByName } }));
          return moveRounds(tx, actor, action === 'return' ? 'return' : 'forward', rows);
        },
      });
      return outcomes;
    });
  }
}

/** What its review takes an action for; to submit opens one. */
const reviewActs: Readonly<Record<Exclude<AdjustmentAction, 'submit'>, ReviewAct> & { readonly submit?: undefined }> = {
  forward: 'forward',
  return: 'return',
  approve: 'pass',
  reject: 'reject',
  withdraw: 'withdraw',
  takeBack: 'takeBack',
  transfer: 'transfer',
};

/** The last word on a request after an act: that of whoever decides, or, once a decision is taken back, the one before. */
function saidOf(
  { name }: Actor,
  action: AdjustmentAction,
  { review }: { readonly review: ReviewRoundEntity | null },
  opinion: string | null,
): Values<TargetAdjustmentEntity> {
  if (action === 'transfer') return {};
  if (action === 'takeBack') {
    const { words, by } = saidBefore(review) ?? { words: null, by: null };
    return { opinion: words, decidedByName: by };
  }
  const decides = 'needs' in adjustmentLifecycle.actions[action];
  return { opinion, ...(decides && { decidedByName: name }) };
}

/** It goes by the route of its year, with the money of that year. */
async function sentOf(tx: Tx, { id, projectId, year, orgPath, divisionCode }: TargetAdjustmentEntity): Promise<Sent> {
  const funds = (await fundsOf(tx, [projectId])).filter((fund) => fund.year === year);
  const amount = sum(funds.map((fund) => fund.amount));
  return { subjectId: id, projectId, year, amount: rounded(amount), orgPath, divisionCode };
}

/** What is typed, in the only spelling in which text is stored. @throws `INVALID` */
function columnsOf({ form, ...input }: AdjustmentInput): Values<TargetAdjustmentEntity> {
  const typed = readFields(adjustmentFields, input);
  orInvalid(checkAdjustmentDraft(typed));
  if (!form) return typed;
  const content = draftOf(form);
  orInvalid(checkDraft(content));
  return { ...typed, content };
}

/**
 * What is passed on is whole at that moment, and what is submitted is held to the indicator check as a declared form is; the
 * version it follows is in force, because one request is open at a time. @throws `INVALID`
 */
async function orComplete(
  tx: Tx,
  { projectId, year, divisionCode, formKind }: TargetEntity,
  adjustment: TargetAdjustmentEntity,
  checked: boolean,
): Promise<void> {
  const { content } = adjustment;
  const base = await versionById(tx, adjustment.baseVersionId);
  const [project, pack] = [await projectById(tx, projectId), await packInForce(tx, divisionCode, year)];
  const subject = subjectOf(project, year, await fundsOf(tx, [projectId]), content, formKind);
  const references = checked ? await lintReferencesOfForm(tx, { projectId, year, rows: content.indicators }) : null;
  const blocking = references ? blockingOf(lintTarget(pack, subject, contextOf(pack, subject, references))) : [];
  const form = notLinted(checkTarget(pack, content, subject.frame), blocking);
  const announced = checked
    ? checkAttachedEvidence(adjustment, await countOfAttachments(tx, 'targetAdjustment', adjustment.id))
    : [];
  const why = checkAdjustment(adjustment, draftOfVersion(base));
  orInvalid([...why, ...announced, ...inFormOrder([...form, ...blocking])]);
}
