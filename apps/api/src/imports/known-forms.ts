import {
  f4Layout,
  f5Layout,
  type FilledSheet,
  foldName,
  type FormGrid,
  type FormLayout,
  layOut,
  nm10hao,
} from '@chengxiao/domain';
import type { FilledWorkbook } from '../documents';
import { partNameOf } from './form-sheets';
import { emptyTargetGrids } from './target-sheets';

/** A form without content in both languages: its words tell which sheets show it. */
const emptyGrids = <D>(layout: FormLayout<D>, data: D): readonly FormGrid[] =>
  (['zh', 'en'] as const).map((language) => layOut(layout, data, language));

const project = { year: 2026, projectName: '', projectCode: '', departmentName: '', orgName: '', annualGoal: '' };

/** Form F4 without content. */
export const emptyReportGrids = emptyGrids(f4Layout([]), {
  ...project,
  cutoffMonth: 7,
  departmentCode: '',
  funds: [],
  items: [],
  indicators: [],
  causes: [],
  pack: nm10hao,
  reported: null,
  returned: null,
  decided: null,
  correction: null,
});

/** Form F5 without content. */
export const emptyEvaluationGrids = emptyGrids(f5Layout, {
  ...project,
  goalCompletion: '',
  problems: '',
  measures: '',
  executionReason: '',
  claimedBudgetScore: null,
  funds: [],
  items: [],
  pack: nm10hao,
  budgetScore: null,
  total: null,
  grade: null,
  filed: null,
  opinions: [],
  opinionTotal: null,
  returned: null,
});

const known = [emptyTargetGrids, emptyReportGrids, emptyEvaluationGrids];

/** The name of a form of the house that a workbook shows, or null. */
export const otherFormOf = ({ sheets }: FilledWorkbook): string | null =>
  known.find((grids) => sheets.some(({ filled }) => partNameOf(grids, filled) !== null))?.[0]?.parts[0]?.title ?? null;

const nameLabels = ['项目名称', 'Project'];

/** The project and the year that a sheet says it is about, as they are compared; null where it says none. */
export function aboutOf({ rows }: FilledSheet): { readonly name: string | null; readonly year: string | null } {
  const head = rows.slice(0, 12);
  const row = head.find((cells) => cells.some((cell) => nameLabels.includes(foldName(cell)))) ?? [];
  const at = row.findLastIndex((cell) => nameLabels.includes(foldName(cell)));
  const name = at < 0 ? '' : foldName(row[at + 1] ?? '');
  const [, zh, en] = /(20\d\d)\s*年度|year (20\d\d)/.exec(head.flat().join('\n')) ?? [];
  return { name: name === '' ? null : name, year: zh ?? en ?? null };
}
