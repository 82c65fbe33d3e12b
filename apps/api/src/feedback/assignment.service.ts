import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type AssignmentAction,
  type AssignmentDecision,
  type AssignmentDraft,
  assignmentLifecycle,
  checkAssignment,
  checkDeclaration,
  checkOpinion,
  declarationOf,
  finding,
  gradeOf,
  normalise,
  orInvalid,
  type ThirdPartyOpinion,
  today,
  readFields,
  opinionRemarkFields,
  opinionFields,
  assignmentFields,
} from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { EvaluationEntity } from '../evaluation';
import { OrganisationEntity } from '../identity';
import { act, aggregate, type Step } from '../kit/data/act';
import { insert, onceForRequest, orNotFound, type Seen } from '../kit/data/change';
import { Db, type Tx } from '../kit/data/db';
import { record } from '../kit/data/record';
import { packOf } from '../rule-packs';
import { AssignmentEntity, assignmentParts, assignmentSubject, AssignmentTaskEntity } from './assignment.entity';
import { assignmentById, type AssignmentRow } from './assignment.reads';
import { lockForFeedback } from './feedback.reads';

export type AssignmentMove = Seen & { readonly action: AssignmentDecision; readonly reason?: string | undefined };
type AssignmentStep = Step<AssignmentEntity>;

/** Assignments, with what the evaluator who asks has declared. */
const assignments = aggregate(assignmentParts, (_, rows, { actor }) =>
  Promise.resolve(rows.map((row) => ({ ...row, declaration: declarationOf(row, actor.userId) }))),
);

/** Third parties: finance entrusts them, they declare their interests and leave a scored opinion (财预〔2021〕6号). */
@Injectable()
export class AssignmentService {
  constructor(private readonly db: Db) {}

  /** Finance hands a filed evaluation to a firm, which sees it from then on. @throws `NOT_READY`, `DUPLICATE`, `INVALID` */
  assign(actor: Actor, evaluationId: string, draft: AssignmentDraft, requestId?: string): Promise<AssignmentRow> {
    return this.db.as(actor, async (tx) => {
      const id = await onceForRequest(
        tx,
        actor.userId,
        { act: 'assignment.assign', requestId, input: { evaluationId, draft } },
        async () => {
          const { projectId, year, orgPath, divisionCode } = await lockForFeedback(tx, actor, 'assign', evaluationId);
          const firm = await tx.first(OrganisationEntity, `where t.id = $1 and t.kind = 'evaluator'`, [
            draft.evaluatorOrgId,
          ]);
          orInvalid([
            ...(firm ? [] : [finding('evaluatorOrgId', 'notEvaluatorFirm')]),
            ...checkAssignment(draft, today()),
          ]);
          const place = { id: uuid(), evaluationId, projectId, year, orgPath, divisionCode, version: 1 };
          const { task, ...taken } = readFields(assignmentFields, draft);
          const taskColumns = { ...taken, evaluatorOrgName: firm?.name ?? '' };
          const state = assignmentLifecycle.initial;
          await insert(tx, AssignmentEntity, {
            ...place,
            ...taskColumns,
            state,
            assignedOn: today(),
            assignedBy: actor.userId,
            remarks: [],
          });
          await insert(tx, AssignmentTaskEntity, { assignmentId: place.id, task, orgPath, divisionCode });
          await record(tx, actor, 'assignment.assign', assignmentSubject(place), { ...taskColumns, task });
          return place.id;
        },
      );
      return assignmentById(tx, id);
    });
  }

  /** An evaluator declares whether there is a conflict of interest; with one, finance must withdraw. */
  declare(actor: Actor, { id, version }: Seen, declared: { conflict: boolean; note: string }): Promise<AssignmentRow> {
    return this.step(actor, { id, version }, 'declare', () => {
      orInvalid(checkDeclaration(declared));
      const { conflict } = declared;
      const note = normalise(declared.note);
      const values = { conflict, conflictNote: note || null, declaredBy: actor.userId, declaredOn: today() };
      return { values, data: { conflict, ...(note ? { reason: note } : {}) } };
    });
  }

  /** An evaluator who declared leaves score and opinion; the grade follows from the pack of the evaluation. */
  submit(actor: Actor, { id, version }: Seen, draft: ThirdPartyOpinion): Promise<AssignmentRow> {
    return this.step(actor, { id, version }, 'submit', async (assignment, tx) => {
      orInvalid(checkOpinion(draft));
      const remarks = draft.remarks.map((remark) => readFields(opinionRemarkFields, remark));
      const opinion = readFields(opinionFields, { ...draft, remarks });
      const grade = await gradeFor(tx, assignment.evaluationId, opinion.score);
      return {
        values: { ...opinion, grade, reason: null, submittedBy: actor.userId },
        data: { ...opinion, grade: grade?.key ?? null },
      };
    });
  }

  /** Finance returns an opinion, or withdraws the assignment; both with a reason. */
  move(actor: Actor, { action, reason, ...seen }: AssignmentMove): Promise<AssignmentRow> {
    return this.step(actor, seen, action, (_, __, given) => ({ values: { reason: given } }), reason);
  }

  private step(
    actor: Actor,
    { id, version }: Seen,
    action: AssignmentAction,
    work: (row: AssignmentEntity, tx: Tx, reason: string | null) => AssignmentStep | Promise<AssignmentStep>,
    reason?: string,
  ): Promise<AssignmentRow> {
    return this.db.as(actor, async (tx) => {
      await act(tx, actor, assignments, {
        id,
        version,
        action,
        reason,
        step: (row, move) => work(row, tx, move.reason),
      });
      return assignmentById(tx, id);
    });
  }
}

async function gradeFor(tx: Tx, evaluationId: string, score: string) {
  const evaluation = orNotFound(await tx.first(EvaluationEntity, 'where t.id = $1', [evaluationId]));
  return gradeOf(await packOf(tx, evaluation), score);
}
