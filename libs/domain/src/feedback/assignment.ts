import type { Placed } from '../lifecycle';

/** Where an assignment to a third-party firm (委托第三方评价) stands: 已委托, 已提交意见, 已撤回. */
export const assignmentStates = ['assigned', 'submitted', 'withdrawn'] as const;
export type AssignmentState = (typeof assignmentStates)[number];

/** What finance asks a firm to do. */
export type AssignmentDraft = { readonly evaluatorOrgId: string; readonly dueDate: string; readonly task: string };

/** A remark on one point: an indicator, a document, a visit. */
export type OpinionRemark = { readonly point: string; readonly remark: string };

/** The scored opinion of a third party. */
export type ThirdPartyOpinion = {
  /** 0 to 100, two decimals. */
  readonly score: string;
  readonly opinion: string;
  readonly remarks: readonly OpinionRemark[];
};

/** Whether the person who acts has declared: nothing yet, no conflict of interest, or one. */
export type Declaration = 'none' | 'clear' | 'conflict';

/** What the rules look at, as the person who acts stands to it. */
export type Assignment = Placed & { readonly state: AssignmentState; readonly declaration: Declaration };
