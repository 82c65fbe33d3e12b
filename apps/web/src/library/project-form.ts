import {
  type Cells,
  checkProject,
  type Finding,
  finding,
  type Fund,
  fundFields,
  fundSources,
  isBudgetYear,
  isMoney,
  openCells,
  type ProjectAttribute,
  type ProjectDraft,
  projectFields,
  type ProjectLevel,
  type ProjectType,
  readCells,
  sum,
  toCells,
} from '@chengxiao/domain';

/** A row of the funds grid as it is typed. */
export type FundRow = Cells<Fund>;
/** The header of form F1 as it is typed; what is not chosen yet is empty. */
export type ProjectForm = Cells<ProjectDraft> & {
  level: ProjectLevel;
  attribute: ProjectAttribute | '';
  projectType: ProjectType | '';
  funds: FundRow[];
};

/** The form of a proposal that begins with a budget year. */
export const emptyForm = (year: number): ProjectForm => ({
  ...openCells(projectFields),
  startDate: `${year}-01-01`,
  endDate: `${year}-12-31`,
  level: 'second',
  attribute: '',
  projectType: '',
  funds: [{ ...openCells(fundFields), source: 'fiscal' }],
});

/** The form of a proposal that exists. */
export function formOf(project: ProjectDraft): ProjectForm {
  const { level, attribute, projectType, funds } = project;
  const rows = funds.map((fund) => toCells(fundFields, fund));
  return { ...toCells(projectFields, project), level, attribute, projectType, funds: rows };
}

/** The form of another proposal like one: what both share is there; its name, content and amounts are its own. */
export function formLike(project: ProjectDraft): ProjectForm {
  const form = formOf(project);
  return { ...form, name: '', summary: '', funds: form.funds.map((row) => ({ ...row, amount: '' })) };
}

/** Budget years of the project period, as far as it is known. */
export function periodYears({ startDate, endDate }: Pick<ProjectForm, 'startDate' | 'endDate'>): number[] {
  const [from, to] = [Number(startDate.slice(0, 4)), Number(endDate.slice(0, 4))];
  if (!(from >= 2000) || !(to >= from)) return [];
  return Array.from({ length: Math.min(to, 2100) - from + 1 }, (_, index) => from + index).filter(isBudgetYear);
}

const isBlank = (row: FundRow): boolean => row.year === '' && row.amount === '';

/** What is sent: rows that nobody filled in are left out, and what a first-level project does not state. */
export function draftOf(form: ProjectForm): ProjectDraft & { funds: Fund[] } {
  const second = form.level === 'second';
  const funds = sentRows(form)
    .map((index) => form.funds[index] as FundRow)
    .map((row): Fund => ({ ...readCells(fundFields, row), year: Number(row.year) }));
  return {
    ...readCells(projectFields, form),
    parentId: (second && form.parentId) || null,
    transferId: (second && form.transferId) || null,
    funds,
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
  const sources = places
    .filter((index) => !(fundSources as readonly string[]).includes(form.funds[index]?.source ?? ''))
    .map((index) => finding(`funds.${index}.source`, 'required'));
  return [...required, ...checked, ...sources];
}

/** `funds.1.amount` of what is sent, as the row stands on the screen. */
export function onScreen(path: string, places: readonly number[]): string {
  const [, row, rest] = /^(?:input\.)?funds\.(\d+)\.(.+)$/.exec(path) ?? [];
  return row === undefined ? path : `funds.${places[Number(row)] ?? row}.${rest ?? ''}`;
}

/** The rows of the screen that are sent, by their place. */
export const sentRows = (form: ProjectForm): number[] =>
  form.level === 'first' ? [] : form.funds.flatMap((row, index) => (isBlank(row) ? [] : [index]));

/** Money by year of what is an amount already, and how much of it is fiscal: 财政拨款 are the three budgets. */
export function totalsOf(rows: readonly { year: string | number; source: string; amount: string }[]) {
  const known = rows.filter(({ amount }) => isMoney(amount));
  const fiscal = known.filter(
    ({ source }) => source === 'fiscal' || source === 'governmentFund' || source === 'stateCapital',
  );
  const years = [...new Set(known.map(({ year }) => String(year)).filter(Boolean))].sort();
  const of = (list: typeof known): string => sum(list.map(({ amount }) => amount));
  return {
    total: of(known),
    fiscal: of(fiscal),
    other: of(known.filter((row) => !fiscal.includes(row))),
    years: years.map((year) => ({ year, total: of(known.filter((row) => String(row.year) === year)) })),
  };
}
