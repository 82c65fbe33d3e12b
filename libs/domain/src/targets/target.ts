import type { Fund, Project } from '../library/project';
import type { Placed, UnitForm } from '../lifecycle';
import type { ProjectType } from '../project-type';
import type { ReviewRound } from '../review/round';
import type { IndicatorDirection, IndicatorNature } from '../rule-pack/indicator';

/** States of a performance target 绩效目标: from the declaration to the approval together with the budget (四(一)). */
export const targetStates = ['draft', 'submitted', 'returned', 'passed', 'approved'] as const;
export type TargetState = (typeof targetStates)[number];

/** 简易 or 完整: which form a project fills in is decided by its money, never by whoever fills it in. */
export const formKinds = ['short', 'full'] as const;
export type FormKind = (typeof formKinds)[number];

/** Halves of form F1: 年度 and 中期. Only annual rows carry a weight and are scored. */
export const indicatorPeriods = ['annual', 'midterm'] as const;
export type IndicatorPeriod = (typeof indicatorPeriods)[number];

/** Where a target value comes from (指标值设定依据): 计划标准, 行业标准, 历史标准, 其他标准. */
export const indicatorBases = ['plan', 'industry', 'history', 'other'] as const;
export type IndicatorBasis = (typeof indicatorBases)[number];

/** How the actual value is taken (取值方式): 直接证明法, 情况统计法, 情况说明法, 问卷调查法, 趋势判断法. */
export const valueMethods = ['directProof', 'statistics', 'description', 'survey', 'trend'] as const;
export type ValueMethod = (typeof valueMethods)[number];

/**
 * What the template of 财预〔2021〕101号 says of a row besides: how its actual value is proved and scored, and which
 * entry of the indicator library it was taken from. All of it may stay open; forms approved before it was asked lack it.
 */
export type IndicatorDetail = {
  /** 指标解释. */
  readonly explanation?: string | undefined;
  /** 取值方式. */
  readonly method?: ValueMethod | null | undefined;
  /** 数据来源. */
  readonly source?: string | undefined;
  /** 佐证材料要求. */
  readonly evidence?: string | undefined;
  /** 赋分规则. */
  readonly scoringRule?: string | undefined;
  /** Entry of the indicator library, and the version of it that was chosen. */
  readonly libraryId?: string | null | undefined;
  readonly libraryVersion?: number | null | undefined;
};

/** One row of the indicator table as it is typed: a draft may still lack anything. */
export type IndicatorRow = {
  /** Stays the same through every edit, so that a reason given for the row finds it again. */
  readonly id: string;
  readonly period: IndicatorPeriod;
  /** Keys of the rule pack's tree (一级指标, 二级指标); empty while not chosen. */
  readonly level1: string;
  readonly level2: string;
  /** 三级指标. */
  readonly name: string;
  readonly nature: IndicatorNature | null;
  /** How the actual value is compared; a qualitative row has none. */
  readonly direction: IndicatorDirection | null;
  /** Target value as decimal text; a qualitative row has none. */
  readonly value: string | null;
  /** What a qualitative row is to reach; a remark on the standard for the others. */
  readonly standard: string;
  readonly unit: string;
  /** Points as decimal text; midterm rows have none. */
  readonly weight: string | null;
  readonly basis: IndicatorBasis | null;
  readonly note: string;
} & IndicatorDetail;

/** A row that was checked: complete, and frozen with the approval. */
export type Indicator = Omit<IndicatorRow, 'nature' | 'weight' | 'basis'> & {
  readonly nature: IndicatorNature;
  /** Points as decimal text; `0` on midterm rows. */
  readonly weight: string;
  readonly basis: IndicatorBasis;
};

/** One step of the performance plan 预算绩效计划 (四(一)1): what is done how, when, with what and by whom. */
export type PlanStep = {
  readonly id: string;
  /** 工作程序. */
  readonly name: string;
  /** 方式方法. */
  readonly method: string;
  /** 资金需求, 元; null while not stated. */
  readonly funds: string | null;
  readonly startDate: string | null;
  readonly endDate: string | null;
  /** 信息资源. */
  readonly resources: string;
  /** 职责分工. */
  readonly responsible: string;
};

/** What stands above the rows of the form. */
export type TargetHead = {
  readonly annualGoal: string;
  /** Empty unless the project runs over more than one year. */
  readonly midtermGoal: string;
};

/** What a department or unit declares: the body of form F1 and the performance plan. */
export type TargetDraft = TargetHead & {
  readonly indicators: readonly IndicatorRow[];
  readonly planSteps: readonly PlanStep[];
};

/** What the rules look at. */
export type Target = Placed &
  UnitForm & {
    readonly state: TargetState;
    readonly year: number;
    /** Given only inside the bulk approval that follows the people's congress: nothing else can approve. */
    readonly approval?: BudgetBasis | undefined;
    /** The round under way, while it is submitted. */
    readonly review?: ReviewRound | null | undefined;
    /** Given where a step of its review is judged: what is held goes no further. */
    readonly project?: Pick<Project, 'state' | 'holdNo'> | undefined;
  };

/** What an approval rests on: the recorded budget approval, and the project's money in it. */
export type BudgetBasis = {
  readonly year: number;
  readonly divisionCode: string;
  /** Amount of the project's budget line in 元, or null where the project has none. */
  readonly lineAmount: string | null;
  /** Whether its line of the year was cancelled: `lineAmount` is null then. */
  readonly lineCancelled: boolean;
};

/** What a target stands on: the period and the year's money of its project. */
export type TargetFrame = {
  readonly year: number;
  readonly startDate: string;
  readonly endDate: string;
  /** Money of the year from all sources, 元. */
  readonly yearFunds: string;
  /** Which form the project fills in; the full one unless said otherwise. */
  readonly formKind?: FormKind | undefined;
  /** 项目类别, by which a pack may have weights of their own. */
  readonly projectType?: ProjectType | null | undefined;
};

/** Content of a frozen version: everything the official form prints, as it was approved. */
/** A form as it was submitted, with the money of its year. */
export type SubmittedTarget = TargetDraft & { readonly funds: readonly Fund[] };

export type FrozenTarget = Omit<TargetHead, 'midtermGoal'> & {
  readonly projectId: string;
  readonly projectCode: string;
  readonly projectName: string;
  readonly orgName: string;
  readonly departmentName: string;
  readonly year: number;
  readonly midtermGoal: string | null;
  readonly funds: readonly Fund[];
  readonly indicators: readonly Indicator[];
  readonly planSteps: readonly PlanStep[];
};

/** What became of a project of a bulk approval: not judged yet; approved; deferred for want of a passed target; passed but without money; held up by a rule. */
export const approvalOutcomes = ['waiting', 'approved', 'deferred', 'withoutLine', 'held'] as const;
export type ApprovalOutcome = (typeof approvalOutcomes)[number];
