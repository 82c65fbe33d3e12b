import type { Actor } from '../actor';
import { canonical } from '../canonical';
import { isLocalDate, today } from '../calendar';
import { pickFields } from '../fields';
import { refuseOverUnit } from '../lifecycle';
import { compact, type Finding, finding, type Message, message } from '../messages';
import { D } from '../money';
import { type Refusal, refusal } from '../problem';
import type { BulkAction } from '../review/bulk';
import { hasNextStep, type UnderReview } from '../review/step.rules';
import { checkText } from '../text';
import { type Adjustment, type AdjustmentDecision, type AdjustmentDraft, groundRules } from './adjustment';
import type { AdjustmentAction } from './adjustment.lifecycle';
import type { IndicatorRow, Target, TargetDraft } from './target';
import { targetHeadFields } from './target.fields';

type Declarer = Pick<Actor, 'role' | 'divisionCode'>;

/** Why this actor may not ask for an adjustment now, or null: an approved target of their own, and one request at a time. */
export function refuseAdjustment(
  actor: Declarer,
  target: Pick<Target, 'state' | 'divisionCode'>,
  underWay: boolean,
): Refusal | null {
  if (actor.role !== 'department' && actor.role !== 'unit') return refusal('NOT_YOUR_ROLE', 'notYourRole');
  if (actor.divisionCode !== target.divisionCode) return refusal('NOT_YOUR_ROLE', 'notYourDivision');
  if (target.state !== 'approved') return refusal('ILLEGAL_STATE', 'adjustmentOfUnapproved');
  return underWay ? refusal('NOT_READY', 'adjustmentUnderWay') : null;
}

/** Why this actor may not change the request or its files now, or null. */
export function refuseAdjustmentEdit(
  actor: Declarer,
  adjustment: Pick<Adjustment, 'state' | 'divisionCode' | 'unitReported'>,
): Refusal | null {
  if (actor.role !== 'department' && actor.role !== 'unit') return refusal('NOT_YOUR_ROLE', 'notYourRole');
  if (actor.divisionCode !== adjustment.divisionCode) return refusal('NOT_YOUR_ROLE', 'notYourDivision');
  const open = adjustment.state === 'draft' || adjustment.state === 'returned';
  return open ? refuseOverUnit(actor, adjustment) : refusal('ILLEGAL_STATE', 'illegalState');
}

/** What even a draft of a request must keep; its form is checked as that of a target. */
export const checkAdjustmentDraft = ({ documentNo, evidence }: Omit<AdjustmentDraft, 'content'>): Finding[] =>
  compact([checkText('documentNo', documentNo, { max: 60 }), checkText('evidence', evidence, { max: 2_000 })]);

/**
 * What keeps a request from being submitted or approved, besides the checks of its form: no evidence, nothing changed,
 * points changed on a ground that leaves them. `approved` is the content of the version it would follow.
 */
export function checkAdjustment(asked: AdjustmentDraft, approved: TargetDraft): Finding[] {
  const { ground, content } = asked;
  return compact([
    checkText('documentNo', asked.documentNo, { max: 60, required: ground !== 'forceMajeure' }),
    checkText('evidence', asked.evidence, { max: 2_000, required: true }),
    spelled(content) === spelled(approved) ? finding('content', 'adjustmentWithoutChange') : null,
    ...(groundRules[ground].weights ? [] : changedWeights(content, approved)),
  ]);
}

const speaksOfFiles = /附件|附后|另附|附上|attach/i;

type Reasons = Omit<AdjustmentDraft, 'content'>;

/** What keeps a request back for want of evidence: its document, files named in its reasons, or what its ground asks for. */
export function checkAttachedEvidence({ ground, documentNo, evidence }: Reasons, files: number): Finding[] {
  if (files > 0) return [];
  if (documentNo.trim() !== '') return [finding('documentNo', 'announcedDocumentMissing', { documentNo })];
  if (speaksOfFiles.test(evidence)) return [finding('evidence', 'announcedFilesMissing')];
  return groundRules[ground].files ? [finding('evidence', 'evidenceMissing')] : [];
}

/** What is said of a request without attached evidence, to its declarer and its reviewers; null where there is some. */
export const evidenceFinding = (reasons: Reasons, files: number): Finding | null =>
  files > 0 ? null : (checkAttachedEvidence(reasons, files)[0] ?? finding('evidence', 'evidenceLater'));

/** What is wrong with a decision: it holds from a day that has come, and not before the version it replaces. */
export const checkAdjustmentDecision = (
  { approvedOn, documentNo }: AdjustmentDecision,
  formerApprovedOn: string,
  now = today(),
): Finding[] =>
  compact([
    isLocalDate(approvedOn) ? null : finding('approvedOn', 'notDate'),
    approvedOn > now ? finding('approvedOn', 'approvalInFuture') : null,
    approvedOn < formerApprovedOn ? finding('approvedOn', 'adjustmentBeforeFormer', { date: formerApprovedOn }) : null,
    checkText('documentNo', documentNo, { max: 60, required: true }),
  ]);

function changedWeights({ indicators }: TargetDraft, approved: TargetDraft): (Finding | null)[] {
  return indicators.map((row, index) => {
    const former = approved.indicators.find(({ id }) => id === row.id);
    return former && !new D(weightOf(former)).eq(weightOf(row))
      ? finding(`indicators.${index}.weight`, 'adjustmentOfWeight')
      : null;
  });
}

/** An open cell counts as no points, as it is frozen. */
const weightOf = ({ weight }: IndicatorRow): string => weight || '0';

/** The form in one spelling: an open cell, an empty one and none are the same. */
const spelled = ({ indicators, planSteps, ...head }: TargetDraft): string =>
  canonical([
    pickFields(targetHeadFields, head),
    indicators.map((row) => plain({ ...row, weight: new D(weightOf(row)).toFixed() })),
    planSteps.map(plain),
  ]);
const plain = (row: object): object =>
  Object.fromEntries(
    Object.entries(row as Record<string, unknown>).filter(
      ([, value]) => value !== null && value !== undefined && value !== '',
    ),
  );

/** The act that a bulk act is on a request where it waits. */
export function bulkAdjustmentAct(action: BulkAction, adjustment: UnderReview): AdjustmentAction {
  if (action === 'return') return 'return';
  return hasNextStep(adjustment) ? 'forward' : 'approve';
}

/** Why a request is left out of a bulk act, or null: what is approved has a day and a number of its own. */
export const adjustmentNotInBulk = (action: BulkAction, adjustment: UnderReview): Message | null =>
  bulkAdjustmentAct(action, adjustment) === 'approve' ? message('bulkApproval') : null;
