import { isLocalDate, type LocalDate, today } from '../calendar';
import { compact, type Finding, finding } from '../messages';
import type { ReplyBasis } from '../rule-pack/rule-pack';
import { checkText } from '../text';

/** One approved project of a reply, as it stood when the reply was issued. */
export type RepliedProject = {
  readonly projectId: string;
  /** The frozen target that is replied to. */
  readonly versionId: string;
  readonly versionNo: number;
  readonly projectCode: string;
  readonly projectName: string;
  /** Budget line, 元. */
  readonly amount: string;
  readonly annualGoal: string;
};

/** What a reply (批复) tells a department: its approved targets of a year, and on what ground; frozen when issued. */
export type BudgetReplyContent = {
  readonly year: number;
  readonly department: string;
  /** The finance bureau that issues it. */
  readonly issuer: string;
  /** When and under which number the people's congress approved the budget. */
  readonly approvedOn: string;
  readonly approvalNo: string;
  /** The provisions it rests on, as the rules in force named them; letters issued before they were kept lack them. */
  readonly basis?: readonly string[];
  readonly projects: readonly RepliedProject[];
};

/** What letters cited before the rules named it. */
const earlierBasis: readonly string[] = ['内政办发〔2014〕70号文件四（一）3“绩效目标批复”'];

/** The provisions a letter rests on. */
export const basisOf = ({ basis = earlierBasis }: Pick<BudgetReplyContent, 'basis'>): readonly string[] => basis;

/** The provisions that are in force on the day of a letter. */
export const basisOn = (day: LocalDate, basis: ReplyBasis): string[] =>
  basis.filter(({ from }) => from === null || from <= day).map(({ provision }) => provision);

/** What finance gives a reply: its document number (文号) and its date. */
export type BudgetReplyDraft = { readonly documentNo: string; readonly issuedOn: string };

/** What is wrong with number and date of a reply: it follows the approval and is not dated ahead. */
export function checkBudgetReply(
  { documentNo, issuedOn }: BudgetReplyDraft,
  { approvedOn }: { readonly approvedOn: string },
  now = today(),
): Finding[] {
  const found: (Finding | null)[] = [
    checkText('documentNo', documentNo, { max: 60, required: true }),
    isLocalDate(issuedOn) ? null : finding('issuedOn', 'notDate'),
    issuedOn > now ? finding('issuedOn', 'replyInFuture') : null,
    issuedOn < approvedOn ? finding('issuedOn', 'replyBeforeApproval', { approvedOn }) : null,
  ];
  return compact(found);
}
