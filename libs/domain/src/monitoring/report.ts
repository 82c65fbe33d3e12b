import type { LocalDate } from '../calendar';
import type { Placed, UnitForm } from '../lifecycle';
import type { RoundState } from '../round-ends';
import type { Indicator } from '../targets/target';
import type { Likelihood } from './light';

/** States of a monitoring report 监控表 (form F4). */
export const reportStates = ['open', 'submitted', 'returned', 'decided'] as const;
export type ReportState = (typeof reportStates)[number];

/** What finance decides on a report: 正常推进, 纠偏整改, 暂缓实施 (四(二)). */
export const monitoringDecisions = ['normal', 'correct', 'suspend'] as const;
export type MonitoringDecision = (typeof monitoringDecisions)[number];

/** Where a corrective measure stands: not asked for, asked for, reported as done, found in order. */
export const correctionStates = ['none', 'required', 'reported', 'verified'] as const;
export type CorrectionState = (typeof correctionStates)[number];

/** Rows of the money table of F4: 年度资金总额, 其中:一般公共预算拨款, 其他资金. */
export const monitoringFundKinds = ['total', 'fiscal', 'other'] as const;
export type MonitoringFundKind = (typeof monitoringFundKinds)[number];

/** One row of the money table, in 元; null while not filled. */
export type MonitoringFund = {
  readonly kind: MonitoringFundKind;
  /** 年初预算数. */
  readonly initialBudget: string | null;
  /** 1 月至截止月执行数. */
  readonly executed: string | null;
  /** 全年预计执行数. */
  readonly expected: string | null;
};

/** One row of the indicator table of F4, for one annual indicator of the frozen target. */
export type MonitoringItem = {
  readonly indicatorId: string;
  /** Value up to the cut-off month as decimal text; for qualitative rows what was reached in words. */
  readonly progress: string;
  /** 全年预计完成情况. */
  readonly expected: string;
  /** Key of a deviation cause 偏差原因; null where nothing deviates. */
  readonly cause: string | null;
  readonly causeNote: string;
  readonly likelihood: Likelihood | null;
  /** 拟采取的措施. */
  readonly measures: string;
};

/** What a unit fills in. */
export type MonitoringContent = {
  readonly funds: readonly MonitoringFund[];
  readonly items: readonly MonitoringItem[];
};

/** One deviation cause as a jurisdiction words it; a row of data with effective dates. */
export type DeviationCause = {
  readonly key: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** It says nothing by itself: a note is mandatory. */
  readonly needsNote: boolean;
};

/** What a report is measured by: the frozen target, the budget line, and the causes in force at the cut-off date. */
export type MonitoringFrame = {
  readonly year: number;
  readonly cutoffMonth: number;
  /** 年初预算数 of the budget line, 元. */
  readonly initialBudget: string;
  /** 全年预算数 of the budget line after adjustments, 元. */
  readonly budget: string;
  /** Annual indicators of the frozen version, in their order. */
  readonly indicators: readonly Indicator[];
  readonly causes: readonly DeviationCause[];
};

/** What the lifecycle looks at. */
export type MonitoringReport = Placed & UnitForm & { readonly state: ReportState; readonly roundState: RoundState };

/** A corrective measure as its lifecycle looks at it; `submittedBy` is who reported it as done. */
export type Correction = Placed & { readonly state: CorrectionState };

/** Finance's decision. */
export type DecisionDraft = {
  readonly decision: MonitoringDecision;
  readonly opinion: string;
  /** Until when the deviation is to be put right, and how; only with `correct`. */
  readonly deadline: LocalDate | null;
  readonly requirement: string;
  /** Why the project is suspended; only with `suspend`. */
  readonly reason: string;
};
