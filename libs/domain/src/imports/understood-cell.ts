import { dateText, isLocalDate } from '../calendar';
import type { FundSource, ProjectDraft } from '../library/project';
import type { Text } from '../messages';
import { exactWanText } from '../money';
import { expensePath, fundSourceLabels, projectColumns } from './list-head';

/** A date or an amount of a project list as it was understood, by the path of its column: `startDate`, `2027.fiscal`. */
export type UnderstoodCell = { readonly path: string; readonly value: string };

/** What a dry run of a project list shows of each project. */
export const understoodCells = ({ startDate, endDate, funds, expenses = [] }: ProjectDraft): UnderstoodCell[] => [
  ...Object.entries({ startDate, endDate }).flatMap(([path, value]) => (isLocalDate(value) ? [{ path, value }] : [])),
  ...funds.map(({ year, source, amount }) => ({ path: `${year}.${source}`, value: amount })),
  ...expenses.map((each) => ({ path: expensePath(each), value: each.amount })),
];

/** The same in words: the column, and the day or the amount in 万元. */
export function understoodWords({ path, value }: UnderstoodCell): { readonly label: Text; readonly after: Text } {
  if (path === 'startDate' || path === 'endDate')
    return {
      label: { zh: projectColumns[path], en: path === 'startDate' ? 'Start' : 'End' },
      after: { zh: dateText(value, 'zh'), en: value },
    };
  const [year = '', source = '', government] = path.split('.');
  // An economic class is called by its codes, as its heading may be.
  const codes = [source, government].filter(Boolean).join('/');
  const { zh, en } = government === undefined ? fundSourceLabels[source as FundSource] : { zh: codes, en: codes };
  const wan = exactWanText(value);
  return {
    label: { zh: `${year}年${zh}`, en: `${year}, ${en}` },
    after: { zh: `${wan} 万元`, en: `${wan} × 10,000 yuan` },
  };
}
