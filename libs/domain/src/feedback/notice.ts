import type { Placed } from '../lifecycle';

/** Where a result notice (评价结果反馈通知) stands: 已下达, 已报整改方案, 已报整改佐证, 已销号. */
export const noticeStates = ['sent', 'planned', 'evidenced', 'accepted'] as const;
export type NoticeState = (typeof noticeStates)[number];

/** What finance tells the managing unit after filing (四(四)). */
export type NoticeDraft = {
  /** 存在问题. */
  readonly problems: string;
  /** 整改要求. */
  readonly requirements: string;
  /** 整改期限. */
  readonly dueDate: string;
};

/** How the managing unit will put it right (整改方案). */
export type RectificationPlan = {
  readonly measures: string;
  /** 责任人. */
  readonly responsible: string;
  /** 计划完成日期. */
  readonly finishDate: string;
};

/** One piece of evidence (佐证材料): what it is, and its document number or where it is kept. */
export type EvidenceItem = { readonly name: string; readonly source: string };

/** What was done, with its proof. */
export type RectificationEvidence = { readonly result: string; readonly items: readonly EvidenceItem[] };

/** What the rules look at. */
export type Notice = Placed & {
  readonly state: NoticeState;
  readonly plannedBy: string | null;
  readonly reason: string | null;
};
