import type { Placed } from '../lifecycle';
import type { IndicatorDirection } from '../rule-pack/indicator';
import type { BudgetBasis } from '../targets/target';

/** States of an overall target 部门整体支出绩效目标: the same way as a project's target. */
export const overallStates = ['draft', 'submitted', 'returned', 'passed', 'approved'] as const;
export type OverallState = (typeof overallStates)[number];

/** One of the year's main tasks 年度主要任务, with the projects that carry it out; amounts in 元. */
export type OverallTask = {
  readonly id: string;
  readonly name: string;
  readonly content: string;
  /** 财政拨款 and 其他资金; the total is both together. */
  readonly fiscal: string;
  readonly other: string;
  readonly projectIds: readonly string[];
};

/** One row of the indicator table of form F2. */
export type OverallIndicator = {
  readonly id: string;
  /** Keys of the tree 投入, 过程, 产出, 效果; empty while not chosen. */
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly direction: IndicatorDirection | null;
  readonly value: string | null;
  /** What a described row is to reach; such a row has no value. */
  readonly standard: string;
  readonly unit: string;
  /** Points; all rows add up to 100. */
  readonly weight: string | null;
};

/** What a department declares: its budget of the year in 元, tasks, goals and indicators. */
export type OverallDraft = {
  /** 基本支出 and 项目支出 of the budget at the beginning of the year. */
  readonly basicAmount: string;
  readonly projectAmount: string;
  readonly tasks: readonly OverallTask[];
  /** 年度总体目标 1, 2, … */
  readonly goals: readonly string[];
  readonly indicators: readonly OverallIndicator[];
};

/** A project of the department with its money of the year, 元. */
export type OverallProject = {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly fiscal: string;
  readonly other: string;
};

/** What the rules look at. */
export type Overall = Placed & {
  readonly state: OverallState;
  readonly year: number;
  /** The recorded budget approval of its division and year; without it nothing is approved. */
  readonly approval?: Pick<BudgetBasis, 'year' | 'divisionCode'> | undefined;
};

/** Content of a frozen version: everything form F2 prints, as it was approved. */
export type FrozenOverall = OverallDraft & {
  readonly orgName: string;
  readonly year: number;
  /** Which edition of the indicator tree its keys belong to. */
  readonly treeId: string;
  readonly treeVersion: number;
};
