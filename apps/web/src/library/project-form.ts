import {
  type Cells,
  checkProject,
  correspondingClasses,
  type Expense,
  expenseFields,
  type Finding,
  finding,
  type Fund,
  fundFields,
  fundSources,
  openCells,
  type ProjectAttribute,
  type ProjectDraft,
  projectFields,
  type ProjectLevel,
  type ProjectType,
  readCells,
  toCells,
} from '@chengxiao/domain';

/** A row of the funds grid as it is typed. */
export type FundRow = Cells<Fund>;
/** A row of the split by economic class as it is typed. */
export type ExpenseRow = Cells<Expense>;
/** The header of form F1 as it is typed; what is not chosen yet is empty. */
export type ProjectForm = Cells<ProjectDraft> & {
  level: ProjectLevel;
  attribute: ProjectAttribute | '';
  projectType: ProjectType | '';
  funds: FundRow[];
  expenses: ExpenseRow[];
};

/** The form of a proposal that begins with a budget year. */
export const emptyForm = (year: number): ProjectForm => ({
  ...openCells(projectFields),
  startDate: `${year}-01-01`,
  endDate: `${year}-12-31`,
  level: 'second',
  attribute: '',
  projectType: '',
  funds: [{ ...openCells(fundFields), year: String(year), source: 'fiscal' }],
  expenses: [],
});

/** The form of a proposal that exists. */
export function formOf(project: ProjectDraft): ProjectForm {
  const { level, attribute, projectType, funds, expenses = [] } = project;
  return {
    ...toCells(projectFields, project),
    level,
    attribute,
    projectType,
    funds: funds.map((fund) => toCells(fundFields, fund)),
    expenses: expenses.map((expense) => toCells(expenseFields, expense)),
  };
}

/** The form of another proposal like one: what both share is there; its name, content and amounts are its own. */
export function formLike(project: ProjectDraft): ProjectForm {
  const form = formOf(project);
  const open = <Row extends { amount: string }>(rows: readonly Row[]): Row[] =>
    rows.map((row) => ({ ...row, amount: '' }));
  return { ...form, name: '', summary: '', funds: open(form.funds), expenses: open(form.expenses) };
}

const isBlank = (row: FundRow): boolean => row.year === '' && row.amount === '';
const isBlankExpense = (row: ExpenseRow): boolean => row.economicCode === '' && row.amount === '';

/** What is sent: rows that nobody filled in are left out, and what a first-level project does not state. */
export function draftOf(form: ProjectForm): ProjectDraft & { funds: Fund[]; expenses: Expense[] } {
  const second = form.level === 'second';
  const places = sentRows(form);
  return {
    ...readCells(projectFields, form),
    parentId: (second && form.parentId) || null,
    transferId: (second && form.transferId) || null,
    funds: places.funds
      .map((index) => form.funds[index] as FundRow)
      .map((row): Fund => ({ ...readCells(fundFields, row), year: Number(row.year) })),
    expenses: places.expenses
      .map((index) => form.expenses[index] as ExpenseRow)
      .map((row): Expense => ({ ...readCells(expenseFields, row), year: Number(row.year) })),
  };
}

/** The findings that keep the form from being sent, each with the path of its field or cell on the screen. */
export function findingsOf(form: ProjectForm): Finding[] {
  const places = sentRows(form);
  const required = (['attribute', 'projectType', 'functionCode', 'placeCode', 'startDate', 'endDate'] as const)
    .filter((path) => form[path] === '')
    .map((path) => finding(path, 'required'));
  const missing = new Set(required.map(({ path }) => path));
  const checked = checkProject(draftOf(form))
    .filter(({ path }) => !missing.has(path))
    .map((found) => ({ ...found, path: onScreen(found.path, places) }));
  const sources = places.funds
    .filter((index) => !(fundSources as readonly string[]).includes(form.funds[index]?.source ?? ''))
    .map((index) => finding(`funds.${index}.source`, 'required'));
  return [...required, ...checked, ...sources];
}

/** The rows of the screen that are sent, by their place. */
type SentRows = { readonly funds: readonly number[]; readonly expenses: readonly number[] };

/** `funds.1.amount` of what is sent, as the row stands on the screen. */
export function onScreen(path: string, places: SentRows): string {
  const [, list, row, rest] = /^(?:input\.)?(funds|expenses)\.(\d+)\.(.+)$/.exec(path) ?? [];
  if (list !== 'funds' && list !== 'expenses') return path;
  return `${list}.${places[list][Number(row)] ?? row}.${rest ?? ''}`;
}

export function sentRows(form: ProjectForm): SentRows {
  if (form.level === 'first') return { funds: [], expenses: [] };
  return {
    funds: form.funds.flatMap((row, index) => (isBlank(row) ? [] : [index])),
    expenses: form.expenses.flatMap((row, index) => (isBlankExpense(row) ? [] : [index])),
  };
}

/** Rows whose government class follows from what is chosen: the only one that corresponds, or none that does not. */
export const withGovernmentClass = (rows: readonly ExpenseRow[]): ExpenseRow[] =>
  rows.map((row) => {
    const classes = correspondingClasses(row.economicCode);
    if (classes.length === 0 || classes.includes(row.governmentCode)) return row;
    return { ...row, governmentCode: (classes.length === 1 && classes[0]) || '' };
  });
