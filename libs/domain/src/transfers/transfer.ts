import type { LocalDate } from '../calendar';
import type { Placed } from '../lifecycle';
import type { IndicatorDirection } from '../rule-pack/indicator';

/** States of a transfer 专项转移支付: written, fixed with its document, done with. */
export const transferStates = ['draft', 'confirmed', 'closed'] as const;
export type TransferState = (typeof transferStates)[number];

/** States of a regional target 区域绩效目标: handed down, acknowledged by its place, replaced by a later document, taken back. */
export const regionalTargetStates = ['handedDown', 'acknowledged', 'replaced', 'withdrawn'] as const;
export type RegionalTargetState = (typeof regionalTargetStates)[number];

/** How the values of several places become one: 求和, 按基数加权平均, 分子分母分别求和后相除, 取最小, 取最大, 取最近, 不汇总. */
export const aggregations = ['sum', 'weightedMean', 'ratioOfSums', 'min', 'max', 'last', 'none'] as const;
export type Aggregation = (typeof aggregations)[number];

/** What stands in the cells of one indicator at one place, as decimal text; null where nothing is stated. */
export type IndicatorFigures = {
  /** 指标值; of a ratio of sums it follows from numerator and denominator. */
  readonly value: string | null;
  /** 基数: what a mean is weighted by, for example the households asked. */
  readonly base: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
};

/** One row of the indicator table of form F8, as it is typed. */
export type TransferIndicatorRow = IndicatorFigures & {
  /** Stays the same through every edit: handings down refer to it. */
  readonly id: string;
  /** 一级指标 and 二级指标 in the words of the transfer's own form. */
  readonly level1: string;
  readonly level2: string;
  /** 三级指标. */
  readonly name: string;
  readonly direction: IndicatorDirection | null;
  /** What a described row is to reach; such a row has no value. */
  readonly standard: string;
  readonly unit: string;
  /** Number of stars: 3 ★★★ every place must carry it, 2 ★★, 1 ★, 0 none. */
  readonly core: number;
  readonly aggregation: Aggregation | null;
};

/** Money of the term or of the year, 元; the total is the sum of both. */
export type TransferFunds = { readonly central: string; readonly local: string };

/** What finance or a department states of a transfer: head, money, goal and indicators of form F8. */
export type TransferDraft = {
  readonly name: string;
  /** 中央主管部门, 省级财政部门, 省级主管部门. */
  readonly centralDepartment: string;
  readonly provincialFinance: string;
  readonly provincialDepartment: string;
  readonly year: number;
  readonly startDate: LocalDate;
  readonly endDate: LocalDate;
  /** 实施期金额 and 年度金额. */
  readonly termFunds: TransferFunds;
  readonly yearFunds: TransferFunds;
  /** 总体目标. */
  readonly goal: string;
  /** The document by which the transfer came to this division; empty until it is known. */
  readonly documentNo: string;
  readonly documentDate: LocalDate | null;
  readonly indicators: readonly TransferIndicatorRow[];
};

/** What the rules look at. */
export type Transfer = Placed & {
  readonly state: TransferState;
  /** Regional targets in force: what was handed down fixes the indicators. */
  readonly handedDown: number;
};

/** A regional target as the rules look at it: it lies with the division that hands down. */
export type RegionalTarget = Placed & {
  readonly state: RegionalTargetState;
  /** The division it is handed to. */
  readonly placeCode: string;
};

/** The figures of one indicator at one place. */
export type PlaceFigures = IndicatorFigures & { readonly indicatorId: string };

/** What one place gets by a document: money of the year in 元, and its part of the target. */
export type PlaceShare = {
  readonly placeCode: string;
  readonly amount: string;
  readonly figures: readonly PlaceFigures[];
};

/** One document that hands a transfer down to one or more places (分解下达). */
export type HandDownDraft = {
  readonly documentNo: string;
  readonly handedOn: LocalDate;
  /** Why an earlier document is replaced; empty at the first. */
  readonly reason: string;
  readonly places: readonly PlaceShare[];
};
