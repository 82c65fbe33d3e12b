import { currentLanguage } from '@chengxiao/ui';

/** Where the letter of a reply is. */
export const letterOf = (id: string): string => `/api/budget-replies/${id}.pdf?language=${currentLanguage()}`;

/** Where it is said what of that letter no typeface has. */
export const missingOf = (id: string): string =>
  `/api/budget-replies/${id}/missing-characters?language=${currentLanguage()}`;

type Preview = { approvalId: string; departmentId: string; documentNo: string; issuedOn: string };

/** Where a letter is that is not issued yet. */
export const previewOf = ({ approvalId: budgetApprovalId, ...letter }: Preview): string =>
  `/api/budget-replies/preview?${new URLSearchParams({ budgetApprovalId, ...letter, language: currentLanguage() }).toString()}`;
