import { foldName } from '../text';

/** What the search over everything finds, in the order in which it is shown. */
export const searchKinds = [
  'project',
  'department',
  'unit',
  'transfer',
  'budgetReply',
  'budgetApproval',
  'adjustment',
  'evaluation',
  'announcement',
] as const;
export type SearchKind = (typeof searchKinds)[number];

/** Fewer characters than this are in nearly every name: they find nothing. */
export const leastSearched = 2;

/** Whether a text is long enough to be looked for; width and blanks do not count. */
export const isSearchable = (text: string): boolean => [...foldName(text)].length >= leastSearched;
