import { directionLabels } from '../lint/labels';
import type { Fund, ProjectAttribute } from '../library/project';
import type { Text } from '../messages';
import type { IndicatorBasis, TargetDraft } from '../targets/target';
import { hasMidterm } from '../targets/target.rules';
import type { RulePack } from '../rule-pack/rule-pack';

/** What form F1 shows: a project, the money of all its years, and its target of one year. */
export type F1Data = TargetDraft & {
  readonly year: number;
  readonly projectName: string;
  readonly projectCode: string;
  readonly departmentName: string;
  readonly departmentCode: string;
  readonly orgName: string;
  readonly attribute: ProjectAttribute;
  readonly startDate: string;
  readonly endDate: string;
  /** Money of all years, 元. */
  readonly funds: readonly Fund[];
  /** Names of the dimensions. */
  readonly pack: Pick<RulePack, 'tree'>;
  /** Of a frozen form: which version, approved when and under which document. */
  readonly approval: { readonly versionNo: number; readonly approvedOn: string; readonly documentNo: string } | null;
};

/** 设定依据 as forms print it. */
export const basisLabels: Readonly<Record<IndicatorBasis, Text>> = {
  plan: { zh: '计划标准', en: 'plan' },
  industry: { zh: '行业标准', en: 'industry' },
  history: { zh: '历史标准', en: 'history' },
  other: { zh: '其他标准', en: 'other' },
};
/** 项目属性 as forms print it. */
export const attributeLabels: Readonly<Record<ProjectAttribute, Text>> = {
  new: { zh: '新增项目', en: 'new' },
  continuing: { zh: '延续项目', en: 'continuing' },
};

/** 指标方向 in a cell of its own: without the quotation marks of a sentence. */
export const directionWords: Readonly<Record<keyof typeof directionLabels, Text>> = {
  gt: { zh: directionLabels.gt.zh, en: 'greater than' },
  ge: { zh: directionLabels.ge.zh, en: 'at least' },
  eq: { zh: directionLabels.eq.zh, en: 'equal' },
  lt: { zh: directionLabels.lt.zh, en: 'less than' },
  le: { zh: directionLabels.le.zh, en: 'at most' },
};

/** Whether the form has a mid-term half: the project runs over several years, or somebody filled it in. */
export const isMultiYear = (data: F1Data): boolean =>
  hasMidterm(data) || data.midtermGoal !== '' || data.indicators.some(({ period }) => period === 'midterm');

/** An item of a list with its place in it, where its path points. */
export type Placed<T> = { readonly item: T; readonly index: number };
