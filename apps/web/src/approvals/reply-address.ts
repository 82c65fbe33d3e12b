import { currentLanguage } from '@chengxiao/ui';

/** Where the letter of a reply is. */
export const letterOf = (id: string): string => `/api/budget-replies/${id}.pdf?language=${currentLanguage()}`;

/** Where it is said what of that letter no typeface has. */
export const missingOf = (id: string): string =>
  `/api/budget-replies/${id}/missing-characters?language=${currentLanguage()}`;

type Preview = { approvalId: string; departmentId: string; documentNo: string; issuedOn: string };

const asked = ({ approvalId: budgetApprovalId, ...letter }: Preview): string =>
  new URLSearchParams({ budgetApprovalId, ...letter, language: currentLanguage() }).toString();

/** Where a letter is that is not issued yet, and where it is said what of it and of the forms behind it no typeface has. */
export const previewOf = (letter: Preview): string => `/api/budget-replies/preview?${asked(letter)}`;
export const missingInPreview = (letter: Preview): string =>
  `/api/budget-replies/preview/missing-characters?${asked(letter)}`;
