import type { ReviewRoutesQuery } from '@chengxiao/client';
import { type FinanceSection, type ReviewRole, type ReviewSubject, reviewSubjects } from '@chengxiao/domain';

export type ShownRoute = ReviewRoutesQuery['reviewRoutes']['routes'][number];

/** Who is asked at a step, as one choice: a department, the bureau, or one of its sections. */
export const whos = ['department', 'finance', 'business', 'performance', 'budget', 'treasury'] as const;
export type Who = (typeof whos)[number];

/** What an address asks for; targets where it says nothing. */
export const subjectOf = (asked: string): ReviewSubject => reviewSubjects.find((each) => each === asked) ?? 'target';

/** What a route begins with where none holds yet: the department first, then finance. */
export const firstRows: readonly StepRow[] = [
  { key: 'department', who: 'department', days: '5', zh: '主管部门审核', en: 'Department' },
  { key: 'finance', who: 'finance', days: '5', zh: '财政部门审核', en: 'Finance' },
];

/** A step as it is typed. */
export type StepRow = { key: string; who: Who; days: string; zh: string; en: string };

export const rowOf = ({ key, role, section, workingDays, name }: ShownRoute['steps'][number]): StepRow => ({
  key,
  who: section ?? role,
  days: String(workingDays),
  ...name,
});

/** A free key for a new step, so that nobody has to think of one. */
export function freeKey(rows: readonly StepRow[]): string {
  for (let n = rows.length + 1; ; n += 1) if (!rows.some(({ key }) => key === `step${n}`)) return `step${n}`;
}

export const stepOfRow = ({ key, who, days, zh, en }: StepRow) => {
  const role: ReviewRole = who === 'department' ? 'department' : 'finance';
  const section: FinanceSection | null = who === 'department' || who === 'finance' ? null : who;
  return { key, role, section, workingDays: /^\d{1,4}$/.test(days) ? Number(days) : 0, name: { zh, en } };
};

/** The path of the grid cell that shows a finding about a step. */
const cells: Readonly<Record<string, string>> = {
  key: 'zh',
  role: 'who',
  section: 'who',
  workingDays: 'days',
  'name.zh': 'zh',
  'name.en': 'en',
};

export const cellOf = (path: string): string =>
  path.replace(/^(steps\.\d+)\.(.+)$/, (_, row: string, field: string) => `${row}.${cells[field] ?? field}`);
