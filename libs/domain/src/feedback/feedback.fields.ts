import { type Fields, list, needed, text } from '../fields';
import type { AssignmentDraft, OpinionRemark, ThirdPartyOpinion } from './assignment';
import type { EvidenceItem, NoticeDraft, RectificationEvidence, RectificationPlan } from './notice';

export const noticeFields: Fields<NoticeDraft> = { problems: text, requirements: text, dueDate: needed };

export const rectificationPlanFields: Fields<RectificationPlan> = {
  measures: text,
  responsible: text,
  finishDate: needed,
};

export const evidenceItemFields: Fields<EvidenceItem> = { name: text, source: text };
export const rectificationEvidenceFields: Fields<RectificationEvidence> = { result: text, items: list };

export const assignmentFields: Fields<AssignmentDraft> = { evaluatorOrgId: needed, dueDate: needed, task: text };

export const opinionRemarkFields: Fields<OpinionRemark> = { point: text, remark: text };
export const opinionFields: Fields<ThirdPartyOpinion> = { score: needed, opinion: text, remarks: list };
