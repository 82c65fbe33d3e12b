import type { IndicatorDirection, IndicatorNature } from '../rule-pack/indicator';
import type { IndicatorBasis, ValueMethod } from '../targets/target';

/** 共性 common to all projects, 行业 of one function of expenditure, 项目类型 of one type of project. */
export const indicatorEntryKinds = ['common', 'sector', 'projectType'] as const;
export type IndicatorEntryKind = (typeof indicatorEntryKinds)[number];

/** What one entry of the indicator library 指标库 says (财预〔2021〕101号). */
export type IndicatorEntryDraft = {
  readonly kind: IndicatorEntryKind;
  /** First three to seven digits of the function of expenditure a sector entry belongs to; null for the others. */
  readonly functionCode: string | null;
  /** Type of project an entry belongs to, for example 农村公路; empty for the others. */
  readonly projectTag: string;
  /** Keys of the rule pack's tree. */
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  /** 指标解释. */
  readonly explanation: string;
  readonly nature: IndicatorNature | null;
  readonly direction: IndicatorDirection | null;
  /** 参考值 as decimal text; null where it is for each place to say. */
  readonly value: string | null;
  /** What a qualitative indicator usually is to reach. */
  readonly standard: string;
  readonly unit: string;
  /** Points it has in the starter pack of its type of project; null where it belongs to none. */
  readonly weight: string | null;
  /** 参考值依据. */
  readonly basis: IndicatorBasis | null;
  /** 取值方式. */
  readonly method: ValueMethod | null;
  /** 数据来源. */
  readonly source: string;
  /** 佐证材料要求. */
  readonly evidence: string;
  /** 赋分规则. */
  readonly scoringRule: string;
  /** Documents it rests on. */
  readonly cites: readonly string[];
  /** First and last fiscal year it may be chosen for; without a last one it is open. */
  readonly fromYear: number;
  readonly toYear: number | null;
  /** Entry of a division above that this one stands for in its own division and below. */
  readonly replaces: string | null;
};

/** One version of an entry in the register. */
export type IndicatorEntry = IndicatorEntryDraft & {
  /** Shared by all its versions. */
  readonly entryId: string;
  readonly entryVersion: number;
  /** Division whose finance bureau maintains it. */
  readonly jurisdiction: string;
};

/** Entries of one type of project that are in force together: a whole indicator table to begin from. */
export type StarterPack<E = IndicatorEntry> = { readonly projectTag: string; readonly entries: readonly E[] };
