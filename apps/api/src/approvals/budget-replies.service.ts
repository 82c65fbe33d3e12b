import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type BudgetReplyContent,
  type BudgetReplyDraft,
  basisOn,
  canonical,
  checkBudgetReply,
  finding,
  normalise,
  orInvalid,
  orRefuse,
  ProblemError,
  refusal,
  refuseBudgetApproval,
  rounded,
  sum,
} from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { insert, lock, orNotFound } from '../kit/data/change';
import { Db, type Tx } from '../kit/data/db';
import { digest, record } from '../kit/data/record';
import { packInForce } from '../rule-packs';
import { bulkApprovalUnderWay } from './bulk-approval.reads';
import { repliedProjects, replyById } from './budget-replies.reads';
import { BudgetReplyEntity } from './budget-reply.entity';
import { BudgetApprovalEntity } from './budget-approval.entity';

export type IssueReplyCommand = BudgetReplyDraft & { readonly budgetApprovalId: string; readonly departmentId: string };
type Department = { readonly id: string; readonly name: string; readonly path: string };
export type PreparedReply = {
  readonly documentNo: string;
  readonly issuedOn: string;
  readonly content: BudgetReplyContent;
  /** The organisation whose projects are in it, where it is an extract for them. */
  readonly extractFor?: string;
};

/** Replies of finance to departments (批复), by which they learn of their approved targets (四(一)3). */
@Injectable()
export class BudgetRepliesService {
  constructor(private readonly db: Db) {}

  /**
   * Tells a department of its approved targets. The same again answers the reply there is; after further approvals or
   * adjustments another reply, with a number of its own, tells of all as they stand.
   * @throws `NOT_FOUND`, `INVALID` (also for a number that is taken), `NOT_READY` without approved targets or during a bulk approval, `DUPLICATE`
   * when another number tells of the same already
   */
  issue(actor: Actor, command: IssueReplyCommand): Promise<BudgetReplyEntity> {
    return this.db.as(actor, async (tx) => {
      const { approval, department, reply, known } = await prepare(tx, actor, command);
      return replyById(tx, known ?? (await insertReply(tx, actor, approval, department, reply)));
    });
  }

  /** What the letter would tell if it were issued now; it is refused as issuing is, and nothing is kept. */
  preview(actor: Actor, command: IssueReplyCommand): Promise<PreparedReply> {
    return this.db.as(actor, async (tx) => (await prepare(tx, actor, command)).reply);
  }
}

/** The letter with whom it is for, and the same letter where it was issued already. */
async function prepare(
  tx: Tx,
  actor: Actor,
  { budgetApprovalId, departmentId, issuedOn, ...command }: IssueReplyCommand,
): Promise<{ approval: BudgetApprovalEntity; department: Department; reply: PreparedReply; known: string | null }> {
  // The lock lets replies to one approval wait for each other and for its bulk.
  const approval = await lock(tx, BudgetApprovalEntity, budgetApprovalId);
  orRefuse(refuseBudgetApproval(actor, approval));
  // A letter in the middle of a bulk approval would tell of half of it.
  if (await bulkApprovalUnderWay(tx, approval.id))
    throw new ProblemError(refusal('NOT_READY', 'replyDuringBulkApproval'));
  const documentNo = normalise(command.documentNo);
  orInvalid(checkBudgetReply({ documentNo, issuedOn }, approval));
  const department = await departmentById(tx, approval.divisionCode, departmentId);
  const reply = { documentNo, issuedOn, content: await contentOf(tx, actor, approval, department, issuedOn) };
  return { approval, department, reply, known: await findIssued(tx, approval, department, reply) };
}

const departmentById = async (tx: Tx, divisionCode: string, id: string): Promise<Department> =>
  orNotFound(
    await tx.one<Department>(
      `select id, name, path from organisation where id = $1 and division_code = $2 and kind = 'department'`,
      [id, divisionCode],
    ),
  );

async function contentOf(
  tx: Tx,
  actor: Actor,
  { id, year, divisionCode, approvedOn, documentNo: approvalNo }: BudgetApprovalEntity,
  { id: departmentId, name: department }: Department,
  issuedOn: string,
): Promise<BudgetReplyContent> {
  const projects = await repliedProjects(tx, id, departmentId);
  if (projects.length === 0) throw new ProblemError(refusal('NOT_READY', 'replyWithoutTargets'));
  const { reply } = await packInForce(tx, divisionCode, year);
  const basis = basisOn(issuedOn, reply.basis);
  return { year, department, issuer: actor.orgName, approvedOn, approvalNo, basis, projects };
}

/** The reply that a repeated request made, or null. @throws `INVALID`, `DUPLICATE` */
async function findIssued(
  tx: Tx,
  { id, divisionCode, year }: BudgetApprovalEntity,
  department: Department,
  { documentNo, issuedOn, content }: PreparedReply,
): Promise<string | null> {
  const contentHash = digest(canonical(content));
  const same = await tx.one<{ id: string; documentNo: string; issuedOn: string }>(
    `select id, document_no as "documentNo", issued_on as "issuedOn" from budget_reply
      where budget_approval_id = $1 and department_id = $2 and content_hash = $3`,
    [id, department.id, contentHash],
  );
  if (same?.documentNo === documentNo && same.issuedOn === issuedOn) return same.id;
  if (same) throw new ProblemError(refusal('DUPLICATE', 'replyIssuedBefore', { documentNo: same.documentNo }));
  const taken = await tx.one(
    'select from budget_reply where division_code = $1 and year = $2 and app_fold(document_no) = app_fold($3)',
    [divisionCode, year, documentNo],
  );
  orInvalid(taken ? [finding('documentNo', 'replyNumberTaken', { documentNo })] : []);
  return null;
}

async function insertReply(
  tx: Tx,
  actor: Actor,
  { id: budgetApprovalId, divisionCode, year }: BudgetApprovalEntity,
  { id: departmentId, name: departmentName, path: orgPath }: Department,
  { documentNo, issuedOn, content }: PreparedReply,
): Promise<string> {
  const id = uuid();
  const contentHash = digest(canonical(content));
  const projectCount = content.projects.length;
  const amount = rounded(sum(content.projects.map((project) => project.amount)));
  await insert(tx, BudgetReplyEntity, {
    id,
    budgetApprovalId,
    departmentId,
    departmentName,
    year,
    documentNo,
    issuedOn,
    issuedBy: actor.name,
    projectCount,
    amount,
    content,
    contentHash,
    orgPath,
    divisionCode,
  });
  const subject = { type: 'budgetReply' as const, id, orgPath, divisionCode };
  await record(tx, actor, 'budgetReply.issue', subject, {
    year,
    departmentName,
    documentNo,
    issuedOn,
    projectCount,
    amount,
    contentHash,
  });
  return id;
}
