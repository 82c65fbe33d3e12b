import stored from '@chengxiao/domain/data/demo-season.json' with { type: 'json' };
import {
  correspondingClasses,
  type FundSource,
  fromWan,
  type IndicatorDirection,
  type ProjectDraft,
  type ReviewPoint,
  type Role,
} from '@chengxiao/domain';
import type { TargetInput } from '@chengxiao/dto';
import { form, type Row, project } from './section-projects';

/** Where a project of the season stands: at which step its target waits, or how far it came. */
export type SeasonPlace =
  'proposal' | 'entry' | 'admitted' | 'draft' | 'department' | 'business' | 'performance' | 'returned' | 'passed';

/** What another form of the same target says otherwise: its goal, and rows by their place. */
type OtherForm = { readonly goal?: string; readonly rows?: Readonly<Record<string, string>> };

export type SeasonReturn = {
  readonly by: string;
  readonly points: Readonly<Partial<Record<ReviewPoint, string>>>;
  /** Reasons by the place of their rows. */
  readonly rows: Readonly<Record<string, string>>;
  readonly opinion: string;
};

/** A project of the season of 巴彦淖尔市; money in 万元, rows as `数量 名称 ≥12 单位` in the order of their weights. */
export type SeasonProject = {
  readonly name: string;
  /** Key of the organisation that declares it. */
  readonly unit: string;
  /** 支出功能分类. */
  readonly function: string;
  readonly amount: string;
  readonly source?: FundSource;
  /** The money by 部门预算支出经济分类, 万元. */
  readonly economic?: Readonly<Record<string, string>>;
  readonly at: SeasonPlace;
  readonly summary: string;
  readonly for: string;
  readonly goal?: string;
  readonly rows?: readonly string[];
  /** What its first form said, where it was mended and sent again. */
  readonly before?: OtherForm;
  /** Why and by which step it came back. */
  readonly returned?: SeasonReturn;
  /** Why finance marked it as a key project 重点项目. */
  readonly key?: string;
  /** Without money in the budget of the year, although its target passed. */
  readonly line?: false;
  /** Why it was suspended after its target passed. */
  readonly suspended?: string;
  /** The project of the same work in the year before, approved then. */
  readonly lastYear?: OtherForm & { readonly amount: string; readonly returned?: SeasonReturn };
};

export const seasonProjects = stored as unknown as readonly SeasonProject[];

/** What the same work asked for the year before; all of it passed. */
export const earlierProjects: readonly SeasonProject[] = seasonProjects.flatMap((now) => {
  const { lastYear, name, unit, function: code, summary, for: beneficiaries, source } = now;
  if (!lastYear) return [];
  const rows = (now.rows ?? []).map((row, at) => lastYear.rows?.[at] ?? row);
  const own = { name, unit, function: code, summary, for: beneficiaries, ...(source && { source }) };
  return [{ ...own, ...lastYear, rows, at: 'passed' }];
});

const kinds: Readonly<Record<string, readonly [Row[0], string]>> = {
  数量: ['output', 'quantity'],
  质量: ['output', 'quality'],
  时效: ['output', 'timeliness'],
  成本: ['output', 'cost'],
  经济: ['benefit', 'economic'],
  社会: ['benefit', 'social'],
  生态: ['benefit', 'ecological'],
  可持续: ['benefit', 'sustainable'],
  满意度: ['satisfaction', 'service'],
};
const directions: Readonly<Record<string, IndicatorDirection>> = { '≥': 'ge', '≤': 'le', '=': 'eq' };
/** Outputs make 50 points, benefits 30, satisfaction 10; execution of the budget has the other ten. */
const weights = ['20', '15', '10', '5', '15', '15', '10'];

function rowOf(text: string, at: number): Row {
  const [kind = '', name = '', value = '', unit = ''] = text.split(' ');
  const level = kinds[kind];
  const direction = directions[value.slice(0, 1)];
  if (!level || !direction) throw new Error(`no indicator: ${text}`);
  return [...level, name, direction, value.slice(1), unit, weights[at] ?? '0'];
}

/** Its proposal; what `spender` spends falls into classes of an office of government or of an institution 事业单位. */
export function proposalOf(of: SeasonProject, year: number, spender: Role): ProjectDraft {
  const { name, summary, source, economic = {} } = of;
  const fields = { name, functionCode: of.function, placeCode: '150800', summary, beneficiaries: of.for };
  const expenses = Object.entries(economic).map(([economicCode, amount]) => {
    const [office = '', institution = office] = correspondingClasses(economicCode);
    const governmentCode = spender === 'unit' ? institution : office;
    return { year, economicCode, governmentCode, amount: fromWan(amount) };
  });
  return { ...project(fields, fromWan(of.amount), { year, ...(source && { source }) }), expenses };
}

/** The form of the target, or another that says what `other` says and the rest alike. */
export function seasonForm(of: SeasonProject, year: number, responsible: string, other: OtherForm = {}): TargetInput {
  const rows = (of.rows ?? []).map((row, at) => rowOf(other.rows?.[at] ?? row, at));
  return form(other.goal ?? of.goal ?? '', rows, fromWan(of.amount), responsible, year);
}
